"""What turns a clause around: denials, mere imaginings, hearsay. Every kind asks these before it believes its words."""

import re

_NEGATED = {
    "en": r"\b(?:not|never|no longer|nor|neither|isn['’]?t|wasn['’]?t|aren['’]?t|weren['’]?t|don['’]?t|doesn['’]?t|didn['’]?t|won['’]?t|can['’]?t|cannot|couldn['’]?t|haven['’]?t|hasn['’]?t|hadn['’]?t|wouldn['’]?t|ain['’]?t|nobody|called\s+off|cancell?ed|fell\s+through)\b",
    "de": r"\b(?:nicht|nie|niemals|kein|keine|keinen|keiner|keinem|weder|nimmer|abgesagt|fällt\s+aus|faellt\s+aus|ausgefallen)\b",
    "es": r"\b(?:no|nunca|jamás|jamas|tampoco|ni|ningún|ninguna|nadie|cancelad[oa]|suspendid[oa]|se\s+canceló|se\s+suspendió)\b",
    "fr": r"\b(?:pas|jamais|aucun|aucune|ni|personne|annulé[es]?|n['’](?:est|a|ai|aura)\b.{0,20}\bplus)\b",
}
_IMAGINED = {
    "en": r"\b(?:if\s+(?:i|we|you|he|she|it|they|only|the|my|our|ever|anyone|somebody)|would\s+(?:have|be|love)|would['’]?ve|i\s+wish|wish(?:ed|es)?\s+(?:i|we|he|she|it|that)|imagine|as\s+if|as\s+though|suppose|dream(?:t|ed|ing)?|could\s+have|should\s+have|might\s+as\s+well|unless|in\s+case|what\s+if|some\s*day)\b",
    "de": r"\b(?:falls|wenn\s+(?:ich|wir|sie|er|es|man|du|mein|meine|der|die|das)|wäre|waere|wären|hätte|haette|hätten|würde|wuerde|würden|als\s+ob|angenommen|irgendwann|träum\w*)\b",
    "es": r"\b(?:si\s+(?:yo|me|nos|se|el|la|mi|un|una|fuera|algún|tuviera|pudiera|alguna|llueve|hace)|ojalá|ojala|como\s+si|sería|seria|hubiera|hubiese|fuera|imagin[ae]\w*|algún\s+día)\b",
    "fr": r"\b(?:si\s+(?:je|on|nous|vous|tu|jamais|le|la|mon|ma|les|un)|s['’]il|comme\s+si|serait|aurait|aurais|imagin\w*|un\s+jour\s+ou\s+l['’]autre|à\s+supposer)\b",
}
_NEGATES = {language: re.compile(words, re.IGNORECASE) for language, words in _NEGATED.items()}
_IMAGINES = {language: re.compile(words, re.IGNORECASE) for language, words in _IMAGINED.items()}


def negated(clause: str, language: str) -> bool:
    """Whether a clause denies what it says."""
    return bool(_NEGATES[language].search(clause))


def hypothetical(clause: str, language: str) -> bool:
    """Whether it only imagines it."""
    return bool(_IMAGINES[language].search(clause))
