"""Kit: tools without opinions. The clock, paging by key, signed tokens, limits, markup, background work, live events,
the door and the look. Knows no room and no word of the business."""
