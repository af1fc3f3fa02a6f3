"""People of theirs: "my daughter Ines", "meine Frau", "mon beau-frère Luc"."""

import re
from collections.abc import Iterator

from regulars.care.noticing.findings import Finding
from regulars.care.noticing.guards import negated
from regulars.care.noticing.reading import Reading
from regulars.care.noticing.sentences import Sentence

# Under this the sentence speaks of them as of strangers, or in a figure of speech.
ENOUGH = 0.2

_KIN = {
    "en": r"wife|husband|hubby|missus|partner|other\s+half|better\s+half|spouse|fianc[ée]e?|girlfriend|boyfriend|ex(?:-(?:wife|husband))?|"
    r"sons?|daughters?|kids?|children|child|boys?(?!friend)|girls?(?!friend)|lads?|lass(?:ie)?|toddler|bab(?:y|ies)|twins?|eldest|youngest|oldest|"
    r"(?:step|god|foster|half-?)?-?\s?(?:son|daughter|mother|father|mum|mom|dad|brother|sister|child|children|parents|kids?)|mums?|moms?|mam|mummy|dads?|daddy|"
    r"mother|father|parents|folks|ma|pa|old\s+man|brothers?|bro|sisters?|sis|siblings?|(?:great-?)?(?:grand(?:mother|father|ma|pa|dad|mum|parents?|son|daughter|child(?:ren)?|kids?|daughters|sons)|"
    r"gran|granny|nan|nana|nanna|grampa)|aunt(?:ie|y)?|uncles?|nieces?|nephews?|cousins?|in-?\s?laws?|(?:mother|father|brother|sister|son|daughter)s?-?\s?in-?\s?law|family|widow|carer",
    "de": r"frau|mann|ehefrau|ehemann|gattin|gatte|partnerin|partner|lebensgef[äa]hrt(?:e|in)|verlobte[rn]?|freundin|freund|ex(?:-?(?:frau|mann))?|bessere\s+h[äa]lfte|"
    r"s[oö]hn(?:e|en)?|sohnemann|t[oö]chter(?:n|chen)?|kind(?:er|ern)?|kleine[rn]?|gro(?:ß|ss)e[rn]?|[äa]lteste[rn]?|j[üu]ngste[rn]?|bub(?:en)?|m[äa]dels?|baby|zwillinge?n?|"
    r"(?:stief|schwieger|paten|pflege|halb|adoptiv|ur|gro(?:ß|ss))-?\w*(?:sohn|tochter|kind(?:er)?|mutter|vater|eltern|bruder|schwester|mama|papa)|"
    r"mutter|mutti|mama|mami|mam|vater|vati|papa|eltern|br[uü]der(?:n|chen)?|schwestern?|geschwistern?|oma|omi|opa|opi|gro(?:ß|ss)(?:mutter|vater|eltern)|"
    r"enkel(?:in|kind|kinder|kindern|sohn|tochter|n)?|tanten?|onkel|nichten?|neffen?|cousins?|cousinen?|vetter|schwager|schw[äa]gerin|familie|patenkind|g[öo]ttibub",
    "es": r"mujer|marido|esposo|esposa|pareja|novi[oa]|prometid[oa]|media\s+naranja|ex|hij[oa]s?|hijit[oa]s?|ni[ñn][oa]s?|nen[ea]s?|chic[oa]s?|peques?|peque[ñn][oa]s?|crí[oa]s?|beb[eé]|gemel[oa]s|mellizos|"
    r"mayor|menor|madre|mam[áa]|mami|vieja|padre|pap[áa]|papi|viejo|padres|viejos|herman[oa]s?|hermanit[oa]s?|abuel[oa]s?|abuelit[oa]s?|yay[oa]|niet[oa]s?|nietecit[oa]s?|bisniet[oa]s?|bisabuel[oa]|"
    r"t[íi][oa]s?|sobrin[oa]s?|prim[oa]s?|cu[ñn]ad[oa]s?|suegr[oa]s?|yerno|nuera|consuegr[oa]s?|ahijad[oa]s?|padrin[oa]|hijastr[oa]s?|padrastro|madrastra|familia|familiares|parejo|compañer[oa]",
    "fr": r"femme|[ée]pouse|[ée]poux|mari|compagnon|compagne|conjoint[e]?|copain|copine|chum|blonde|fianc[ée]e?|moiti[ée]|ex|fils|fille|filles|gar[çc]ons?|enfants?|petit(?:e|s)?|grand(?:e)?|a[îi]n[ée]e?|cadet(?:te)?|benjamin[e]?|"
    r"gamin[e]?s?|gosses?|mômes?|b[ée]b[ée]|jumeaux|jumelles|m[èe]re|maman|p[èe]re|papa|parents|fr[èe]res?|fr[ée]rot|s(?:œ|oe)urs?|grands?-?\s?(?:m[èe]re|p[èe]re|parents)|mamie|mémé|mémère|papi|papy|pépé|mamy|bonne-?maman|"
    r"petits?-?\s?(?:fils|fille|filles|enfants?)|petite-?\s?fille|oncle|tonton|tante|tata|tatie|neveux?|ni[èe]ces?|cousin[e]?s?|beaux?-?\s?(?:fr[èe]re|p[èe]re|fils|parents|frères)|belle-?\s?(?:m[èe]re|s(?:œ|oe)ur|fille)|"
    r"gendre|bru|filleul[e]?|parrain|marraine|famille|demi-?\s?(?:fr[èe]re|s(?:œ|oe)ur)",
}  # fmt: skip
_THEIRS = {
    "en": r"\b(?:my|our)\s+(?:own\s+|dear\s+|late\s+|poor\s+|little\s+|big\s+|baby\s+|older\s+|elder\s+|younger\s+|eldest\s+|youngest\s+|oldest\s+|middle\s+|new\s+|lovely\s+|darling\s+|only\s+|first\s+|second\s+|two\s+|three\s+|four\s+|twin\s+|teenage\s+|small\s+|\d+[- ]year[- ]old\s+|\w+-year-old\s+)*",
    "de": r"\b(?:mein|unser)(?:e[mnrs]?)?\s+(?:liebe[rn]?\s+|kleine[rn]?\s+|gro(?:ß|ss)e[rn]?\s+|[äa]ltere[rn]?\s+|j[üu]ngere[rn]?\s+|[äa]lteste[rn]?\s+|j[üu]ngste[rn]?\s+|verstorbene[rn]?\s+|beiden?\s+|zwei\s+|drei\s+|neue[rn]?\s+|arme[rn]?\s+|alte[rn]?\s+|einzige[rn]?\s+|\d+-?j[äa]hrige[rn]?\s+)*",
    "es": r"\b(?:mis?|nuestr[oa]s?)\s+(?:querid[oa]s?\s+|pobre\s+|peque[ñn][oa]s?\s+|dos\s+|tres\s+|cuatro\s+|primer[oa]?\s+|segund[oa]\s+|únic[oa]\s+|difunt[oa]\s+)*",
    "fr": r"(?<!\w)(?:mon|ma|mes|notre|nos)\s+(?:ch[èe]re?s?\s+|pauvre\s+|petite?\s+|grande?\s+|deux\s+|trois\s+|quatre\s+|premi[èe]re?\s+|second[e]?\s+|d[ée]funte?\s+|jeune\s+|vieille\s+|vieux\s+|adorable\s+)*",
}
# Who is called by what they are to them, as by a name: "Mum fell", "die Oma", "la abuela".
_NAMED = {
    "en": r"(?<![\w'’])(?:Mum|Mom|Dad|Mam|Granny|Gran|Nan|Nana|Grandma|Grandpa|Grandad|Granddad|Auntie\s+[A-Z]\w+|Uncle\s+[A-Z]\w+|the\s+(?:wife|missus|kids|twins|grandkids|grandchildren|in-laws|mother-in-law|other\s+half|hubby|little\s+one|lads|girls|boys))\b",
    "de": r"(?<!\w)(?:die|der|den|dem|das)\s+(?:Mama|Papa|Oma|Opa|Mutti|Vati|Kinder|Kleine[rn]?|Gro(?:ß|ss)e[rn]?|Bub|Mann|Frau(?!\s+[A-ZÄÖÜ])|Schwiegermutter|Schwiegereltern|Enkel|Enkelkinder|Zwillinge|Tochter|Sohn)\b|(?<!\w)(?:Mama|Papa|Oma|Opa)\b",
    "es": r"(?<!\w)(?:la|el|los|las)\s+(?:abuel[oa]s?|mam[áa]|pap[áa]|yay[oa]|suegr[oa]s?|ni[ñn][oa]s|nietos|nietas|peques|gemelos|mellizos|gemelas|parienta)\b|(?<!\w)(?:Mamá|Papá)\b",
    "fr": r"(?<!\w)(?:le|la|les)\s+(?:petits?-enfants|jumeaux|jumelles|enfants|gosses|gamins|belle-m[èe]re|beau-p[èe]re|beaux-parents|petite\s+derni[èe]re|petit\s+dernier|a[îi]n[ée]e?|cadet(?:te)?|mamie|papi|b[ée]b[ée])\b|(?<!\w)(?:Maman|Papa|Mamie|Papy|Papi|Tata\s+[A-Z]\w+|Tonton\s+[A-Z]\w+)\b",
}
_NAME = r"(?:,?\s+(?P<name>[A-ZÄÖÜÉÈÀÂÊÎÔÇÑÁÍÓÚ][\w'’-]+(?:\s+(?:and|und|y|et)\s+[A-ZÄÖÜÉÈÀÂÊÎÔÇÑÁÍÓÚ][\w'’-]+)?))?"
_READY = {
    language: re.compile(
        rf"(?i:{_THEIRS[language]}(?:{_KIN[language]})\b)(?!['’]s\s+(?:day|fault)){_NAME}|{_NAMED[language]}"
    )
    for language in _KIN
}
_HAVE_NONE = re.compile(
    r"\b(?:no|not\s+a|don['’]t\s+have|never\s+had|kein\w*|sin|no\s+teng\w*|pas\s+de|n['’]ai\s+(?:pas|ni))\b",
    re.IGNORECASE,
)


def find(reading: Reading) -> Iterator[Finding]:
    """Each of theirs once, where first told."""
    if reading.direction == "out":
        return
    told: set[str] = set()
    for sentence in reading.sentences:
        likely = reading.chance("family", sentence)
        if likely >= ENOUGH:
            yield from _in(reading, sentence, told, likely)


def _in(reading: Reading, sentence: Sentence, told: set[str], likely: float) -> Iterator[Finding]:
    for match in _READY[reading.language].finditer(sentence.words):
        whom = " ".join(match[0].split()).casefold()
        if whom in told or _is_none(sentence.words[: match.start()], reading.language):
            continue
        told.add(whom)
        start = sentence.start + match.start()
        confidence = max(0.5, min(likely, 0.95))
        yield reading.finding(
            "family", start, start + len(match[0]), subject=match["name"] or match[0], confidence=confidence
        )


def _is_none(before: str, language: str) -> bool:
    """ "I have no": said of what they do not have."""
    last = before[-25:]
    return bool(_HAVE_NONE.search(last)) and negated(last, language)
