"""People and words for the catalogue: one morning at Corner Roasters, told through every part."""

from datetime import datetime, timedelta
from typing import Any

from regulars.kit import clock

Scene = dict[str, Any]


def scene() -> Scene:
    """Everything the catalogue's pages show, with moments counted back from now."""
    now = clock.now()
    return {
        "house": "Corner Roasters",
        "teammate": {"name": "Jo Okafor"},
        "nav": NAV,
        "nav_second": NAV_SECOND,
        "moments": moments(now),
        "rows": [row | {"moment": now - age} for age, row in ROWS],
    }


def moments(now: datetime) -> dict[str, datetime]:
    return {
        "now": now,
        "wrote": now - timedelta(minutes=4),
        "noted": now - timedelta(minutes=2),
        "replied": now - timedelta(days=1, hours=3),
        "may": now - timedelta(days=187),
        "years": now - timedelta(days=2436),
        "tomorrow": now + timedelta(days=1),
        "friday": now + timedelta(days=5),
        "late": now - timedelta(days=2),
    }


NAV = [
    {"name": "Today", "url": "#", "icon": "sun", "count": 6, "key": "g t"},
    {"name": "Inbox", "url": "#", "icon": "inbox", "count": 14, "key": "g i", "current": True},
    {"name": "People", "url": "#", "icon": "users", "key": "g p"},
    {"name": "Care", "url": "#", "icon": "hand-heart", "count": 3},
    {"name": "First steps", "url": "#", "icon": "door-open", "count": 2},
    {"name": "Insight", "url": "#", "icon": "sprout"},
    {"name": "Faces", "url": "#", "icon": "smile"},
]

NAV_SECOND = [
    {"name": "Help pages", "url": "#", "icon": "book-open"},
    {"name": "Search", "url": "#", "icon": "search", "key": "/"},
]

ROWS: list[tuple[timedelta, Scene]] = [
    (
        timedelta(minutes=4),
        {
            "name": "Marisol Vega",
            "colour": 1,
            "unread": True,
            "current": True,
            "preview": "The grinder stopped again, and Leo's first game is on Saturday",
            "tags": [("Refund asked", "tomato"), "email"],
        },
    ),
    (
        timedelta(minutes=12),
        {
            "name": "Tomás Brandt",
            "colour": 2,
            "unread": True,
            "preview": "Is the Saturday cupping still on?",
            "tags": ["web form"],
        },
    ),
    (
        timedelta(minutes=38),
        {
            "name": "Aiko Kimura",
            "colour": 3,
            "preview": "You: I'll have the invoice to you by Friday, with the new address on it",
            "tags": [("Promised · Fri", "mustard")],
        },
    ),
    (
        timedelta(hours=1, minutes=5),
        {
            "name": "Dorothy Penn",
            "colour": 4,
            "preview": "Called: asked whether decaf beans can go in the same parcel",
            "tags": ["phone"],
            "owner": "Lena Marsh",
        },
    ),
    (
        timedelta(hours=2, minutes=10),
        {
            "name": "Ravi Shah",
            "colour": 5,
            "preview": "Left two stars: “Lovely staff, cold coffee, and nobody said sorry”",
            "tags": [("Frustrated", "tomato"), "review"],
        },
    ),
    (
        timedelta(hours=3, minutes=2),
        {
            "name": "Elin Nyström",
            "colour": 6,
            "preview": "Stopped by the shop for a filter basket and a chat about Umeå",
            "tags": ["visit"],
        },
    ),
    (
        timedelta(hours=26),
        {
            "name": "Hugo Grant",
            "colour": 2,
            "preview": "Thanks! That is exactly what I needed.",
            "tags": [("Done", "sage")],
        },
    ),
]
