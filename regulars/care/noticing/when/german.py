"""How German names days and hours."""

from regulars.care.noticing.when.tongue import Tongue

_WEEKDAYS = {
    "montag": 0, "dienstag": 1, "mittwoch": 2, "donnerstag": 3, "freitag": 4, "samstag": 5, "sonnabend": 5,
    "sonntag": 6, "mo": 0, "di": 1, "mi": 2, "do": 3, "fr": 4, "sa": 5, "so": 6, "dienstg": 1, "donerstag": 3,
    "samstg": 5,
}  # fmt: skip
_MONTHS = {
    "januar": 1, "jänner": 1, "jan": 1, "februar": 2, "feber": 2, "feb": 2, "märz": 3, "maerz": 3, "mrz": 3,
    "april": 4, "apr": 4, "mai": 5, "juni": 6, "jun": 6, "juli": 7, "jul": 7, "august": 8, "aug": 8, "september": 9, "septämber": 9,
    "sept": 9, "sep": 9, "oktober": 10, "okt": 10, "november": 11, "nov": 11, "dezember": 12, "dez": 12,
}  # fmt: skip
_WORDS = ("zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf")
_NUMBERS = {word: number for number, word in enumerate(_WORDS, 2)} | {"eins": 1, "ein": 1, "fuenf": 5, "zwoelf": 12}
_ORDINALS = (
    "ersten", "zweiten", "dritten", "vierten", "fünften", "sechsten", "siebten", "achten", "neunten", "zehnten",
    "elften", "zwölften", "dreizehnten", "vierzehnten", "fünfzehnten", "sechzehnten", "siebzehnten", "achtzehnten",
    "neunzehnten", "zwanzigsten", "einundzwanzigsten", "zweiundzwanzigsten", "dreiundzwanzigsten",
    "vierundzwanzigsten", "fünfundzwanzigsten", "sechsundzwanzigsten", "siebenundzwanzigsten", "achtundzwanzigsten",
    "neunundzwanzigsten", "dreißigsten", "einunddreißigsten",
)  # fmt: skip
_LONG = "montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|dienstg|donerstag|samstg"
_PART = r"(?:\s*(?:früh|morgen|vormittag|mittag|nachmittag|abend|nacht))?"
_AT = r"(?:(?:am|ab|bis|bis\s+zum|vom|zum|seit|den|auf|für)\s+)?"
_SAID = r"(?P<said>diese[nrsm]?|kommende[nrsm]?|nächste[nrsm]?|naechste[nrsm]?|letzte[nrsm]?|vergangene[nrsm]?|vorige[nrsm]?|übernächste[nrsm]?)"

_ENDINGS = ("", "n", "r", "s", "m")

TONGUE = Tongue(
    weekdays=_WEEKDAYS,
    months=_MONTHS,
    relative={
        "heute": 0, "heut": 0, "heute abend": 0, "heute nacht": 0, "heute früh": 0, "gestern": -1, "vorgestern": -2,
        "gestern abend": -1, "übermorgen": 2, "uebermorgen": 2, "morgen": 1, "morgen früh": 1, "morgen abend": 1,
        "morgen nachmittag": 1, "morgen vormittag": 1, "morgen mittag": 1,
    },
    counts=_NUMBERS | {"einem": 1, "einer": 1, "einen": 1, "eine": 1, "ein paar": 3, "anderthalb": 1, "vierzehn": 14, "fünfzehn": 15, "zwanzig": 20, "dreißig": 30, "hundert": 100},
    units={
        "tag": "day", "tage": "day", "tagen": "day", "woche": "week", "wochen": "week", "monat": "month",
        "monate": "month", "monaten": "month", "monats": "month", "jahr": "year", "jahre": "year", "jahren": "year",
        "jahres": "year",
    },
    parts={"abend": "evening"},
    feasts={
        "heiligabend": "christmas eve", "heiliger abend": "christmas eve", "weihnachten": "christmas",
        "silvester": "new year's eve", "sylvester": "new year's eve", "neujahr": "new year",
        "dreikönig": "epiphany", "valentinstag": "valentine", "halloween": "halloween",
        "karfreitag": "good friday", "ostersonntag": "easter", "ostern": "easter", "ostermontag": "easter monday",
        "christi himmelfahrt": "ascension", "pfingsten": "whit sunday", "pfingstsonntag": "whit sunday",
        "pfingstmontag": "whit monday", "allerheiligen": "all saints", "mariä himmelfahrt": "assumption",
    },
    patterns=(
        ("iso", r"(?P<y>(?:19|20)\d\d)-(?P<m>\d{1,2})-(?P<d>\d{1,2})"),
        ("numbers", rf"{_AT}(?:(?:{_LONG}|mo|di|mi|do|fr|sa|so)\.?,?\s+)?(?:(?:den|dem|der|am)\s+)?(?P<a>\d{{1,2}})\.\s?(?P<b>\d{{1,2}})\.?\s?(?P<y>(?:19|20)\d\d|\d\d)"),
        ("numbers", rf"{_AT}(?:(?:{_LONG}|mo|di|mi|do|fr|sa|so)\.?,?\s+)?(?:(?:den|dem|der|am)\s+)?(?P<a>\d{{1,2}})\.\s?(?P<b>0?[1-9]|1[0-2])\.(?!\d)"),
        ("numbers", r"(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<y>\d{4}|\d\d)"),
        ("dated", r"(?:vom|zwischen\s+dem)\s+<day>\.?\s+(?:bis(?:\s+zum)?|und(?:\s+dem)?)\s+\d{1,2}\.?\s*<month>(?:\s+<year>)?"),
        ("dated", rf"{_AT}(?:(?:{_LONG}|mo|di|mi|do|fr|sa|so)\.?,?\s+)?(?:(?:den|dem|der|am)\s+)?<day>\.?\s*<month>\.?(?:\s+<year>)?"),
        ("dated", rf"{_AT}(?:<weekday>,?\s+)?(?:(?:den|dem|am)\s+)?<spelled>\s+<month>(?:\s+<year>)?"),
        ("numbered", rf"(?:{_AT}(?:{_LONG}),?\s+)(?:(?:den|dem|der|am)\s+)?<day>\.(?!\s?\d)"),
        ("numbered", r"(?:am|bis\s+zum|zum|vom|ab|ab\s+dem|der|um\s+den|seit\s+dem)\s+<day>(?:\.|ten)(?!\s?\d\d?\.)(?!\s*(?:mal|stock|etage|geburtstag|klasse|reihe|jahrhundert|platz|hochzeitstag|auflage|platz|advent)\b)"),
        ("dated", r"(?:am|bis\s+zum|zum|vom|ab\s+dem|seit\s+dem)\s+<spelled>(?!\s+(?:tag|mal|stock|geburtstag|klasse|reihe|blick|platz|versuch|person|kind))"),
        ("weekday_of_week", rf"{_AT}(?P<weekday>{_LONG}){_PART}\s+(?P<which>nächste|diese|letzte|vorige|kommende)\s+woche"),
        ("weekday_of_week", rf"(?P<which>nächste|diese|letzte|vorige|kommende)\s+woche,?\s+(?:am\s+)?(?P<weekday>{_LONG}){_PART}"),
        ("weekday_and_week", rf"{_AT}(?P<weekday>{_LONG}){_PART}\s+in\s+(?:einer|1)\s+woche"),
        ("weekday_and_week", rf"{_AT}(?P<after>übernächste[nrsm]?)\s+(?P<weekday>{_LONG})"),
        ("counted", rf"{_AT}(?P<weekday>{_LONG}){_PART}\s+in\s+<count>\s+<unit>"),
        ("weekend", rf"(?:(?:am|übers?|an)\s+)?{_SAID}\s+wochenende"),
        ("weekend", r"(?:am|übers|über\s+das)\s+(?P<said>kommenden?\s+)?wochenende"),
        ("weekday", rf"(?:(?:am|bis|bis\s+zum|ab|seit|für|vom|zum)\s+)?{_SAID}\s+(?P<weekday>{_LONG}){_PART}"),
        ("weekday", rf"(?:am|bis|bis\s+zum|ab|seit|für|vom|zum)\s+(?P<weekday>{_LONG}){_PART}"),
        ("weekday", rf"(?P<weekday>{_LONG}){_PART}"),
        ("relative", r"<relative>(?<!guten\ morgen)(?!\s+(?:in|vor)\s+\w+\s+(?:woche|tag|monat|jahr))"),
        ("away", r"(?:(?:heute|morgen)\s+)?(?:in|binnen)\s+(?:etwa\s+|ca\.?\s+|genau\s+|rund\s+)?<count>\s+<unit>"),
        ("away", r"(?P<turn>vor)\s+(?:etwa\s+|ca\.?\s+|genau\s+|gut\s+|rund\s+)?<count>\s+<unit>"),
        ("away", r"(?:noch)\s+<count>\s+<unit>"),
        ("unit", r"(?P<said>nächste|diese|letzte|vorige|kommende)[nrsm]?\s+(?P<unit>woche|monat|jahr)"),
        ("unit", r"(?P<edge>ende|anfang|mitte)\s+(?:der|des|dieses|dieser|nächsten|nächster)\s+(?P<unit>woche|monats|jahres)"),
        ("unit", r"(?P<edge>ende|anfang|mitte)\s+(?P<said>nächster|nächsten|dieser|dieses|kommender|kommenden)\s+(?P<unit>woche|monats|jahres)"),
        ("monthly", r"(?:(?:seit|bis|ab|im|zum)\s+)?(?:ende|anfang|mitte)\s+<month>(?:\s+<year>)?"),
        ("monthly", rf"(?P<since>seit|im|ab|bis)\s+(?:{_SAID}\s+)?(?:dem\s+)?<month>(?:\s+<year>)?"),
        ("monthly", rf"{_SAID}\s+<month>"),
        ("monthly", r"<month>\s+<year>"),
        ("feast", r"(?:(?:zu|an|am|vor|nach|über|bis|für)\s+)?<feast>"),
        ("yearly", r"(?P<since>seit|im\s+jahr|in)\s+<year>"),
    ),
    clocks=(
        r"(?:(?:um|ab|gegen|bis|so)\s+)?<hour>[:.]<minute>(?:\s*(?P<o>uhr|h))?",
        r"(?:(?:um|ab|gegen|bis|so)\s+)?<hour>\s*(?P<o>uhr|h)(?:\s*<minute>)?(?:\s+(?P<half>früh|morgens|vormittags|mittags|nachmittags|abends|nachts))?",
        r"(?:um|ab|gegen|so\s+gegen|bis|so\s+um)\s+(?P<share>halb|viertel|dreiviertel|viertel\s+vor|viertel\s+nach)\s+<hour>(?:\s+(?P<half>morgens|abends|nachmittags))?",
        r"(?P<share>halb|viertel\s+vor|viertel\s+nach|dreiviertel)\s+<hour>(?:\s+(?P<half>morgens|abends|nachmittags))?",
        r"(?:um|ab|gegen|so\s+um|so\s+gegen)\s+<hour>(?:\s+(?P<half>morgens|abends|nachmittags|früh))?(?!\s*(?:vor|%|€|euro|leute|personen|jahre|monate|wochen|tage|minuten|stück|\.\d|prozent))",
        r"(?:um\s+|gegen\s+)?(?P<noon>mitternacht|zwölf\s+uhr\s+mittags)",
    ),
    hours=_NUMBERS,
    past=r"war|schon|verstorben|davongeflogen|gekündigt|waren|hatte|hatten|gewesen|ging|kam|kamen|bekam|starb|gestorben|verstorben|seit|vor|wurde|wurden|ist\s+\w+\s+ge\w+|ge\w{3,}t|ge\w{3,}en|\w+iert|verlor|schickte|schrieb|sagte|kaufte|bestellte",
    ahead=r"wird|werden|werde|wirst|kriegst|soll|soll|sollte|kann|können|könnt|könnte|will|wollen|möchte|möchten|muss|müssen|steht\s+an|findet|feiert|feiern|hat\s+\w+\s+geburtstag|geburtstag|beginnt|fängt|geht|fährt|fahren|fliegen|fliegt|ziehen|zieht|heiraten|heiratet|kommt|kommen|bitte|plane|planen|spielt|haben\s+wir|habe\s+ich|hat\s+(?:er|sie|mein|unser)|bekommen|kriegen|treten|macht|machen",
    afternoon=r"abends?|nachmittags?|party|konzert|abendessen|dinner|premiere|aufführung|vorstellung|theater|disco|feierabend",
    forenoon=r"heute\s+nacht|morgens|vormittags?|früh|frühstück|brunch",
    between=r"um|ab|gegen|so|circa|ca|früh|morgens?|vormittags?|mittags?|nachmittags?|abends?|nachts?|und|ist|geht|es|los|am|von|bis|beginn|pünktlich|schon",
    steps={
        **{f"diese{end}": "this" for end in _ENDINGS}, **{f"kommende{end}": "on" for end in _ENDINGS},
        **{f"nächste{end}": "next" for end in _ENDINGS}, **{f"naechste{end}": "next" for end in _ENDINGS},
        **{f"letzte{end}": "last" for end in _ENDINGS}, **{f"vergangene{end}": "last" for end in _ENDINGS},
        **{f"vorige{end}": "last" for end in _ENDINGS}, "vor": "last",
        **{f"übernächste{end}": "next" for end in _ENDINGS},
    },
    sinces=frozenset({"seit"}),
    second_half=frozenset({"nachmittags", "abends", "mittags"}),
    spelled={word: number for number, word in enumerate(_ORDINALS, 1)},
    noons={"mitternacht": 24 * 60},
    shares={"halb": -30, "viertel": -45, "dreiviertel": -15, "viertel vor": -15, "viertel nach": 15},
)  # fmt: skip
