"""Every deed of the desk has a key, stands in the palette, or says here where else the keyboard finds it."""

from django.urls import URLPattern

from regulars.desk import urls
from regulars.desk.palette import deeds
from regulars.kit.look.keys import KEYS

# What each key does, by the door it knocks at.
KEYED = {
    "answers": "send",
    "write-to": "write",
    "new-letter": "new letter",
    "answer-later": "send later",
    "answer-time": "send later",
    "letter-time": "send later",
    "write-later": "send later",
    "waiting-letter-sending": "send waiting",
    "waiting-letter-time": "move waiting",
    "waiting-letter-calling-off": "call off waiting",
    "closing": "done",
    "reopening": "done",
    "assignment": "hand over",
    "person-promises": "promise",
    "tags": "tag",
    "request-tags": "tag matter",
    "later": "later",
    "archiving": "archive",
    "following": "follow",
    "macro-running": "macro",
    "remembering": "remember",
    "noticed-keeping": "keep offer",
    "noticed-waving": "wave offer",
    "noticed-undoing": "undo",
    "told-again-undoing": "undo",
    "call-back": "undo",
    "undoing": "undo",
    "at-once": "choose",
    "at-once-undoing": "undo",
    "borrowing": "saved reply",
}
# Done where it is seen, one of several on a page: by Tab and Enter, beside the words it is about.
BESIDE = {
    "of one letter, at its dots or below its words": {"moving-entry", "openness", "retry", "told-again-waving"},
    "of one row of a page that is a place of the palette": {
        "keeping", "breaking", "moving", "telling", "telling-removal", "mentions-seen", "retry-all", "knock-again",
        "retry-delivery", "read-all-again", "read-again", "let-in", "leave-out", "view", "view-new", "view-removal",
        "people-columns", "people-lists", "people-list-forgetting", "people-tagging", "people-tagging-undoing",
        "two-people", "perhaps-one",
    },
    "beside the conversation, where what it is about stands": {
        "request-tag-taking-off", "later-ending", "absence-ending", "absence-day", "person-wish", "identifier-works",
        "occasion", "occasion-removal",
        "question-draft", "question-asked", "question-left", "draft-opening", "draft-to-opening", "draft-taking-up",
        "person-bringing-out", "asking-outside", "side", "side-resting", "side-leaving", "side-opening",
    },
    "for those who keep the house, and never in passing": {"forgetting"},
    "on the page of a circle or a place, to which their people lead": {
        "circle-name", "circle-members", "circle-address", "circle-ending", "circle-going-on", "circle-splitting",
        "circle-putting-back", "membership", "membership-taking-back", "place", "place-leaving",
    },
    "done by the page itself, or before one is in": {
        "draft", "draft-to", "here", "here-leaving", "sign-in", "sign-in-links", "sign-in-link", "sign-out", "set-up",
    },
}  # fmt: skip


def doors(patterns, before=""):
    """Everything of the desk that takes a deed, with its address; settings are places of the palette, all of them."""
    for one in patterns:
        path = before + str(one.pattern)
        if not isinstance(one, URLPattern):
            yield from doors(one.url_patterns, path)
        elif "POST" in methods(one.callback) and not path.startswith("settings/"):
            yield one.name


def methods(view):
    """What a view answers to; everything where it does not say."""
    while view:
        cells = dict(zip(view.__code__.co_freevars, view.__closure__ or (), strict=True))
        if "request_method_list" in cells:
            return cells["request_method_list"].cell_contents
        view = getattr(view, "__wrapped__", None)
    return ["POST"]


def test_deed_of_the_desk_when_it_has_no_key_then_stands_in_the_palette_or_beside_its_words():
    known = set(KEYED).union(*BESIDE.values())
    known |= {door for one in (*deeds.WITH_A_PERSON, *deeds.WITH_A_MATTER) for door in one.doors}

    assert sorted(set(doors(urls.urlpatterns)) - known) == []


def test_deed_when_it_is_said_to_have_a_key_then_the_key_is_there():
    assert set(KEYED.values()) <= {one.deed for one in KEYS}
