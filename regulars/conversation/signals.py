"""What happens to entries, for the rooms above that hang something on them.

moved_on   entries (a query set), person: they stand in the conversation of this person now. Sent in the
           transaction of the deed, also when it is undone.
"""

from django.dispatch import Signal

moved_on = Signal()
