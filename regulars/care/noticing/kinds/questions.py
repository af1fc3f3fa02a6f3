"""Questions that want an answer."""

import re
from collections.abc import Iterator

from regulars.care.noticing.findings import Finding
from regulars.care.noticing.reading import Reading
from regulars.care.noticing.sentences import Sentence

_CUT = re.compile(r"(?:[,;:]|\s[—–-]{1,2}|\b(?:and|but|so|und|aber|y|pero|et|mais))\s+$", re.IGNORECASE)

# Asked for the sake of asking.
_RHETORICAL = {
    "en": r"^(?:and\s+|so\s+|but\s+|well,?\s+|hi,?\s+|hello,?\s+|oh,?\s+)*(?:how\s+are\s+(?:you|things|we)|how['’]?s\s+(?:it\s+going|things|life|everybody|everyone|tricks)|how\s+do\s+you\s+do|are\s+you\s+(?:kidding|serious|joking|mad)|you\s+know\s+what|guess\s+what|know\s+what|who\s+knew|who\s+knows|who\s+cares|who\s+(?:would|could|doesn['’]?t|wouldn['’]?t)\b|who\s+needs|what\s+(?:else\s+)?can\s+i\s+say|what\s+could\s+(?:possibly\s+)?go\s+wrong|what\s+did\s+i\s+(?:tell|say)|didn['’]?t\s+i\s+(?:tell|say)|did(?:n['’]t)?\s+i\s+(?:not\s+)?(?:tell|say|mention)|have\s+i\s+not|haven['’]?t\s+i|isn['’]?t\s+(?:it|that|she|he|life)\b|aren['’]?t\s+(?:they|we)\b|is\s+nothing\s+sacred|why\s+(?:on\s+earth\s+)?(?:do|should|would|must|am)\s+i\b|why\s+is\s+it\s+(?:always|that)|how\s+(?:hard|difficult)\s+(?:can|could|is)|how\s+many\s+times|how\s+often\s+(?:do|must)\s+i|what\s+(?:more|is\s+the\s+point|was\s+i)|right\b|really\b|seriously\b|ok(?:ay)?\b|huh|remember\s*\?|can\s+you\s+(?:believe|imagine)|is\s+the\s+pope|so\s+do\s+i|do\s+(?:not|it|the\s+\w+\s+thing)|you\s+do\s+know|where\s+did\s+the\s+\w+\s+go|may\s+i\s*\?|do\s+i\s+(?:really\s+)?have\s+to|do\s+you\s+(?:believe|people\s+ever)|is\s+it\s+(?:so\s+much|too\s+much)\s+to\s+ask|what\s+kind\s+of|since\s+when|(?:unretired|again)\s*\?)",
    "de": r"^(?:und\s+|aber\s+|hallo,?\s+|na,?\s*)*(?:wie\s+schaut|alles\s+(?:gut|klar|fesch|okay|ok)\b|wie\s+geht|na\s*\?|wer\s+(?:weiß|weiss|hätte|braucht|kann\s+da|will|soll)|was\s+(?:soll\s+ich|will\s+man|kann\s+ich\s+sagen|soll\s+(?:das|man)|denken\s+sie)|ist\s+das\s+(?:ihr\s+ernst|nicht)|wissen\s+sie\s+was|weißt\s+du\s+was|nicht\s+wahr|oder\s*\?|stimmt['’]?s|wie\s+oft\s+(?:muss|soll|denn)|muss\s+ich|hab(?:e)?\s+ich\s+(?:ihnen|euch|es)?\s*nicht|warum\s+(?:muss|sage|schreibe)\s+ich|echt\s*\?|ernsthaft|wozu\s+(?:habe|schreibe|sage))",
    "es": r"^(?:y\s+|pero\s+|hola,?\s+)*¿?\s*(?:desde\s+cuándo|cómo\s+va|sab(?:ías|íais|ían|ía)\s+que|todo\s+bien|cómo\s+(?:está|estas|estás|le\s+va|va\s+todo|andan)|como\s+(?:estas|estan|andas)|qué\s+tal\b(?!\s+(?:si|el|la))|quién\s+(?:sabe|iba|lo\s+diría|no\b|necesita)|qué\s+más\s+(?:puedo|quiere)|qué\s+(?:voy|quieren?|esperaban?)\s+a?|verdad\s*\?|no\s*\?|sabe\s+qué|cuántas\s+veces|es\s+(?:mucho\s+pedir|broma|una\s+broma)|en\s+serio|no\s+les?\s+(?:dije|conté)|acaso|para\s+qué)",
    "fr": r"^(?:et\s+|mais\s+|bonjour,?\s+|salut,?\s+)*(?:c['’]est\s+trop\s+demander|depuis\s+quand|tout\s+va\s+bien|saviez[- ]vous|comment\s+(?:allez|ça\s+va|vas|va)|ça\s+va|qui\s+(?:sait|l['’]eût|n['’]|aurait|peut\s+dire)|que\s+(?:dire|voulez)|n['’]est[- ]ce\s+pas|vous\s+savez\s+quoi|tu\s+sais\s+quoi|combien\s+de\s+fois|à\s+quoi\s+(?:bon|sert)|c['’]est\s+une\s+blague|vous\s+(?:rigolez|plaisantez)|faut[- ]il\s+(?:vraiment|encore|que)|sérieusement|vraiment\s*\?|non\s*\?|hein)",
}
_WANTS_NONE = {language: re.compile(words, re.IGNORECASE) for language, words in _RHETORICAL.items()}

# A question whose mark was forgotten.
_OPENS = {
    "en": r"^(?:hi|hello|hey|ok|and|but|so|also|morning|ps:?)?[\s,]*(?:(?:can|could|would|will|do|did|does|have|has|are|is|am|was|were|may|shall|should)(?:n['’]?t)?\s+(?:you|i|we|he|she|it|they|there|the|this|that|these|those|my|your|our|any(?:one|body)?|somebody|someone|u)\b|(?:what|when|where|who|which|how|why)(?:['’]?s|\s+(?:is|are|do|does|did|can|could|would|will|much|many|long|about|time|kind|size|colou?r|day|was|were|sort|far|often|soon|should))\b|any\s+(?:chance|idea|news|update)|(?:i\s+(?:was\s+)?wonder(?:ing)?|i['’]?d\s+(?:like|love)\s+to\s+know|do\s+let\s+me\s+know|please\s+(?:can|could|would|will))\b)",
    "de": r"^(?:hallo|hi|und|aber|ach|moin)?[\s,]*(?:(?:können|könnten|koennen|koennten|könnt|koennt|haben|habt|hätten|haetten|hättet|gibt|gibts|geht|ist|sind|kann|kannst|könntest|darf|dürfen|duerfen|soll|sollen|machen|macht|liefern|liefert|verkaufen|nehmen|nehmt|wäre|waere|würden|wuerden|passt|wissen|hast|bist|seid|werden|habts)\s+(?:sie|ihr|ich|wir|es|das|der|die|man|du|dein|ihre?|mein|meine|eure?|noch|eigentlich)\b|(?:wann|wo|wer|welche[rsnm]?|wie\s+(?:lange|viel|viele|teuer|hoch|groß|gross|oft|kann|komme|muss|wird|ist|bekomme)|was\s+(?:kostet|kosten|ist|muss|passiert|macht|braucht)|warum|wieso|woher|wohin|womit|(?:ich\s+)?(?:würde|wuerde|möchte|wüsste)\s+(?:gerne?\s+)?(?:wissen|erfahren|gern\w*,?\s+ob)|ich\s+frage\s+mich,?\s+ob)\b)",
    "es": r"^(?:hola|buenas|buenos\s+días|oye|oiga|y|pero)?[\s,]*(?:¿|(?:puedo|puede|pueden|podría|podrían|podrian|podria|tienen?|tenéis|teneis|hay|hacen|venden|me\s+(?:puede|pueden|podrían|podéis|dicen?|pasas?)|se\s+puede|aceptan|saben?|cuánto|cuanto|cuándo|cuando\s+(?:llega|abren|sale|me|puedo|es|va)|dónde|donde\s+(?:está|esta|puedo|es)|cuál|cual\s+es|qué\s+(?:precio|hora|talla|tamaño|es|hago)|que\s+(?:precio|hora|talla)|quién|cómo|como\s+(?:hago|puedo|se\s+hace)|(?:me\s+pregunto|quisiera\s+saber|quería\s+saber|queria\s+saber|querría\s+saber|me\s+gustaría\s+saber)|arregl[aá]is|hac[eé]is|vend[eé]is|ten[eé]is)\b)",
    "fr": r"^(?:bonjour|salut|bonsoir|et|mais|dites)?[\s,]*(?:(?:pouvez|pourriez|pourrais|peux|avez|auriez|faites|prenez|livrez|est|êtes|savez|vendez|acceptez|puis|dois|peut|a|y\s+a)[- ](?:vous|je|tu|on|il|ce|t-il|t-elle|nous)\b|est[- ]ce\s+qu|combien\b|quand\s+(?:est|puis|pourr|sera)|où\s+(?:est|puis|se|en)|quel(?:le|s|les)?\s+(?:est|sont|modèle|heure|taille|prix|jour|âge)|qui\s+(?:est|peut|dois)|comment\s+(?:faire|puis|je|on|se|fait)|c['’]est\s+(?:combien|quand|où|quoi)|pourquoi\b|y\s*a[- ]t[- ]il|vous\s+(?:avez|auriez|faites|pouvez|livrez)\s+(?:encore|toujours|aussi)\b|(?:j['’]aimerais|je\s+voudrais|je\s+voulais|on\s+voudrait)\s+savoir|je\s+me\s+demande\s+si|vous\s+(?:faites|avez|livrez|prenez)\b.*\bou\s+(?:pas|non))",
}
_BEGINS = {language: re.compile(words, re.IGNORECASE) for language, words in _OPENS.items()}


_ASKS_SHORTLY = re.compile(
    r"^\W*(?:when|where|how|why|who|what|wann|wo|wie|warum|wer|was|cuándo|cuando|dónde|cómo|cuánto|quién|qué|quand|où|"
    r"comment|combien|pourquoi|qui|ok|any)\b|[- ](?:vous|tu|on|ihr|sie|du)\s*\?|\d",
    re.IGNORECASE,
)


# How likely it must be where the rules find one (measured on the practice lines).
_RULED = 0.2


def find(reading: Reading) -> Iterator[Finding]:
    """Its questions, each a sentence."""
    for sentence in reading.sentences:
        likely = reading.chance("question", sentence)
        if likely >= _RULED and ruled(reading, sentence):
            yield _over(reading, sentence, min(likely, 0.9))


def ruled(reading: Reading, sentence: Sentence) -> bool:
    """Whether it asks for an answer by the rules."""
    if not sentence.asks:
        return _is_unmarked(sentence, reading.language)
    wants_none = _WANTS_NONE[reading.language].search(sentence.words)
    return _says_enough(sentence.words, reading.language) and not wants_none


def _says_enough(words: str, language: str) -> bool:
    """Two words that echo something want no answer, where a verb cannot ask alone."""
    return len(words.split()) > 2 or language not in ("en", "de") or bool(_ASKS_SHORTLY.search(words))


def _is_unmarked(sentence: Sentence, language: str) -> bool:
    if sentence.words.endswith(("!", ":")) or len(sentence.words) > 160:
        return False
    return bool(_BEGINS[language].search(sentence.words)) and not _WANTS_NONE[language].search(sentence.words)


def _over(reading: Reading, sentence: Sentence, confidence: float) -> Finding:
    start = sentence.start + _opening(sentence.words, reading.language)
    return reading.finding("question", start, sentence.end, confidence=confidence)


def _opening(words: str, language: str) -> int:
    """Where the question begins in its sentence: what stands before it tells and does not ask."""
    if "¿" in words:
        return words.index("¿")
    places = [join.end() for join in re.finditer(r"(?:[,;:]|\s[—–-]{1,2})\s+", words)]
    return next((place for place in places if _BEGINS[language].search(words[place:])), 0) if not _BEGINS[language].search(words) else 0  # fmt: skip
