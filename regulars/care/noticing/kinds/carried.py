"""Words of life events and invitations. These carry their day themselves, so it is no occasion of its own."""

import re

_LIFE = {
    "en": r"(?<!silver )(?<!golden )(?<!ruby )(?<!diamond )(?:weddings?(?!\s+anniversary)|nuptials)|marr(?:y|ies|ying|ied|iage)|engage(?:d|ment)|get(?:ting)?\s+hitched|expecting(?!\s+(?:a\s+)?(?:delivery|visitors|guests|you|it))|(?:wife|sister|daughter|she|baby|i|we)(?:['’]?s|['’]?m|['’]?re|\s+is|\s+am|\s+are)\s+due|due\s+date|baby['’]?s?\s+(?:is\s+)?due|retir(?:e|es|ed|ing|ement)|pensioner|last\s+day\s+(?:at|of)\s+(?:work|the)|(?:i|she|he|wife|husband|son|daughter)\s+(?:starts?|begins?|joins?)\s+(?:at|as|with|work|in)|starting\s+(?:at|as|with|work)|^starts?\b|new\s+job|change\s+(?:the\s+)?(?:company|jobs?)|i\s+teach|promoted|(?:mov(?:e|es|ing)|shift(?:s|ing)?|relocat(?:e|es|ing))(?!\s+(?:my|the|our|her|his|it|that|this)\b)|new\s+(?:address|premises)|change\s+of\s+address|exams?|examination|viva|finals|graduat\w+|sats?|gcses?|a-?levels|driving\s+test|thesis|dissertation|pup(?:py)?|kitten|foal|building\s+work|on\s+the\s+market|get\s+the\s+keys|closing\s+on|exchange\s+contracts|complet(?:e|ion)\s+on|let\s+go|laid\s+off|redundan\w+|retrenched|hands?\s+over\s+the|somewhere\s+by\s+the\s+sea|roof['’]?s\s+coming\s+off|nursery|free\s+man|tie\s+the\s+knot|down\s+the\s+aisle|getting\s+engaged|first\s+day\s+(?:at|as|in|of\s+(?:work|the\s+new))|new\s+(?:role|position|post)|my\s+own\s+(?:shop|business|practice|studio|salon)|hang(?:s|ing)?\s+up\s+(?:my|his|her)|renovat\w+|extension\s+(?:starts|begins)|builders|degree|resits?|orals|theory\s+test|bar\s+exam|boards|rescue\s+(?:dog|cat)|adopt\w+|bringing\s+(?:home|him\s+home|her\s+home)|moving\s+(?:day|van|out|in|house|to)|handing?\s+in\s+(?:my|his|her)\s+notice|c-section|induced|twins|pick\s+up\s+the\s+keys|sober|we\s+go\s+(?:at\s+the\s+)?end\s+of",
    "de": r"heirat\w*|(?<!goldene )(?<!silberne )(?<!diamantene )hochzeit(?!stag)|verlob\w+|trauung|schwanger|entbindung\w*|geburtstermin|großeltern|nachwuchs|kleine\s+mann\s+soll|rente|pension\w*|ruhestand|letzter\s+arbeitstag|(?:ich|sie|er|tochter|sohn|mann|frau)\s+(?:fang\w*|fäng\w*|beginn\w*)\b.*|neue\w*\s+(?:job|stelle|arbeit)|ab\s+\w+\s+bin\s+ich\s+\w+(?:in|er)\b|(?:um)?(?:ziehen|zieht|ziehe|umzug|umziehen)|neue\s+(?:adresse|anschrift)|\w*prüfung\w*|abi\w*|klausur\w*|staatsexamen|führerschein\w*|welpe\w*|kätzchen|richtfest|notar\w*|schlüsselübergabe|hauskauf|einzug|einziehen|ziehen\s+(?:wir|ein|um|aus|nach)|trau(?:en|t)\s+(?:wir|uns|sich)|ja-?wort|geburt\b|kaiserschnitt|zwillinge|ausbildung|lehre\s+an|probezeit|eigene[nrsm]?\s+(?:laden|geschäft|praxis)|eröffne|verabschied\w+|renovier\w+|umbau\w*|bauen|meisterbrief|diplom\w*|verteidig\w+|bachelor\w*|masterarbeit|gekündigt|kündigung|gestorben|verstorben|beerdigt",
    "es": r"boda(?!s\s+de)|(?:se|nos|me)\s+cas\w+|casamiento|comprom(?:iso|etid)\w*|esper(?:a|o|amos)\s+(?:un\s+)?(?:niñ|beb|gemel)\w+|sal(?:go|e)\s+de\s+cuentas|fuimos\s+pap\w+|nac(?:e|ió|erá)|jubil\w+|último\s+día|empiez[oa]\s+.*\b(?:de|en|como)\s+\w+|nuevo\s+(?:trabajo|empleo)|mud(?:o|a|amos|anza)\w*|(?:me|nos|se)\s+(?:voy|vamos|va)\s+a\s+vivir|traslad\w+|cambi(?:o|amos)\s+de\s+(?:piso|casa)|pasa\s+a\s+la\s+acera|oposici\w+|examen\w*|selectividad|teórico|paes|tesis|ebau|cesárea|gemelos|embaraz\w+|da\s+a\s+luz|primer\s+día|propio\s+(?:negocio|taller|bar|local)|abro\s+mi|reforma\w*|obras|graduaci\w+|graduamos|se\s+gradú\w+|grado|máster|adopt\w+|cachorr\w+|gatit\w+|notaría|escritura\w*|nos\s+dan\s+las\s+llaves|vendimos|despid\w+|perdimos|falleció|murió",
    "fr": r"mari(?:e|es|ent|er|age|ons|és?)\b|épous\w+|noces?(?!\s+d['’])|fianç\w+|attend(?:s|ons)?\s+(?:des\s+jumeaux|un\s+(?:bébé|enfant|garçon)|une\s+(?:petite\s+)?fille)|accouch\w+|naissance|est\s+n[ée]e?|retraite|dernière\s+journée|(?:commence|débute)\s+(?:à|chez|comme|au)|embauch\w+|nouveau\s+(?:travail|poste|boulot)|j['’]ouvre\s+ma|déménag\w+|nouvelle\s+adresse|s['’]installe\w*|examen\w*|concours|le\s+bac|brevet|permis|soutenance|soutien[st]?\s+ma|césarienne|jumeaux|enceinte|premier\s+jour|mon\s+propre|ma\s+propre|travaux|rénov\w+|diplôm\w+|partiels|oral|adopt\w+|pacs\w*|emménag\w+|quitt(?:e|ons)\s+(?:la|le|notre)|chiot|chaton|notaire|fait\s+construire|signature|baisse\s+le\s+rideau|licenci\w+|décédé\w*|est\s+mort\w*|est\s+partie?\s+(?:ce|cette|hier)",
}
_INVITES = {
    "en": r"you\s+(?:should|must|have\s+to|gotta|need\s+to|will)\s+(?:all\s+)?(?:come|be\s+there|meet)|(?:you['’]?(?:re|\s+are)|are\s+we)\s+(?:all\s+|both\s+)?(?:invited|welcome|requested)|join\s+us|come\s+(?:along|by\s+for|over|round|celebrate|eat|and\s+(?:eat|celebrate|have))|we['’]?d\s+love\s+(?:it\s+if|you|to\s+have|to\s+see)|be\s+my\s+guest|at\s+ours|grace\s+the|there\s+must\s+be\s+you|hope\s+.*you\s+will\s+be\s+there|your\s+name\s+on|your\s+table|could\s+it\s+be\s+you|are\s+you\s+free|if\s+one\s+of\s+you",
    "de": r"(?:kommt|komm|kommen\s+sie)\s+(?:doch\b|vorbei|zur|zum|am|auf|mit|gern)|(?:herzlich\s+)?eingeladen|laden\s+(?:sie|dich|euch|wir|ihren)|lade\s+(?:sie|dich|euch)|müssen\s+.*\bkommen|seid\s+(?:ihr\s+)?(?:herzlich|dabei)|feiert\s+mit",
    "es": r"(?<!que )veng(?:a|an|áis)\b|(?:te|le|les|os)\s+(?:esperamos|espero|invit\w+)|(?:están|está|estás|estáis|quedan?)\s+(?:todos\s+)?invitad\w+|vente\b|pásate|pásense|vengan",
    "fr": r"ven(?:ez|iez|ir\s+avec)\b(?!.*\?$)|viens[- ]?tu\s|convié\w*|vous\s+êtes\s+(?:tous\s+|toutes\s+)?invité\w*|(?:vous|t['’])\s*invit\w+|joignez|on\s+vous\s+attend|tu\s+viens-tu|passez\s+(?:donc\s+)?(?:boire|manger|prendre)",
}
_TOLD = {
    "en": r"was|were|had|did|ordered|bought|told|said|wrote|sent|called|rang|came|arrived|happened|passed|hung|returned|resumed|mentioned|took",
    "de": r"(?:hat|habe|haben|habt|hatte|hatten)\s+.*\b(?:ge\w+(?:t|en)|\w+iert)|war|waren|wurde|schrieb\w*|hatten?|\w*ge(?:sperrt|sagt|schickt|liefert|kauft|heiratet)|aufgesperrt",
    "es": r"(?:nació|nací|murió|llegó|llegaron|compré|pedí|dije|dijo|dijeron|escribí|mandé|perdimos|vendimos|preguntaba|había|abia|fue|fueron|fuimos|estuvo|era|eran|mandaron)",
    "fr": r"(?:était|étaient|avait|ai\s+\w+(?:é|i|u)|s['’]est|s['’]est|sommes\s+\w+és|a\s+\w+(?:é|i|u)e?|m['’]a\s+\w+|est\s+parti|envoyé)",
}
_PRINT = {
    "en": r"(?:label|mail|e-?mail|letter|ticket|message)\s+(?:says|from|of)|due\s*:|special|funday|on\s+the\s+label|already\?|which\s+is\s+a|thank\s+god\s+it['’]?s|full\s+house|notice|delivery\s+is\s+extra|weather",
    "de": r"stand\s*:|hose|heißt|heisst|sonntags?braten|öffnungs\w+|geschlossen|urlaub\s+vom",
    "es": r"me\s+llamo|vestido|enviado|este\s+mensaje|cerramos|abrimos|o\s+sea",
    "fr": r"envoyé|message\s+de|courriel|recette\s+du|férié|fermés?|la\s+paie",
}


def _ready(tables: dict[str, str]) -> dict[str, re.Pattern[str]]:
    return {
        language: re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE | re.MULTILINE)
        for language, words in tables.items()
    }


LIFE, INVITES, TOLD, PRINT = _ready(_LIFE), _ready(_INVITES), _ready(_TOLD), _ready(_PRINT)
