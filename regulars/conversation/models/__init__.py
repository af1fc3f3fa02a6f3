"""The nouns of the conversation."""

from regulars.conversation.models.absence import Absence
from regulars.conversation.models.arrival import Arrival
from regulars.conversation.models.aside import Archiving, Snooze
from regulars.conversation.models.attachment import Attachment
from regulars.conversation.models.bookmark import Bookmark
from regulars.conversation.models.bulk import BulkDeed, BulkRow
from regulars.conversation.models.delivery import Delivery
from regulars.conversation.models.draft import Draft
from regulars.conversation.models.entry import Entry
from regulars.conversation.models.field import FieldValue, RequestField
from regulars.conversation.models.following import Following
from regulars.conversation.models.goal import ReplyGoal
from regulars.conversation.models.hearing import Hearing
from regulars.conversation.models.macro import Macro, MacroDeed
from regulars.conversation.models.mention import Mention
from regulars.conversation.models.move import Move, Moved
from regulars.conversation.models.opening import Opening
from regulars.conversation.models.participant import Participant
from regulars.conversation.models.presence import Presence
from regulars.conversation.models.promise import Breaking, Keeping, Promise
from regulars.conversation.models.receipt import Receipt, ReceiptRule
from regulars.conversation.models.request import Closure, Request
from regulars.conversation.models.saved_reply import Borrowing, SavedReply, Wording
from regulars.conversation.models.separation import Separation
from regulars.conversation.models.side_conversation import SideConversation
from regulars.conversation.models.tagging import RequestTagging
from regulars.conversation.models.thread_mark import ThreadMark
from regulars.conversation.models.timing import Timing
from regulars.conversation.models.view import View
from regulars.conversation.models.wait import Wait
from regulars.conversation.models.wondering import Wondering

__all__ = [
    "Absence",
    "Archiving",
    "Arrival",
    "Attachment",
    "Bookmark",
    "Borrowing",
    "Breaking",
    "BulkDeed",
    "BulkRow",
    "Closure",
    "Delivery",
    "Draft",
    "Entry",
    "FieldValue",
    "Following",
    "Hearing",
    "Keeping",
    "Macro",
    "MacroDeed",
    "Mention",
    "Move",
    "Moved",
    "Opening",
    "Participant",
    "Presence",
    "Promise",
    "Receipt",
    "ReceiptRule",
    "ReplyGoal",
    "Request",
    "RequestField",
    "RequestTagging",
    "SavedReply",
    "Separation",
    "SideConversation",
    "Snooze",
    "ThreadMark",
    "Timing",
    "View",
    "Wait",
    "Wondering",
    "Wording",
]
