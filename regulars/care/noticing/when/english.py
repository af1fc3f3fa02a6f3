"""How English names days and hours."""

from regulars.care.noticing.when.tongue import Tongue

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORT = {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
    "wensday": 2, "wednsday": 2, "wendesday": 2, "tuseday": 1, "teusday": 1, "thrusday": 3, "firday": 4, "saterday": 5,
    "saturdy": 5, "satruday": 5, "sunda": 6,
}  # fmt: skip
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_SHORT_MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11,
    "dec": 12, "febuary": 2, "feburary": 2, "januery": 1, "agust": 8, "septemeber": 9, "setpember": 9, "ocotber": 10,
    "novemeber": 11, "decemeber": 12,
}  # fmt: skip
_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NUMBERS = {word: number for number, word in enumerate(_WORDS, 1)}
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth", "twenty-first", "twenty-second", "twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth",
    "twenty-seventh", "twenty-eighth", "twenty-ninth", "thirtieth", "thirty-first",
)  # fmt: skip
ORDINALS = {word: number for number, word in enumerate(_ORDINALS, 1)} | {
    word.replace("-", " "): number for number, word in enumerate(_ORDINALS, 1)
}

_TH = r"(?:\s?(?:st|nd|rd|th))"
_AGE = r"(?!\s*(?:time|transaction|order|item|attempt|email|mail|one|person|child|grade|row|table|line|page|letter|floor|one\b|place|row|gear|grade|century|birthday|anniversary|edition|year|of\s+the\s+year|cup|go\b))"
_MON = rf"(?:<month>|{'|'.join(sorted(_SHORT_MONTHS, key=len, reverse=True))})"

_PAST = (
    r"was|were|had|been|went|came|bought|died|passed|happened|since|ago|said|told|wrote|sent|rang|left|lost|won|broke|"
    r"let|laid|spent|did|didn['’]?t|paid|took|gave|met|saw|stood|fell|felt|made|ate|drank|slept|ran|flew|began|brought|had|kept|"
    r"(?!(?:need|book|fix|schedul|plann|expect|suppos|mov|invit|delay|postpon|reschedul|confirm|clos|us|interest|excit|worri|tir|"
    r"bas|limit|relat|mix|advanc|inde|spe|fe|se|hundr|we|exhaust|engag)ed\b)\w{2,}ed"
)

TONGUE = Tongue(
    weekdays={word: number for number, word in enumerate(_WEEKDAYS)} | _SHORT,
    months={word: number for number, word in enumerate(_MONTHS, 1)} | _SHORT_MONTHS,
    relative={
        "the day before yesterday": -2,
        "day before yesterday": -2,
        "yesterday": -1,
        "today": 0,
        "tonight": 0,
        "this morning": 0,
        "this afternoon": 0,
        "this evening": 0,
        "last night": -1,
        "the day after tomorrow": 2,
        "day after tomorrow": 2,
        "tomorrow": 1,
        "tomorow": 1,
        "tommorow": 1,
        "tommorrow": 1,
        "tmrw": 1,
        "tmr": 1,
        "2moro": 1,
        "2morrow": 1,
    },
    counts=_NUMBERS | {"a": 1, "an": 1, "a couple of": 2, "couple of": 2, "a few": 3},
    units={
        "day": "day",
        "days": "day",
        "week": "week",
        "weeks": "week",
        "wk": "week",
        "wks": "week",
        "month": "month",
        "months": "month",
        "year": "year",
        "years": "year",
        "yrs": "year",
        "fortnight": "fortnight",
        "fortnights": "fortnight",
    },
    parts={
        "in the morning": "morning",
        "morning": "morning",
        "at noon": "noon",
        "noon": "noon",
        "midday": "noon",
        "lunchtime": "day",
        "in the afternoon": "afternoon",
        "afternoon": "afternoon",
        "in the evening": "evening",
        "evening": "evening",
        "at night": "night",
        "night": "night",
    },
    feasts={
        "christmas eve": "christmas eve",
        "christmas day": "christmas",
        "christmas": "christmas",
        "xmas": "christmas",
        "boxing day": "boxing day",
        "new year's eve": "new year's eve",
        "new years eve": "new year's eve",
        "new year's day": "new year",
        "new years day": "new year",
        "new year's": "new year",
        "new year": "new year",
        "valentine's day": "valentine",
        "valentines day": "valentine",
        "valentine's": "valentine",
        "halloween": "halloween",
        "good friday": "good friday",
        "easter sunday": "easter",
        "easter monday": "easter monday",
        "easter": "easter",
    },
    patterns=(
        ("iso", r"(?P<y>(?:19|20)\d\d)-(?P<m>\d{1,2})-(?P<d>\d{1,2})"),
        ("numbers", r"(?P<a>\d{1,2})(?P<mark>[/.-])(?P<b>\d{1,2})(?P=mark)(?P<y>\d{4}|\d\d)"),
        ("numbers", r"(?!10/10)(?P<a>\d{1,2})/(?P<b>\d{1,2})(?!\s*(?:of|stars|no\s+notes|cup|full))"),
        (
            "dated",
            rf"(?:(?:on|by|until|till|from|for)\s+)?(?:the\s+)?<day>{_TH}?\s*(?:and|or|to|until|till|[-–&])\s*(?:the\s+)?\d{{1,2}}{_TH}?\s+(?:of\s+)?<month>(?:,?\s+<year>)?",
        ),
        (
            "dated",
            rf"(?:(?:on|by|until|till|from|for)\s+)?(?:the\s+)?(?:<weekday>\.?,?\s+)?(?:the\s+)?<day>{_TH}?\s+(?:of\s+)?<month>\.?(?:,?\s+<year>)?",
        ),
        (
            "dated",
            rf"(?:(?:on|by|until|till|from|for)\s+)?(?:<weekday>\.?,?\s+)?<month>\.?\s+(?:the\s+)?<day>{_TH}?(?:,?\s+<year>)?(?![:.]\d)",
        ),
        ("numbered", rf"(?:(?:on|by|until|till|from)\s+)?(?:<weekday>,?\s+)(?:the\s+)?<day>{_TH}{_AGE}"),
        (
            "numbered",
            rf"(?:(?:on|by|until|till|from|for)\s+)?the\s+<day>{_TH}{_AGE}(?:\s+of\s+(?P<of>this|next|the)\s+month)?",
        ),
        (
            "dated",
            r"(?:(?:on|by|until|till|from|for)\s+)?(?:<weekday>,?\s+)?the\s+<spelled>(?:\s+of\s+<month>)(?:,?\s+<year>)?",
        ),
        (
            "dated",
            r"(?:(?:on|by|until|till|from)\s+)(?:<weekday>,?\s+)?the\s+<spelled>(?!\s+(?:time|one|floor|place|half|of|day|week|month|year|try|person|customer|hand))",
        ),
        ("weekday_and_week", r"(?:(?:on|by)\s+)?<weekday>\s+(?P<after>week|after\s+next)(?!\s*(?:end|day))"),
        ("weekday_and_week", r"(?:a\s+)(?P<after>week)\s+(?:on|from|this|next)?\s*<weekday>"),
        ("weekday_and_week", r"<weekday>\s+(?P<before>before)\s+last"),
        ("weekday_of_week", r"(?:(?:on|by)\s+)?<weekday>\s+(?:of\s+)?(?P<which>next|this|last)\s+week"),
        ("weekday_of_week", r"(?P<which>next|this|last)\s+week,?\s+(?:on\s+)?<weekday>"),
        (
            "weekend",
            r"(?:(?:on|at|over|by)\s+)?(?:(?P<said>this|next|last|coming|the|at\s+the)\s+)(?:coming\s+)?weekend",
        ),
        (
            "weekday",
            r"(?:(?:on|by|until|till|from|for)\s+)?(?P<said>this\s+coming|this|next|last|past|coming|the\s+following)\s+<weekday>(?!s\b)",
        ),
        ("weekday", r"(?:on|by|until|till|from|before|for|come)\s+(?:a\s+)?<weekday>(?!s\b)"),
        (
            "weekday",
            r"(?P<weekday>monday|tuesday|wednesday|thursday|friday|saturday|sunday|wensday|wednsday|tuseday|thrusday|saterday|satruday)(?!s\b)(?!['’]s\b\s+(?:child|special))",
        ),
        ("weekday", r"(?P<weekday>tues|weds|thurs|thur|thu)\b"),
        ("relative", r"<relative>"),
        ("away", r"(?:in|within)\s+(?:about\s+|around\s+|exactly\s+|just\s+)?<count>\s*<unit>(?:['’]s?)?(?:\s+time)?"),
        ("away", r"<count>\s+<unit>\s+(?:to\s+go|left)"),
        ("away", r"<count>\s+<unit>\s+(?P<turn>from\s+(?:now|today)|hence)"),
        ("away", r"<count>\s+<unit>\s+(?P<turn>ago|back)"),
        ("counted", r"<count>\s+<unit>\s+(?:from|after|on)\s+<weekday>"),
        (
            "unit",
            r"(?:(?:at|by|towards)\s+)?(?:the\s+)?(?P<edge>end|beginning|start|middle)\s+of\s+(?:the|this|next)\s+(?P<unit>month|year|week)",
        ),
        ("unit", r"(?P<said>next|this|last)\s+(?P<unit>week|month|year)(?!\s*(?:end|day))"),
        (
            "monthly",
            r"(?:(?:by|in|until|since|from|at|towards|to)\s+)?(?:the\s+)?(?:(?P<edge>end|beginning|start|middle)\s+of|early|mid|late|mid-)\s*-?\s*<month>(?:,?\s+<year>)?",
        ),
        (
            "monthly",
            r"(?P<since>since|in|until|till|by|for|from|during)\s+(?:(?P<said>last|next|this)\s+)?<month>(?!\s+(?:be|not|have|\d)\b)(?:,?\s+<year>)?",
        ),
        ("monthly", r"(?P<said>last|next|this)\s+<month>"),
        (
            "feast",
            r"(?:(?:on|by|at|for|before|until|over)\s+)?<feast>(?!\s+(?:card|cake|tree|market|blend|present|gift|pudding|jumper|dinner\s+set|roast|special|edition|stock|order|shopping|resolution|hours|opening|menu)s?)",
        ),
        ("yearly", r"(?:(?P<since>since)|in|by|until)\s+<year>(?!\s*(?:%|euros?|grams?|kg|pieces|people|copies))"),
    ),
    clocks=(
        r"(?:at\s+|@\s*|from\s+|around\s+|about\s+|by\s+)?<hour>(?::|\.|h\s?|\s)?(?P<minute>[0-5]\d)\s*(?P<half>a\.?m\.?|p\.?m\.?)",
        r"(?:at\s+|@\s*|from\s+|around\s+|about\s+|by\s+)?<hour>\s*(?P<half>a\.?m\.?|p\.?m\.?)",
        r"(?:at\s+|@\s*|from\s+|around\s+|about\s+|by\s+|doors\s+(?:at\s+)?)?<hour>[:.]<minute>(?:\s*(?P<clock>h|hrs|hours))?",
        r"(?:at\s+|around\s+|about\s+|by\s+|from\s+)?(?:a\s+)?(?P<share>half|quarter)\s+(?:(?P<turn>past|to)\s+)?<hour>",
        r"(?:at|@|from|around|about|doors(?:\s+at)?|starts?(?:\s+at)?|kick-?off(?:\s+at|\s+is)?)\s+<hour>(?:\s+o['’]?clock)?(?!\s*(?:%|[€$£]|euros?|pounds|dollars|people|of\b|years?|months?|weeks?|days?|minutes?|hours?|[-–]\d|st\b|nd\b|rd\b|th\b|[A-Z][a-z]+\s+(?:Street|Road|Ave)))",
        r"<hour>\s*(?:to|till|until|-|–)\s*(?:1[0-2]|\d)(?!\s*(?:%|[€$£]|people|days|weeks|\w*day|\d|of\b))",
        r"<hour>\s+o['’]?clock",
        r"(?:at\s+|by\s+|around\s+)?(?P<noon>noon|midday|midnight)",
    ),
    hours=_NUMBERS,
    past=_PAST + r"|gone",
    ahead=r"will|won['’]t|['’]ll|is\s+going|are\s+going|going\s+to|shall|would|next|tomorrow|is|are|['’]s|can|could|coming|due|"
    r"plans?|planning|hope|hoping|please|need|turns?|starts?|leaves?|arrives?|fly|flies|may|might|must|has\s+to|have\s+to|expecting|wants?|slot",
    spelled=ORDINALS,
    steps={
        "this": "this",
        "this coming": "this",
        "coming": "on",
        "the": "on",
        "at the": "on",
        "next": "next",
        "the following": "next",
        "last": "last",
        "past": "last",
        "ago": "last",
        "back": "last",
    },
    sinces=frozenset({"since"}),
    second_half=frozenset({"pm"}),
    noons={"midnight": 24 * 60},
    shares={"half past": 30, "half": 30, "quarter past": 15, "quarter to": -15, "half to": -30, "quarter": 15},
    afternoon=r"p\.?m\.?|afternoon|evening|tonight|night|dinner|supper|drinks?|party|concert|gig|show|play|theatre|curtain|doors|barbecue|bbq|dance|disco|after\s+work|after\s+school|opening",
    forenoon=r"a\.?m\.?|morning|breakfast|brunch|sunrise|early",
    between=r"at|from|around|about|in\s+the|the|on|for|starting|starts|kick-?off|doors|and|is|it|it's|morning|afternoon|evening|night|lunchtime|sharp",
)
