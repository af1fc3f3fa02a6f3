"""What a question of ours asks for, and which of their sentences answer it. Tables of words; no database.

Precision comes first: a question that only makes sure ("is it still 14 Mill Lane?") asks nothing that was answered, and
a sentence answers only where it says so itself ("my address is …"), never by the look of a number alone.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from regulars.care.noticing.sentences import Sentence, sentences
from regulars.care.noticing.telling import told_in

_CODE = r"[^.!?\n]{0,18}?[#\s:](?=[\w-]*\d{3})[A-Z0-9][\w-]{2,}"
_MINE = r"\b(?:i|i['’]m|we|my|our|me|us|ich|wir|mein\w*|unser\w*|mir|uns|yo|soy|somos|tengo|tenemos|mi|mis|nuestr[oa]s?|je|j['’]\w*|nous|mon|ma|mes|notre|nos)\b"
_ONE = r"(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze)"
_COLOURS = r"(?:red|blue|green|black|white|yellow|grey|gray|brown|oak|rot|blau|grün|schwarz|weiß|weiss|gelb|grau|braun|roj|azul|verde|negr|blanc|amarill|gris|marr[oó]n|rouge|bleu|vert|noir|jaune)\w*"
_MONTHS = r"(?:january|february|march|april|may|june|july|august|september|october|november|december|januar|februar|märz|mai|juni|juli|oktober|dezember|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre)"
_TIME = rf"(?:\d{{1,2}}[./]\d{{1,2}}|\b{_MONTHS}\b|\b(?:last|this)\s+(?:week|month|year|spring|summer|autumn|winter|\w+day)|\bago\b|\byesterday\b|\bvor\s+\w+\s+\w+|\bletzte[nrs]?\s+\w+|\bgestern\b|\bhace\s+\w+\s+\w+|\bayer\b|\bpasad[oa]\b|\bil\s+y\s+a\b|\bhier\b|\b(?:semaine|mois|année)\s+derni)"
_STREET = (
    r"\b\d{1,4}\w?,?\s+(?:(?-i:[A-Z])[\w'’]+\s+){1,3}(?:street|st|road|rd|lane|ln|avenue|ave|drive|close|way|square|court|place|terrace|gardens|hill|row|crescent)\b"
    r"|\b(?-i:[A-ZÄÖÜ])[\w-]*(?:straße|strasse|str\.|weg|gasse|platz|allee|ring|ufer|damm)\s+\d+"
    r"|\b(?:calle|c/|avenida|avda\.?|plaza|paseo|rua|carrer)\s+[^,.!?\n]{2,40},?\s*\d+"
    r"|\b\d{1,4}(?:\s?bis)?,?\s+(?:rue|avenue|boulevard|bd|place|chemin|impasse|allée|quai|route)\s+\w+"
)
_TO_THEM = r"address|\bi\s+live|we\s+live|send\b|ship\b|deliver|moved|adresse|anschrift|wohne[n]?\b|schicken|senden|liefern|dirección|direccion|viv(?:o|imos)\b|env[ií]\w+|mand\w+|habit\w+|envoy\w+|livr\w+"
_DIAL = r"\+?\d(?:[ ()/.-]{0,2}\d){7,14}"


@dataclass(frozen=True)
class Matter:
    """Something that is asked of people. `lasts`: true of a life, and not of one request alone; `fact`: what a fact
    says that answers it."""

    name: str
    asks: re.Pattern[str]
    tells: tuple[re.Pattern[str], ...]
    lasts: bool = False
    fact: re.Pattern[str] | None = None


# What tells is looked for in a sentence once from its beginning (^), also over its lines: asked at every letter again, a
# long one would cost seconds.
_WHOLE = re.IGNORECASE | re.DOTALL


def _matter(name: str, asks: str, *tells: str, lasts: bool = False, fact: str = "") -> Matter:
    said = re.compile(fact, re.IGNORECASE) if fact else None
    return Matter(name, re.compile(asks, re.IGNORECASE), tuple(re.compile(one, _WHOLE) for one in tells), lasts, said)


_EATING = r"allerg\w*|alérgic\w*|alergi\w*|intoleran\w*|intoléran\w*|unverträglich\w*|coeliac|celiac|celíac\w*|cœliaque|zöliakie|vegetarian\w*|vegan\w*|vegetarisch|vegano|végétarien\w*|végan\w*|lactose|laktose|lactosa|gluten"
_WE_ASK = r"(?:what|which|tell|send|give|have|need|know|share|confirm|could|can|welche|wie|nenn\w+|mitteil\w+|schick\w+|sagen|geben|haben|cuál|cual|qué|decir\w*|indicar\w*|dar\w*|enviar\w*|quel\w*|donner|indiquer|communiquer|envoyer|dire)"
_EMAIL = r"(?!\s+(?:électronique|mail|e-?mail|de\s+correo|electrónica))"

MATTERS = (
    _matter(
        "address",
        rf"(?:what|which)\b.{{0,12}}\byour\s+(?!e-?mail|mail)(?:\w+\s+){{0,2}}(?<!mail\s)address|\bwhere\s+(?:should|shall|can|may|do|are)\s+(?:we|i)\s+(?:to\s+)?(?:send|ship|deliver|post)|(?:tell|send|give|need|have|know|share)\b.{{0,14}}\byour\s+(?!e-?mail|mail)(?:\w+\s+)?(?<!mail\s)address"
        rf"|(?:ihre|deine|eure)\s+(?!e-?mail|mail)(?:\w+\s+)?(?:liefer|post|versand)?(?:adresse|anschrift)|wohin\s+(?:sollen|dürfen|können|darf|soll)\s+(?:wir|ich)\b"
        rf"|(?:cuál|cual)\s+es\s+(?:su|tu|vuestra)\s+(?:nueva\s+)?dirección{_EMAIL}|a\s?dónde\s+(?:\w+\s+)?(?:enviamos|mandamos|debemos|podemos|enviárselo)|(?:decir|dar|indicar|enviar)\w*\s+(?:su|tu|vuestra)\s+dirección{_EMAIL}"
        rf"|quelle\s+est\s+(?:votre|ton)\s+(?:nouvelle\s+)?adresse{_EMAIL}|où\s+(?:devons|pouvons|dois|puis|faut)[- ](?:nous|je|il)\s+(?:vous\s+)?(?:l['’])?(?:envoyer|livrer|expédier)|(?:donner|indiquer|communiquer|envoyer)\s+votre\s+adresse{_EMAIL}",
        rf"^(?=.*(?:{_TO_THEM}))(?=.*(?:{_STREET}))",
        lasts=True,
    ),
    _matter(
        "size",
        r"\b(?:what|which)\s+(?:\w+\s+)?size\b(?!\s+(?:is|are)\s+(?:the|it)\b)|what['’]?s?\s+(?:is\s+)?your\s+(?:\w+\s+)?size|welche\s+\w*gr(?:ö|oe)(?:ß|ss)e\s+(?:haben|brauchen|tragen|hätten|nehmen|möchten|hast|trägst)|(?:qué|que)\s+talla|cuál\s+es\s+(?:su|tu)\s+talla|qué\s+número\s+calza|quelle\s+(?:taille|pointure)\s+(?:faites|portez|avez|voulez|souhaitez|désirez)|quelle\s+est\s+votre\s+(?:taille|pointure)",
        r"\b(?:size|taille|pointure|talla|größe|schuhgröße)\s+(?:is\s+|no\.?\s*|ist\s+|es\s+(?:la\s+)?|est\s+)?(?:\d{1,3}(?:[.,]5)?|x{0,3}[sml]|small|medium|large)\b",
        lasts=True,
        fact=r"\b(?:size|taille|pointure|talla|(?:schuh)?größe)\b",
    ),
    _matter(
        "food",
        r"\b(?:any|have)\b.{0,30}(?:allerg|intoleran|dietary)|\b(?:are|is)\s+(?:you|anyone|anybody|somebody|one\s+of\s+you)\b.{0,20}(?:allergic|vegetarian|vegan)|dietary\s+(?:needs|requirements|wishes)|(?:anything|something)\s+you\s+(?:can['’]?t|cannot|don['’]?t|do\s+not)\s+eat|(?:haben|gibt|sind|hat|seid|habt|vertragen)\b.{0,30}(?:allerg|unverträglich|vegetari|vegan)|(?:tiene|tienen|hay|es|son|alguna?)\b.{0,20}(?:alerg|alérg|intoleran|vegetarian)|(?:avez|est|êtes|des|une)\b.{0,24}(?:allerg|intoléran|végét)",
        rf"^(?=.*{_MINE})(?=.*\b(?:{_EATING})\b)",
        lasts=True,
        fact=rf"\b(?:{_EATING})\b",
    ),
    _matter(
        "order number",
        rf"{_WE_ASK}\b.{{0,40}}(?:order\s+(?:number|no\b|id)|bestellnummer|auftragsnummer|número\s+de(?:l)?\s+pedido|numéro\s+de\s+(?:la\s+)?commande)",
        rf"\b(?:order|bestell(?:ung|nummer)|auftrag(?:snummer)?|pedido|commande){_CODE}",
    ),
    _matter(
        "serial number",
        rf"{_WE_ASK}\b.{{0,40}}(?:serial\s+(?:number|no\b)|seriennummer|número\s+de\s+serie|numéro\s+de\s+série)",
        rf"\b(?:serial\s+(?:number|no\.?)|seriennummer|número\s+de\s+serie|numéro\s+de\s+série){_CODE}",
    ),
    _matter(
        "customer number",
        rf"{_WE_ASK}\b.{{0,40}}(?:(?:customer|member(?:ship)?)\s+(?:number|no\b|id)|kundennummer|mitgliedsnummer|número\s+de\s+(?:cliente|soci[oa])|numéro\s+(?:de\s+)?client)",
        rf"\b(?:(?:customer|member(?:ship)?)\s+(?:number|no\.?|id)|kundennummer|mitgliedsnummer|número\s+de\s+(?:cliente|soci[oa])|numéro\s+(?:de\s+)?client){_CODE}",
        lasts=True,
        fact=r"customer\s+(?:number|no)|kundennummer|número\s+de\s+cliente|numéro\s+(?:de\s+)?client",
    ),
    _matter(
        "invoice number",
        rf"{_WE_ASK}\b.{{0,40}}(?:invoice\s+(?:number|no\b)|rechnungsnummer|número\s+de\s+(?:la\s+)?factura|numéro\s+de\s+(?:la\s+)?facture)",
        rf"\b(?:invoice|rechnung(?:snummer)?|factura|facture){_CODE}",
    ),
    _matter(
        "tracking number",
        rf"{_WE_ASK}\b.{{0,40}}(?:tracking\s+(?:number|no\b|code)|sendungsnummer|número\s+de\s+seguimiento|numéro\s+de\s+suivi)",
        rf"\b(?:tracking(?:\s+(?:number|no\.?|code))?|sendungsnummer|número\s+de\s+seguimiento|numéro\s+de\s+suivi){_CODE}",
    ),
    _matter(
        "phone",
        r"\byour\s+(?:\w+\s+)?(?:phone|mobile|telephone|cell)(?:\s+number)?\b(?!\s+\w+\s+(?:work|broken))|(?:what|which)\s+number\s+(?:can|could|may|should|do)\s+(?:we|i)\s+(?:call|ring|reach)|(?:ihre|deine)\s+(?:telefon|handy|ruf|mobil)nummer|unter\s+welcher\s+(?:telefon)?nummer|(?:su|tu)\s+(?:número\s+de\s+)?(?:teléfono|móvil)|qué\s+(?:número|teléfono)\b.{0,20}llam|votre\s+(?:numéro\s+de\s+)?(?:téléphone|portable)|à\s+quel\s+numéro",
        rf"\b(?:phone|mobile|call|ring|reach|tel\w*|number|handy\w*|nummer|erreich\w*|anruf\w*|móvil|llam\w*|téléphone|portable|appel\w*|joindre|numéro)\b.{{0,40}}{_DIAL}|{_DIAL}.{{0,20}}\b(?:phone|mobile|cell|handy|móvil|portable)\b",
        lasts=True,
        fact=_DIAL,
    ),
    _matter(
        "birthday",
        r"\bwhen(?:['’]?s|\s+is)\s+your\s+birthday|your\s+(?:date\s+of\s+birth|birth\s?date)|when\s+were\s+you\s+born|wann\s+(?:haben|hast)\s+(?:sie|du)\s+geburtstag|(?:ihr|dein)\s+geburt(?:sdatum|stag)|wann\s+sind\s+sie\s+geboren|cuándo\s+(?:es\s+su|es\s+tu|cumple)|(?:su|tu)\s+fecha\s+de\s+nacimiento|quand\s+est\s+votre\s+anniversaire|votre\s+(?:date\s+de\s+naissance|anniversaire)|quand\s+êtes-vous\s+née?",
        rf"\b(?:my\s+birthday|i\s+was\s+born|my\s+date\s+of\s+birth|mein\s+geburt(?:stag|sdatum)|ich\s+(?:bin|wurde)\b.*\bgeboren|ich\s+habe\b.*\bgeburtstag|mi\s+cumpleaños|nací|mi\s+fecha\s+de\s+nacimiento|mon\s+anniversaire|je\s+suis\s+née?|ma\s+date\s+de\s+naissance)\b.*(?:\d|{_MONTHS})|\bich\b.*\d.*\bgeburtstag",
        lasts=True,
        fact=r"\bbirthday\b.*\d|\bgeburtstag\b.*\d|\bcumpleaños\b.*\d",
    ),
    _matter(
        "when it was bought",
        r"\bwhen\s+(?:did\s+you|have\s+you|was\s+(?:it|this|the\s+\w+)|were\s+they)\s+(?:buy|bought|order|ordered|purchased?|get)\b|date\s+of\s+(?:the\s+)?purchase|wann\s+(?:haben|hast)\s+(?:sie|du|ihr)\b.*\b(?:gekauft|bestellt|erworben)|kaufdatum|cuándo\s+(?:lo\s+|la\s+|los\s+|las\s+)?(?:compr|pidi)\w+|fecha\s+de\s+compra|quand\s+(?:l['’])?(?:avez|as)[- ](?:vous|tu)\s+(?:acheté|commandé)\w*|date\s+d['’]achat",
        rf"^(?=.*{_TIME})(?=.*\b(?:(?:i|we)\s+(?:have\s+)?(?:bought|ordered|purchased|got)|(?:was|were)\s+(?:bought|ordered|purchased)|gekauft|bestellt|erworben|compré|compramos|pedí|pedimos|ai\s+achet\w+|avons\s+achet\w+|achetée?s?|command\w+é\w*)\b)",
    ),
    _matter(
        "model",
        r"\b(?:which|what)\s+(?:\w+\s+)?model\b|(?:what|which)(?:['’]?s|\s+is)\s+the\s+model|welches\s+modell|welche\s+modellnummer|qué\s+modelo|cuál\s+es\s+el\s+modelo|quel\s+modèle|quel\s+est\s+le\s+modèle",
        r"\b(?:model|modell|modelo|modèle)(?:\s+(?:is|number|no\.?|ist|es|est|called|nummer))*\s*:?\s+(?:the\s+|a\s+|el\s+|le\s+|die\s+|der\s+)?(?=[\w-]*\d)[\w-]+",
    ),
    _matter(
        "colour",
        r"\b(?:which|what)\s+colou?r\s+(?:would|do|did|should|shall)\b|welche\s+farbe\s+(?:möchten|hätten|wollen|soll|nehmen|darf)|(?:qué|que)\s+color\s+(?:quiere|prefiere|desea|le|te)|quelle\s+couleur\s+(?:voulez|souhaitez|désirez|préférez|vous)",
        rf"\b(?:like|want|take|prefer|order(?:ed)?|need|nehme\w*|möchte\w*|hätte\w*|will|wollen|quiero|quisiera|prefiero|queremos|voudrais|prends|préfère|veux)\b.{{0,25}}\b{_COLOURS}\b|\b(?:the|in|den|die|das|el|la|le)\s+{_COLOURS}\s+(?:one|please|bitte|por\s+favor|svp)\b",
    ),
    _matter(
        "how many people",
        r"\bhow\s+many\s+(?:people|guests|persons|of\s+you|will\s+you|are\s+you)\b|(?:wie\s*viele|zu\s+wievielt|wie\s*vielen)\s+(?:personen|gäste|leute|sind\s+sie|werden\s+sie|kommen)|cuánt[oa]s\s+(?:personas|son|serán|vienen|sois)|combien\s+(?:de\s+personnes|serez|êtes|d['’]invités)",
        rf"\b(?:we\s+(?:are|will\s+be|shall\s+be|come)|we['’](?:re|ll\s+be)|table\s+for|party\s+of|wir\s+(?:sind|werden|kommen)(?:\s+zu)?|tisch\s+für|somos|seremos|mesa\s+para|nous\s+(?:sommes|serons)|table\s+pour|on\s+sera)\s+{_ONE}\b|\b{_ONE}\s+(?:of\s+us|people|persons|guests|personen|gäste|leute|personas|personnes)\b",
    ),
    _matter(
        "device",
        r"\b(?:which|what)\s+(?:\w+\s+)?(?:browser|operating\s+system|phone|device|computer)\s+(?:do|are|did)\s+you\b|welche[ns]?\s+(?:browser|betriebssystem|gerät|handy|computer)\s+(?:benutzen|nutzen|verwenden|haben)|qué\s+(?:navegador|sistema|móvil|dispositivo|ordenador)\s+(?:usa|utiliza|tiene)|quel\s+(?:navigateur|système|téléphone|appareil|ordinateur)\s+(?:utilisez|avez)",
        rf"^(?=.*{_MINE})(?=.*\b(?:mac|macbook|windows|iphone|ipad|android|chrome|firefox|safari|linux|samsung)\b)|^(?=.*\buso\b).*\b(?:mac|windows|iphone|ipad|android|chrome|firefox|safari|linux)\b",
    ),
)  # fmt: skip

# Whoever makes sure, or asks how things stand by now, was not told it.
_MAKES_SURE = re.compile(
    r"\b(?:still|right|correct|confirm(?:ed)?|is\s+that|did\s+i\s+(?:get|understand)|you\s+(?:said|told|mentioned|wrote)|as\s+you|another|other|else|next\s+time|this\s+time|now|meanwhile|by\s+now|yet|again|instead|new"
    r"|noch|stimmt|richtig|korrekt|wie\s+sie|schon|inzwischen|jetzt|diesmal|andere[nrs]?|neue[nrs]?|wieder|sigue|correct[oa]|confirm\w+|verdad|dijo|todavía|aún|ahora|esta\s+vez|otr[oa]|nuev[oa]"
    r"|toujours|exacte?|encore|confirm\w+|bien\s+celle|avez\s+dit|maintenant|cette\s+fois|autre|nouve(?:au|lle))\b",
    re.IGNORECASE,
)
_OPEN_ENDED = re.compile(
    r"^\W*(?:(?:and|so|und|y|et)\s+)?(?:what|which|where|when|how\s+(?:many|much|long|often|old|big|far|wide)|at\s+what|in\s+which|welche\w*|was|wo|wann|wohin|wie\s*(?:viele?|lange|oft|alt|groß|breit)|seit\s+wann|qué|que|cuál|cual|dónde|cuándo|cuánt\w+|desde\s+cuándo|quel\w*|où|quand|combien|depuis\s+quand|que|qu)\b",
    re.IGNORECASE,
)
_TELLS_NOTHING = re.compile(
    r"(?:don['’]?t|do\s+not)\s+know|no\s+idea|not\s+sure|cannot\s+find|can['’]?t\s+find|will\s+(?:look|check|send)|weiß\s+(?:ich\s+)?nicht|keine\s+ahnung|no\s+(?:lo\s+)?s[eé]\b|ni\s+idea|ne\s+sais\s+pas|aucune\s+idée|\bif\b|\bwenn\b|\bfalls\b|\bsi\b",
    re.IGNORECASE,
)
ALIKE, WORTH = 0.8, 1.9


def makes_sure(question: str) -> bool:
    """Whether it asks how something stands by now, or whether what we know is so."""
    return bool(_MAKES_SURE.search(question))


def asked_for(question: str) -> list[Matter]:
    """What a question asks for, of the table; nothing where it only makes sure."""
    return [] if makes_sure(question) else [one for one in MATTERS if one.asks.search(question)]


def answer_in(matter: Matter, said: str) -> Sentence | None:
    """The sentence of a text of theirs that answers it, the last one; None where none does."""
    found = (one for one in _statements(said) if any(tells.search(one.words) for tells in matter.tells))
    return max(found, key=lambda one: one.start, default=None)


def is_asked_alike(question: str, before: str, *, language: str) -> bool:
    """Whether two questions of ours ask the same."""
    one, other = (told_in(words, german=language == "de") for words in (question, before))
    if min(one.weight, other.weight) < WORTH or one.details != other.details:
        return False
    shared = sum(min(weight, other.words[word]) for word, weight in one.words.items() if word in other.words)
    return shared >= ALIKE * max(one.weight, other.weight)


def is_open_ended(question: str) -> bool:
    """Whether it asks for something rather than for yes or no."""
    return bool(_OPEN_ENDED.search(question)) and not makes_sure(question)


def told_about(question: str, said: str, *, language: str) -> Sentence | None:
    """A sentence of theirs that says all that a question asks about, and a detail more: "Which side does it leak from?"
    is answered by "it leaks from the left side"; None where none does. Only for what is_open_ended."""
    asked = told_in(question, german=language == "de")
    if len(asked.words) < 2 or asked.weight < WORTH:
        return None
    for one in _statements(said):
        told = told_in(one.words, german=language == "de")
        if set(asked.words) <= set(told.words) and told.details - asked.details:
            return one
    return None


def first_words(said: str) -> Sentence | None:
    """What an answer begins with, without its greeting; None where it only asks."""
    told = (one for one in _statements(said) if told_in(one.words).words)
    return next(told, None)


def _statements(said: str) -> Iterator[Sentence]:
    return _without_doubts(one for one in sentences(said) if not one.asks)


def _without_doubts(those: Iterable[Sentence]) -> Iterator[Sentence]:
    return (one for one in those if not _TELLS_NOTHING.search(one.words))
