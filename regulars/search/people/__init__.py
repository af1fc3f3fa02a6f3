"""Finding people by what we know of them: filters that can be combined, in an order, page by page."""
