"""How French gives its word."""

from regulars.care.noticing.kinds.promising.saying import saying

_TO_YOU = r"(?:(?:vous|te|t['’]|le|la|les|lui|leur|l['’]|y|en|m['’]en|me)\s*){0,3}"
_WHEN = r"(?:demain|aujourd['’]hui|ce\s+soir|cet\s+après-midi|ce\s+matin|tout\s+de\s+suite|dès|avant|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|le\s+\d+|d['’]ici|dans\s+(?:la|l['’]|une?|deux|trois|\d+)|la\s+semaine|sous\s+\d+|à\s+\d+\s*h|au\s+plus\s+tard|cette\s+semaine|après-demain)"
_DO = r"(?:envoie|envoyons|rappelle|rappelons|dis|disons|apporte|apportons|livre|livrons|rembourse|remboursons|écris|écrivons|prépare|préparons|mets|mettons|garde|gardons|réserve|réservons|passe|passons|vérifie|vérifions|fouille|regarde|regardons|demande|demandons|occupe|occupons|change|changeons|répare|réparons|poste|postons|expédie|expédions|tiens|tenons|fais|faisons|donne|donnons|cherche|cherchons|appelle|appelons|confirme|confirmons|viens|venons|pose|posons|transmets|remplace|remplaçons|renvoie|commande|commandons|ajoute|recouds|refais|joins|monte|récupère|charge|chargeons|reviens|revenons|offre|laisse|glisse|tiendrai)"

SAID = saying(
    given=(
        rf"(?:je|j['’]|nous|on)\s*(?:ne\s+|n['’])?{_TO_YOU}\w+?(?:rai|rons)\b",
        rf"on\s+{_TO_YOU}\w+?ra\b",
        rf"(?:je|j['’]|nous|on)\s*{_TO_YOU}(?:vais|allons|va)\s+(?:vous\s+|te\s+|le\s+|la\s+|les\s+)*\w+(?:er|ir|re|oir)\b",
        rf"(?:je|j['’]|nous|on)\s*(?:vous|te|t['’]|m['’]en|nous\s+en|le\s+|la\s+|les\s+|l['’]|m['’])\s*(?:le\s+|la\s+|les\s+|l['’]|en\s+|y\s+)?{_DO}\b",
        r"(?:je|nous|on)\s+(?:vous|te|t['’])\s*(?:l[ea]s?\s+|en\s+|l['’])?(?!remerci|prie|souhait|compren|propos|conseill|invit|sugg|recommand|assur|félicit|ai\b|a\b|avons|avais|avait|dois|doit|devons|sais|sav|attend|croi|écoute|présent)\w{3,}",
        r"notre\s+\w+\s+(?:vous|te)\s+\w+",
        r"(?:vous|te|t['’])\s*(?:l[ea]s?\s+)?\w+(?:era|eront|ira|iront)\b",
        r"(?:ne\s+)?se\s+reproduira\s+(?:plus|pas)|n['’]arrivera\s+plus",
        r"(?:sera|seront)\b.*\b(?:sur|dans|chez)\s+(?:votre|ton|vous)\b.*",
        r"je\s+me\s+renseigne|(?:je\s+reviens|nous\s+revenons)\s+vers|(?:nous\s+prenons|je\s+prends|on\s+prend)\b.*\bcharge|(?:nous|je|on)\s+(?:emport|récupèr|bloqu|corrig|recrédit)\w+",
        rf"(?:je|j['’]|nous|on)\s*{_DO}\b(?=.*\b{_WHEN}).*",
        rf"{_WHEN}.{{0,30}}\b(?:je|j['’]|nous|on)\s*{_TO_YOU}{_DO}\b",
        r"(?:vous|tu)\s+(?:l['’]|les\s+|le\s+|la\s+|en\s+)?(?:aurez|auras|recevrez|recevras|serez|seras|verrez|verras|trouverez|trouveras)\b.*",
        r"(?:vous|tu)\s+(?:allez|vas)\s+(?:l['’]|les\s+|le\s+|la\s+)?(?:avoir|recevoir|être)\b.*",
        rf"(?:vous\s+(?:l['’])?avez|tu\s+(?:l['’])?as|vous\s+recevez|tu\s+reçois)\b(?=.*\b{_WHEN}).*",
        rf"(?:sera|seront|partira|partiront|arrivera|arriveront|part|partent|est|sont)\b(?=.*\b{_WHEN}).*\b(?:prêt\w*|chez\s+vous|à\s+la\s+poste|au\s+courrier|expédié\w*|remboursé\w*|réparé\w*|livré\w*|dans\s+votre|sur\s+votre|par\s+la\s+poste)",
        r"(?:sera|seront|partira|partiront)\b.*\b(?:prêt\w*|chez\s+vous|expédié\w*|remboursé\w*|réparé\w*|livré\w*)",
        rf"(?:part|partent)\s+{_WHEN}",
        r"promis(?:\s+juré)?|c['’]est\s+promis|parole|vous\s+avez\s+ma\s+parole|comptez\s+sur\s+(?:moi|nous)|compte\s+sur\s+(?:moi|nous)|je\s+m['’]en\s+(?:occupe|charge)|on\s+s['’]en\s+(?:occupe|charge)|nous\s+nous\s+en\s+(?:occupons|chargeons)|c['’]est\s+noté,\s+je|je\s+m['’]y\s+mets",
        r"laissez-moi\s+(?:vérifier|demander|regarder|voir)|laisse-moi\s+(?:vérifier|demander|regarder|voir)",
    ),
    withheld=(
        r"\w+(?:erais|erait|erions)\b|vacances|fermé|férié",
        r"pourrais|pourrions|pourrait|peut-être|espère|espérons|j['’]aimerais|voudrais|voudrions|ne\s+(?:peux|pouvons|pourrai|pourrons|sais|fais)|j['’]ignore|malheureusement|hélas",
        r"si\s+(?:vous|tu)\b.*|s['’]il\s+(?:faut|vous)",
        r"(?:la\s+poste|chronopost|le\s+transporteur|la\s+banque|le\s+fabricant|le\s+fournisseur|l['’]assurance)\b.*",
        r"(?:j['’]ai|nous\s+avons|on\s+a)\s+\w+(?:é|i|u|is|it)e?s?\b",
    ),
    offered=(
        r"si\s+(?:vous|tu)\s+(?:voulez|veux|souhaitez|souhaites|préférez|préfères|le|l['’]|en|me|nous|avez|passez)|si\s+(?:ça|cela)\s+vous",
        r"d['’]habitude|en\s+général|normalement|généralement|les\s+remboursements|les\s+retours|les\s+commandes",
    ),
)
