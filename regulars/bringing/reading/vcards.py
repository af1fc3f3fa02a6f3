"""A vCard becomes a Card: what has a place goes there, the rest is kept in words, and what is no news is left out."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import IO
from zoneinfo import available_timezones

from django.utils.translation import gettext

from regulars.bringing.card import Address, Belonging, Card, CircleCard, Day, Tie, Told, Way
from regulars.bringing.reading.days import read_day
from regulars.bringing.reading.properties import Property, cards

# What says nothing about the person, or nothing that lasts.
NO_NEWS = {
    "VERSION", "PRODID", "REV", "UID", "FN", "N", "SORT-STRING", "MAILER", "CLASS", "PROFILE", "SOURCE", "NAME", "KEY",
    "LABEL", "AGENT", "LOGO", "SOUND", "CLIENTPIDMAP", "XML", "FBURL", "CALURI", "CALADRURI", "KIND", "MEMBER",
    "GENDER", "X-ABLABEL", "X-ABADR", "X-ABUID", "X-ABSHOWAS", "X-MS-OL-DEFAULT-POSTAL-ADDRESS", "X-MS-OL-DESIGN",
    "X-MS-CARDPICTURE", "X-MS-TEL", "X-ADDRESSBOOKSERVER-KIND", "X-ADDRESSBOOKSERVER-MEMBER", "X-ETAG", "X-ID",
    "X-FC-TAGS", "X-FC-LIST-ID", "X-GENDER", "X-EVOLUTION-FILE-AS", "X-PHONETIC-FIRST-NAME", "X-PHONETIC-LAST-NAME",
    "X-IMAGEHASH", "X-IMAGETYPE", "X-SHARED-PHOTO-DISPLAY-PREF", "CREATED", "BEGIN", "END", "X-REGULARS-SINCE",
}  # fmt: skip
TALKS = {
    "IMPP": "", "SOCIALPROFILE": "", "X-SOCIALPROFILE": "", "X-SKYPE": "Skype", "X-SKYPE-USERNAME": "Skype",
    "X-AIM": "AIM", "X-ICQ": "ICQ", "X-MSN": "MSN", "X-YAHOO": "Yahoo", "X-JABBER": "Jabber", "X-GTALK": "Google Talk",
    "X-GOOGLE-TALK": "Google Talk", "X-QQ": "QQ", "X-GADUGADU": "Gadu-Gadu", "X-TWITTER": "Twitter",
    "X-MS-IMADDRESS": "messages",
}  # fmt: skip
DATES = {
    "BDAY": ("birthday", ""), "DEATHDATE": ("death", ""), "ANNIVERSARY": ("anniversary", ""),
    "X-ANNIVERSARY": ("anniversary", ""), "X-MS-ANNIVERSARY": ("anniversary", ""),
    "X-EVOLUTION-ANNIVERSARY": ("anniversary", ""), "X-ABDATE": ("other", ""),
}  # fmt: skip
RELATED = {"X-SPOUSE": "spouse", "X-EVOLUTION-SPOUSE": "spouse", "X-MS-SPOUSE": "spouse", "X-CHILD": "child",
           "X-MS-CHILD": "child", "X-MANAGER": "manager", "X-MS-MANAGER": "manager", "X-EVOLUTION-MANAGER": "manager",
           "X-ASSISTANT": "assistant", "X-MS-ASSISTANT": "assistant", "X-EVOLUTION-ASSISTANT": "assistant"}  # fmt: skip
LABELS = ("home", "work", "school", "cell", "fax", "pager")
MOST_EACH = 50
# A day of which nobody told us more than that it was.
UNKNOWN = "unknown"
KINDS = {"KIND", "X-ADDRESSBOOKSERVER-KIND", "X-ABSHOWAS"}
CIRCLES = {"group": "group", "org": "company", "organization": "company", "company": "company"}
NO_PEOPLE = {"location": "a place", "device": "a device", "application": "a program", "thing": "a thing"}


def read_vcards(file: IO[bytes], *, today: date) -> Iterator[Card]:
    """A Card for each vCard of the file, in its order, numbered from 1."""
    for number, properties in enumerate(cards(file), 1):
        if isinstance(properties, str):
            yield Card(number, refusal=properties)
        else:
            yield _circle(properties, _Reading(number, properties, today).card)


class _Reading:
    """One card on its way from properties to a Card."""

    def __init__(self, number: int, properties: list[Property], today: date) -> None:
        self.properties, self.today = properties, today
        self.labels = {one.group: _label(one.text) for one in properties if one.name == "X-ABLABEL" and one.group}
        self.card = Card(number, cells=[_shown(one) for one in properties[:40]])
        self.card.uid = next((one.text for one in properties if one.name == "UID"), "")[:300]
        if name := self._name():
            self.card.fields["name"] = name
        for one in properties[:2_000]:
            self._take(one)
        self._company()

    def _name(self) -> str:
        written = next((one.text for one in self.properties if one.name == "FN" and one.text), "")
        parts = next((one.parts() for one in self.properties if one.name == "N"), [])
        family, given, more, before, after = (*parts, "", "", "", "", "")[:5]
        name = written or " ".join(part for part in (before, given, more, family, after) if part)
        return " ".join(name.split())[:200]

    def _take(self, one: Property) -> None:
        way = _WAYS.get(one.name)
        if one.name in DATES:
            self._date(one)
        elif one.name in TALKS:
            self._talk(one)
        elif one.name in {"RELATED", "X-ABRELATEDNAMES"} or one.name in RELATED:
            self._related(one)
        elif way:
            way(self, one)
        elif one.name not in NO_NEWS and not one.name.startswith(("X-FCENCODED", "X-MS-OL", "X-APPLE", "X-REGULARS")):
            self._tell(f"{_spelled(one.name)}: {one.text}" if one.text else "")

    def _tell(self, words: str, topic: str = "other") -> None:
        clean = " ".join(words.split())
        if clean and len(self.card.told) < MOST_EACH:
            self.card.told.append(Told(clean[:500], topic))

    def _labelled(self, one: Property) -> str:
        said = self.labels.get(one.group, "") if one.group else ""
        return (said or " ".join(word for word in LABELS if word in one.types))[:40]

    def _mail(self, one: Property) -> None:
        text = one.text.removeprefix("mailto:").strip("<> ")
        if "@" in text and not any(letter.isspace() for letter in text):
            self._way(Way("email", text, self._labelled(one)))
        elif text:
            self._tell(gettext("Mail address, as it was given: %(text)s") % {"text": text})

    def _phone(self, one: Property) -> None:
        text = one.text.removeprefix("tel:").partition(";")[0]
        if any(letter.isdigit() for letter in text):
            self._way(Way("phone", text, self._labelled(one)))
        elif text:
            self._tell(gettext("Phone: %(text)s") % {"text": text})

    def _way(self, way: Way) -> None:
        if len(self.card.ways) < MOST_EACH:
            self.card.ways.append(way)

    def _talk(self, one: Property) -> None:
        service = TALKS[one.name] or one.parameters.get("X-SERVICE-TYPE") or one.parameters.get("SERVICE-TYPE", "")
        scheme, colon, rest = one.text.partition(":")
        address = rest if colon and not rest.startswith("//") else one.text
        if address:
            # A name at one service is not the same name at another, so it recognises nobody by itself.
            self._tell(f"{service or (scheme if colon else next(iter(one.types), 'messages'))}: {address}")

    def _address(self, one: Property) -> None:
        box, more, street, town, region, code, country = (*(part.strip() for part in one.parts()), *[""] * 7)[:7]
        lines = "\n".join(part for part in (box, more, street) if part)
        place = Address(self._labelled(one), lines[:300], town[:120], region[:120], code[:32], country[:80])
        if any((lines, town, region, code, country)) and len(self.card.places) < MOST_EACH:
            self.card.places.append(place)

    def _date(self, one: Property) -> None:
        kind, words = DATES[one.name]
        words = self.labels.get(one.group, "") if kind == "other" else words
        if words.casefold() in {"anniversary", "birthday"}:
            kind, words = words.casefold(), ""
        text = one.text.replace("T000000Z", "")
        found = read_day(kind, text, words=words[:120], today=self.today)
        alike = [day for day in self.card.days if (day.kind, day.words) == (kind, words)]
        if found and not alike:
            self.card.days.append(found)
        elif text and not found and not alike:
            self._tell(f"{words or kind}: {text}" if text.casefold() != UNKNOWN else "")
            if kind == "death":
                self.card.days.append(Day(kind, None, None, None))

    def _related(self, one: Property) -> None:
        said = self.labels.get(one.group, "") or RELATED.get(one.name, "")
        kind = said or next((word for word in sorted(one.types) if word not in {"pref", "home", "work"}), "related")
        if one.text.startswith("urn:uuid:") or one.text.startswith("regulars:"):
            self.card.ties.append(Tie(kind.casefold(), one.text))
        elif one.text:
            self._tell(f"{kind}: {one.text}", "family")

    def _nickname(self, one: Property) -> None:
        names = one.items()
        if names and not self.card.fields.get("called"):
            self.card.fields["called"] = names.pop(0)[:80]
        for name in names:
            self._tell(gettext("Also called %(name)s") % {"name": name})

    def _language(self, one: Property) -> None:
        if not self.card.fields.get("language"):
            self.card.fields["language"] = one.text[:16]
        else:
            spoken = f"{self.card.fields.get('speaks', '')} {one.text[:16]}".strip()
            self.card.fields["speaks"] = spoken[:120]

    def _zone(self, one: Property) -> None:
        if one.text in available_timezones():
            self.card.fields["zone"] = one.text
        else:
            self._tell(gettext("Time zone: %(text)s") % {"text": one.text} if one.text else "")

    def _pronouns(self, one: Property) -> None:
        self.card.fields.setdefault("pronouns", one.text[:40])

    def _sounds(self, one: Property) -> None:
        self.card.fields.setdefault("sounds", one.text[:120])

    def _categories(self, one: Property) -> None:
        # Some write the comma of the list as if it belonged to a name.
        self.card.tags += [tag.strip()[:60] for item in one.items() for tag in item.split(",") if tag.strip()][
            :MOST_EACH
        ]

    def _photo(self, one: Property) -> None:
        if one.data and not self.card.face:
            self.card.face = one.data
        elif one.value and not one.data:
            self.card.remarks.append(gettext("Its picture lies elsewhere and is not fetched."))

    def _note(self, one: Property) -> None:
        text = " ".join(one.text.split())
        for begin in range(0, min(len(text), 10_000), 500):
            self._tell(text[begin : begin + 500])

    def _url(self, one: Property) -> None:
        self._tell(f"{self._labelled(one) or 'Web'}: {one.text}" if one.text else "")

    def _company(self) -> None:
        said = [one for one in self.properties if one.name in {"TITLE", "ROLE"} and one.text]
        companies = [one for one in self.properties if one.name == "ORG" and one.parts()[0].strip()][:10]
        tied = {one.group for one in companies if one.group}
        for number, one in enumerate(companies):
            # What is tied to none of them is said of the first.
            roles = [
                role.text for role in said if (role.group in tied and role.group == one.group)
                or (role.group not in tied and number == 0)
            ]  # fmt: skip
            name, *within = one.parts()
            role = ", ".join([*roles, *(part for part in within if part.strip())])
            self.card.circles.append(Belonging("company", name.strip()[:200], role[:80]))
        if said and not companies:
            self._tell(gettext("Works as %(roles)s") % {"roles": ", ".join(one.text for one in said)}, "work")


def _circle(properties: list[Property], card: Card) -> Card:
    """The card itself where it is a person, else as the circle it is; refused where it is neither."""
    said = {one.name: one.text.casefold() for one in properties if one.name in KINDS and one.text}
    kind = said.get("KIND") or said.get("X-ADDRESSBOOKSERVER-KIND") or said.get("X-ABSHOWAS") or "individual"
    if kind in NO_PEOPLE:
        card.refusal = gettext("It is %(NO_PEOPLE)s, not a person.") % {"NO_PEOPLE": NO_PEOPLE[kind]}
    if kind not in CIRCLES:
        return card
    name = card.fields.get("name") or next((one.name for one in card.circles), "")
    members = [one.text for one in properties if one.name in {"MEMBER", "X-ADDRESSBOOKSERVER-MEMBER"} and one.text]
    words = "; ".join([*(way.raw for way in card.ways), *(one.words for one in card.told)])
    return CircleCard(
        card.number, card.cells, card.uid, {"name": name}, places=card.places, kind=CIRCLES[kind], members=members,
        words=words[:500], refusal="" if name else gettext("This list has no name."),
    )  # fmt: skip


_WAYS: dict[str, Callable[[_Reading, Property], None]] = {
    "EMAIL": _Reading._mail,
    "TEL": _Reading._phone,
    "ADR": _Reading._address,
    "NICKNAME": _Reading._nickname,
    "LANG": _Reading._language,
    "LANGUAGE": _Reading._language,
    "TZ": _Reading._zone,
    "PRONOUNS": _Reading._pronouns,
    "X-PRONOUNS": _Reading._pronouns,
    "X-PHONETIC-NAME": _Reading._sounds,
    "CATEGORIES": _Reading._categories,
    "PHOTO": _Reading._photo,
    "NOTE": _Reading._note,
    "URL": _Reading._url,
    "ORG": lambda *_: None,
    "TITLE": lambda *_: None,
    "ROLE": lambda *_: None,
}


def _label(text: str) -> str:
    """What somebody calls it; Apple writes its own words between marks."""
    return text.removeprefix("_$!<").removesuffix(">!$_").strip()


def _spelled(name: str) -> str:
    return name.removeprefix("X-").replace("-", " ").capitalize()


def _shown(one: Property) -> str:
    return f"{one.name}: {one.text[:200]}" if not one.data else gettext("%(name)s: (a picture)") % {"name": one.name}


def day_text(day: Day) -> str:
    """A day as vCard 4 writes it: 1980-05-21 as 19800521, without a year --0521."""
    month = f"{day.month:02}" if day.month else ""
    number = f"{day.day:02}" if day.day else ""
    if day.year is None:
        return f"--{month}{number}"
    return f"{day.year:04}{'-' if month and not number else ''}{month}{number}"
