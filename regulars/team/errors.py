"""What the team refuses.

TeamError
├── HouseStands     there is a house already; setting it up again would take it over
├── LinkSpent       a sign-in link that was used, is too old or was never ours
├── AddressTaken    somebody on the team signs in with this address
├── NotHere         somebody who left cannot keep the house
├── LastKeeper      the only one who keeps the house cannot leave or hand in the keys
├── OverAlready     days off that have passed, or end before they begin
├── AwayToo         who is to stand in is away on the same days
└── NotAFace        a file that is no picture of a size we take
"""


class TeamError(Exception):
    """A refusal of the team's room; its words can be shown to a teammate."""


class HouseStands(TeamError):
    """There is a house already."""


class LinkSpent(TeamError):
    """The link was used, is too old, or was never ours."""


class AddressTaken(TeamError):
    """A teammate has this address."""


class NotHere(TeamError):
    """They no longer work here."""


class LastKeeper(TeamError):
    """Somebody must keep the house."""


class NotAFace(TeamError):
    """The file cannot be somebody's picture; the words say why."""


class OverAlready(TeamError):
    """These days cannot be days off."""


class AwayToo(TeamError):
    """Whoever is to stand in is away as well."""
