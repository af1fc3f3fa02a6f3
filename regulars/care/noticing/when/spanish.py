"""How Spanish names days and hours."""

from regulars.care.noticing.when.tongue import Tongue

_WEEKDAYS = {
    "lunes": 0, "martes": 1, "miércoles": 2, "miercoles": 2, "jueves": 3, "viernes": 4, "sábado": 5, "sabado": 5,
    "domingo": 6,
}  # fmt: skip
_MONTHS = {
    "enero": 1, "febrero": 2, "marzo": 3, "abril": 4, "mayo": 5, "junio": 6, "julio": 7, "agosto": 8,
    "septiembre": 9, "setiembre": 9, "octubre": 10, "noviembre": 11, "diciembre": 12, "ene": 1, "feb": 2, "mar": 3,
    "abr": 4, "jun": 6, "jul": 7, "ago": 8, "sept": 9, "sep": 9, "oct": 10, "nov": 11, "dic": 12,
}  # fmt: skip
_WORDS = ("una", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce")
_NUMBERS = {word: number for number, word in enumerate(_WORDS, 1)}
_DAYS = (
    "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce", "trece",
    "catorce", "quince", "dieciséis", "diecisiete", "dieciocho", "diecinueve", "veinte", "veintiuno", "veintidós",
    "veintitrés", "veinticuatro", "veinticinco", "veintiséis", "veintisiete", "veintiocho", "veintinueve", "treinta",
)  # fmt: skip
_WD = "lunes|martes|miércoles|miercoles|jueves|viernes|sábado|sabado|domingo"
_AT = r"(?:(?:el|al|del|para\s+el|hasta\s+el|desde\s+el|este)\s+)?"
_PART = r"(?:\s+(?:por\s+la|a\s+la|en\s+la|de\s+la)\s+(?:mañana|tarde|noche))?"
_OCLOCK = (
    r"(?:\s*(?P<half>a\.?\s?m\.?|p\.?\s?m\.?|de\s+la\s+mañana|de\s+la\s+tarde|de\s+la\s+noche|de\s+la\s+madrugada))?"
)

TONGUE = Tongue(
    weekdays=_WEEKDAYS,
    months=_MONTHS,
    relative={
        "de hoy en ocho días": 7, "de hoy en ocho dias": 7, "de hoy en ocho": 7, "de hoy en quince": 14, "de mañana en ocho": 8,
        "hoy": 0, "esta mañana": 0, "esta tarde": 0, "esta noche": 0, "ayer": -1, "anoche": -1, "anteayer": -2,
        "antier": -2, "antes de ayer": -2, "pasado mañana": 2, "mañana": 1, "mañana por la mañana": 1,
        "mañana por la tarde": 1, "mañana en la noche": 1, "mañana por la noche": 1,
    },
    counts={word: number for number, word in enumerate(_DAYS, 1)} | {
        "un": 1, "una": 1, "un par de": 2, "unos": 3, "unas": 3, "quince": 15,
    },
    units={
        "día": "day", "días": "day", "dia": "day", "dias": "day", "semana": "week", "semanas": "week", "mes": "month",
        "meses": "month", "año": "year", "años": "year", "quincena": "fortnight",
    },
    parts={"tarde": "afternoon"},
    feasts={
        "nochebuena": "christmas eve", "navidad": "christmas", "nochevieja": "new year's eve",
        "fin de año": "new year's eve", "año nuevo": "new year", "reyes": "epiphany", "día de reyes": "epiphany",
        "san valentín": "valentine", "viernes santo": "good friday", "domingo de pascua": "easter",
        "domingo de resurrección": "easter", "todos los santos": "all saints", "halloween": "halloween",
    },
    patterns=(
        ("iso", r"(?P<y>(?:19|20)\d\d)-(?P<m>\d{1,2})-(?P<d>\d{1,2})"),
        ("numbers", r"(?P<a>\d{1,2})(?P<mark>[/.-])(?P<b>\d{1,2})(?P=mark)(?P<y>\d{4}|\d\d)"),
        ("numbers", r"(?P<a>\d{1,2})/(?P<b>\d{1,2})"),
        ("dated", r"(?:del|entre\s+el)\s+<day>\s+(?:al|y\s+el)\s+\d{1,2}\s+de\s+<month>(?:\s+(?:de|del)\s+<year>)?"),
        ("dated", rf"{_AT}(?:(?:{_WD}),?\s+)?(?:día\s+)?<day>(?:º|ro)?\s+de\s+<month>(?:\s+(?:de|del)\s+<year>)?"),
        ("dated", rf"{_AT}(?:(?:{_WD}),?\s+)?(?:día\s+)?<spelled>\s+de\s+<month>(?:\s+(?:de|del)\s+<year>)?"),
        ("numbered", rf"{_AT}(?:{_WD}),?\s+(?:día\s+)?<day>(?![:.]\d|\s*(?:h\b|horas|am|pm))"),
        ("numbered", r"(?:el\s+día|al\s+día|el|al|del|para\s+el|hasta\s+el|desde\s+el)\s+(?:día\s+)?<day>(?!\s*(?:%|de\s+(?:la|cada|los)|euros|personas|por\s+ciento|años|veces|[:.]\d))"),
        ("dated", rf"(?:el\s+día|el|al|para\s+el|hasta\s+el)\s+(?P<spelled>{'|'.join(_DAYS[3:])})(?!\s+(?:de\s+(?:la|los)|por|años|personas|euros))"),
        ("weekday_of_week", rf"{_AT}(?P<weekday>{_WD}){_PART}\s+de\s+(?:la\s+)?(?P<which>próxima|esta|pasada)\s+semana"),
        ("weekday_of_week", rf"{_AT}(?P<weekday>{_WD}){_PART}\s+de\s+la\s+(?:semana\s+)(?P<which>que\s+viene|próxima|pasada|que\s+entra)"),
        ("weekend", r"(?:(?:el|este)\s+)?(?:(?P<said>este|próximo|pasado)\s+)?fin\s+de\s+semana(?:\s+(?:próximo|que\s+viene))?(?!\s+pasado)"),
        ("weekend", r"(?:el\s+)?(?:fin\s+de\s+semana|finde)\s+(?P<said>pasado|que\s+viene|próximo)"),
        ("weekday", rf"(?:(?:el|al|para\s+el|del|desde\s+el|hasta\s+el)\s+)?(?P<said>próximo|proximo|pasado|este|esta)\s+(?P<weekday>{_WD}){_PART}"),
        ("weekday", rf"(?:(?:el|al|para\s+el|del|desde\s+el|hasta\s+el)\s+)?(?P<weekday>{_WD})\s+(?P<said>que\s+viene|próximo|proximo|pasado|que\s+entra){_PART}"),
        ("weekday", rf"(?:el|al|para\s+el|del|desde\s+el|hasta\s+el)\s+(?P<weekday>{_WD}){_PART}"),
        ("weekday", rf"(?<!los\ )(?<!cada\ )(?P<weekday>{_WD}){_PART}"),
        ("relative", r"(?<!por\ la\ )(?<!de\ la\ )(?<!la\ )(?<!esta\ )<relative>"),
        ("away", r"(?:en|dentro\s+de|de\s+aquí\s+a)\s+(?:unos\s+|unas\s+)?<count>\s+<unit>"),
        ("away", r"(?P<turn>hace)\s+(?:unos\s+|unas\s+|como\s+|ya\s+)?<count>\s+<unit>"),
        ("away", r"(?:faltan|quedan)\s+<count>\s+<unit>"),
        ("unit", r"(?:la|el|este|esta)\s+(?P<unit>semana|mes|año)\s+(?P<said>que\s+viene|próxim[oa]|pasad[oa]|que\s+entra)"),
        ("unit", r"(?:la|el)\s+(?P<said>próxim[oa]|pasad[oa])\s+(?P<unit>semana|mes|año)"),
        ("unit", r"(?P<said>est[ae])\s+(?P<unit>semana|mes|año)"),
        ("unit", r"a\s+(?P<edge>fin|finales|final|principios|mediados)\s+de\s+(?P<unit>mes|año|semana)"),
        ("monthly", r"a?\s*(?:finales|final|principios|mediados|comienzos|fines)\s+de\s+<month>(?:\s+(?:de|del)\s+<year>)?"),
        ("monthly", r"(?P<since>desde|en|hasta|para|durante|a\s+partir\s+de)\s+(?:el\s+)?(?:mes\s+de\s+)?<month>(?:\s+(?:de|del)\s+<year>|\s+(?P<said>pasado|que\s+viene|próximo))?"),
        ("monthly", r"<month>\s+de\s+<year>"),
        ("feast", r"(?:(?:en|por|para|el|la|antes\s+de|hasta)\s+)?(?:el\s+|la\s+)?<feast>"),
        ("yearly", r"(?P<since>desde|en)\s+<year>"),
    ),
    clocks=(
        rf"(?:(?:a\s+las?|desde\s+las?|sobre\s+las?|hacia\s+las?|tipo|las?)\s+)?<hour>[:.h]<minute>(?:\s*(?:h|hs|hrs|horas))?{_OCLOCK}",
        rf"(?:(?:a|desde|sobre|hacia|para)\s+las?|tipo|las?)\s+<hour>\s+(?P<turn>y|menos)\s+(?P<share>media|cuarto){_OCLOCK}",
        rf"(?:(?:a|desde|sobre|hacia|para)\s+las?|tipo)\s+<hour>(?:\s*(?:h|hs|hrs|horas|en\s+punto)\b)?{_OCLOCK}",
        r"<hour>\s*(?P<half>a\.?m\.?|p\.?m\.?)",
        r"<hour>\s*(?:h|hs|hrs|horas)(?=\W|$)",
        r"(?:al?\s+)?(?P<noon>mediodía|mediodia|medianoche)",
    ),
    hours=_NUMBERS,
    past=r"fue|fueron|era|eran|estaba|estuvo|había|ha|han|he|hemos|hubo|tuvo|tuve|tuvimos|nació|murió|falleció|pasó|llegó|llegaron|compré|compró|pedí|pidió|desde|hace|dije|dijo|dijeron|escribí|mandé|mandaron|perdí|perdió|\w{3,}aron|\w{3,}ieron|\w{3,}amos\s+el|\w{2,}[éó]",
    ahead=r"es|será|serán|va|van|voy|vamos|tiene|tengo|tenemos|cumple|cumplo|cumplimos|celebra\w*|hay|puede\w*|quier\w+|necesit\w+|espero|favor|sale|salimos|llega|empieza|viajo|viajamos|\w{3,}[aei]r[áé]n?|\w{3,}remos",
    afternoon=r"(?<!llegaremos )(?<!llegamos )(?<!llego )(?<!llegar )(?<!más )tarde|noche|cena|cenar|fiesta|concierto|función|estreno|obra|verbena|baile",
    forenoon=r"mañana\s+por\s+la\s+mañana|de\s+la\s+mañana|desayuno|desayunar|temprano|madrugada",
    between=r"a|las?|el|por|de|en|sobre|y|es|desde|mañana|tarde|noche|tipo|hacia",
    steps={
        "este": "this", "esta": "this", "próximo": "next", "proximo": "next", "próxima": "next", "que viene": "next",
        "que entra": "next", "pasado": "last", "pasada": "last", "hace": "last",
    },
    sinces=frozenset({"desde"}),
    second_half=frozenset({"pm", "p m", "de la tarde", "de la noche"}),
    spelled={word: number for number, word in enumerate(_DAYS, 1)} | {"primero": 1, "treinta y uno": 31},
    noons={"medianoche": 24 * 60},
    shares={"media y": 30, "cuarto y": 15, "cuarto menos": -15},
)  # fmt: skip
