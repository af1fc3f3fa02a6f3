"""How French names days and hours."""

from regulars.care.noticing.when.tongue import Tongue

_WEEKDAYS = {"lundi": 0, "mardi": 1, "mercredi": 2, "jeudi": 3, "vendredi": 4, "samedi": 5, "dimanche": 6}
_MONTHS = {
    "janvier": 1, "février": 2, "fevrier": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7, "août": 8,
    "aout": 8, "septembre": 9, "octobre": 10, "novembre": 11, "décembre": 12, "decembre": 12, "janv": 1, "févr": 2,
    "avr": 4, "juil": 7, "sept": 9, "oct": 10, "nov": 11, "déc": 12,
}  # fmt: skip
_WORDS = ("une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze")
_NUMBERS = {word: number for number, word in enumerate(_WORDS, 1)}
_WD = "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
_AT = r"(?:(?:le|du|au|dès\s+le|pour\s+le|jusqu['’]au|à\s+partir\s+du|depuis\s+le|ce)\s+)?"
_PART = r"(?:\s+(?:matin|midi|après-midi|aprem|soir))?"

TONGUE = Tongue(
    weekdays=_WEEKDAYS,
    months=_MONTHS,
    relative={
        "dans quinze jours": 14, "d'ici quinze jours": 14, "dans huit jours": 7, "d'ici huit jours": 7, "sous huit jours": 7,
        "aujourd'hui": 0, "aujourd’hui": 0, "ce matin": 0, "cet après-midi": 0, "ce soir": 0, "cette nuit": 0,
        "hier": -1, "hier soir": -1, "avant-hier": -2, "avant hier": -2, "après-demain": 2, "après demain": 2,
        "demain": 1, "demain matin": 1, "demain soir": 1, "demain après-midi": 1,
    },
    counts=_NUMBERS | {
        "un": 1, "quinze": 15, "vingt": 20, "trente": 30, "quelques": 3, "une dizaine de": 10, "une quinzaine de": 15,
    },
    units={
        "jour": "day", "jours": "day", "semaine": "week", "semaines": "week", "mois": "month", "an": "year",
        "ans": "year", "année": "year", "années": "year",
    },
    parts={"soir": "evening"},
    feasts={
        "réveillon de noël": "christmas eve", "veille de noël": "christmas eve", "noël": "christmas",
        "noel": "christmas", "saint-sylvestre": "new year's eve", "réveillon du nouvel an": "new year's eve",
        "nouvel an": "new year", "jour de l'an": "new year", "jour de l’an": "new year", "épiphanie": "epiphany",
        "saint-valentin": "valentine", "vendredi saint": "good friday", "lundi de pâques": "easter monday",
        "pâques": "easter", "ascension": "ascension", "pentecôte": "whit sunday", "toussaint": "all saints",
        "halloween": "halloween", "assomption": "assumption",
    },
    patterns=(
        ("iso", r"(?P<y>(?:19|20)\d\d)-(?P<m>\d{1,2})-(?P<d>\d{1,2})"),
        ("numbers", r"(?P<a>\d{1,2})(?P<mark>[/.-])(?P<b>\d{1,2})(?P=mark)(?P<y>\d{4}|\d\d)"),
        ("numbers", r"(?P<a>\d{1,2})/(?P<b>\d{1,2})"),
        ("dated", r"(?:du|entre\s+le)\s+<day>(?:er)?\s+(?:au|et\s+le)\s+\d{1,2}\s+<month>(?:\s+<year>)?"),
        ("dated", rf"{_AT}(?:(?:{_WD}),?\s+)?(?:le\s+)?<day>(?:er)?\s+<month>\.?(?:\s+<year>)?"),
        ("dated", rf"{_AT}(?:(?:{_WD}),?\s+)?(?:le\s+)?<spelled>\s+<month>(?:\s+<year>)?"),
        ("numbered", rf"{_AT}(?:{_WD}),?\s+(?:le\s+)?<day>(?:er)?(?!\s*[:h]\s*\d|\s*(?:h\b|heures))"),
        ("numbered", r"(?:le|au|du|pour\s+le|jusqu['’]au|à\s+partir\s+du|depuis\s+le)\s+<day>(?:er)?(?!\s*(?:%|euros|rue|avenue|boulevard|personnes|ans|fois|e\b|ème|h\b|heures|[:.]\d))"),
        ("weekday_and_week", rf"{_AT}(?P<weekday>{_WD}){_PART}\s+en\s+(?P<after>huit)"),
        ("weekday_of_week", rf"{_AT}(?P<weekday>{_WD}){_PART}\s+de\s+(?:la\s+)?(?:semaine\s+)(?P<which>prochaine|dernière|passée)"),
        ("weekday_of_week", rf"(?:la\s+)?semaine\s+(?P<which>prochaine|dernière|passée),?\s+(?P<weekday>{_WD})"),
        ("weekend", r"(?:le\s+|ce\s+)?week-?\s?end\s+(?P<said>prochain|dernier|passé|qui\s+vient)"),
        ("weekend", r"(?P<said>ce|le)\s+week-?\s?end"),
        ("weekday", rf"{_AT}(?P<weekday>{_WD}){_PART}\s+(?P<said>prochain|dernier|passé|qui\s+vient){_PART}"),
        ("weekday", rf"(?P<said>ce)\s+(?P<weekday>{_WD}){_PART}"),
        ("weekday", rf"(?:pour|dès|avant|d['’]ici|jusqu['’]à|depuis|à\s+partir\s+de)\s+(?P<weekday>{_WD}){_PART}"),
        ("weekday", rf"(?<!le\ )(?<!les\ )(?<!chaque\ )(?<!tous\ les\ )(?P<weekday>{_WD}){_PART}(?!s)"),
        ("relative", r"<relative>"),
        ("away", r"(?:dans|d['’]ici)\s+(?:environ\s+|à\s+peu\s+près\s+)?<count>\s+<unit>"),
        ("away", r"(?P<turn>il\s+y\s+a)\s+(?:environ\s+|à\s+peu\s+près\s+|déjà\s+)?<count>\s+<unit>"),
        ("away", r"(?:plus\s+que|reste)\s+<count>\s+<unit>"),
        ("unit", r"(?:la\s+|le\s+|l['’])?(?P<unit>semaine|mois|année|an)\s+(?P<said>prochaine?|dernière?|dernier|passée?|qui\s+vient)"),
        ("unit", r"(?P<said>ce|cette)\s+(?P<unit>semaine|mois|année)(?:-ci)?"),
        ("unit", r"(?:à\s+la\s+|en\s+)?(?P<edge>fin|début|milieu)\s+(?:de|du)\s+(?:la\s+|l['’])?(?P<unit>mois|semaine|année)"),
        ("monthly", r"(?:(?:depuis|d['’]ici|vers|à\s+la|dès)\s+)?(?:la\s+)?(?:fin|début|mi-?|courant)\s*(?:de\s+)?<month>(?:\s+<year>)?"),
        ("monthly", r"(?P<since>depuis|en|dès|jusqu['’]en|pour|au\s+mois\s+de|à\s+partir\s+de|d['’]ici)\s+(?:le\s+mois\s+de\s+)?<month>(?:\s+<year>|\s+(?P<said>dernier|prochain))?"),
        ("monthly", r"<month>\s+<year>"),
        ("feast", r"(?:(?:à|pour|avant|le|la|au|l['’]|jusqu['’]à)\s*)?(?:la\s+|le\s+|l['’])?<feast>"),
        ("yearly", r"(?P<since>depuis|en)\s+<year>"),
    ),
    clocks=(
        r"(?:(?:à|a|dès|vers|pour|de)\s+)?<hour>\s*(?:h|:|heures?)\s*<minute>",
        r"(?:(?:à|dès|vers|pour)\s+)?<hour>\s*(?:h|heures?)(?:\s+(?P<spoken>dix|quinze|vingt|trente|quarante|cinquante))?(?:\s+(?P<turn>et|moins)\s+(?P<share>demie?|quart|le\s+quart))?(?:\s+(?P<half>du\s+matin|de\s+l['’]après-midi|du\s+soir))?(?=\W|$)",
        r"entre\s+<hour>\s*(?:h|heures)?\s+et\s+(?:\d|h|heures)+",
        r"(?:à|vers|pour|de|ce)?\s*(?P<noon>midi(?:\s+et\s+demie?)?|minuit)",
    ),
    hours=_NUMBERS | {"treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "dix-sept": 17, "dix-huit": 18, "dix-neuf": 19, "vingt": 20, "vingt et une": 21, "vingt-deux": 22},
    past=r"était|étaient|étais|avait|avais|avaient|(?:a|ai|as|avons|ont|avez|suis|est|sommes|êtes|sont)\s+(?:(?:pas|déjà|bien|tous|enfin|été)\s+)*(?!lundi|mardi|mercredi|jeudi|vendredi|samedi|midi|aussi|ici|né\b)\w+(?:é|ée|és|ées|i|is|ie|ies|u|ue|us|ues|it|ite|ert|erte|mort)|né|née|fut|depuis|il\s+y\s+a",
    ahead=r"sera|seront|serai|va|vais|vont|allons|aura|aurons|auront|est|fête\w*|pouvez|peut|puis|voudr\w+|aimer\w+|faut|faudra|part|partons|arrive|commence|joue|passe\w*|marie\w*|\w{3,}(?:erai|era|erons|eront|irai|ira|irons|iront)|ai\s+(?:mon|ma|un|une|le|rendez)|a\s+(?:son|sa|un|une|lieu)|avons\s+(?:un|une|notre)",
    afternoon=r"soir|soirée|après-midi|aprem|dîner|diner|souper|apéro|concert|spectacle|représentation",
    forenoon=r"matin|matinée|petit[- ]déj\w*|brunch|tôt",
    between=r"à|vers|dès|de|le|la|matin|midi|soir|après-midi|et|est|c['’]est|pour|partir|du",
    steps={
        "ce": "this", "cette": "this", "le": "on", "prochain": "next", "prochaine": "next", "qui vient": "on",
        "dernier": "last", "dernière": "last", "passé": "last", "passée": "last", "il y a": "last",
    },
    sinces=frozenset({"depuis"}),
    second_half=frozenset({"de l'après-midi", "de l’après-midi", "du soir"}),
    spelled={"premier": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "quinze": 15, "vingt": 20},
    noons={"minuit": 24 * 60, "midi et demi": 12 * 60 + 30, "midi et demie": 12 * 60 + 30},
    shares={"demi et": 30, "demie et": 30, "quart et": 15, "quart moins": -15, "le quart moins": -15},
)  # fmt: skip
