"""How German gives its word."""

from regulars.care.noticing.kinds.promising.saying import saying

_WE = r"(?:ich|wir)"
_DO = r"(?:schick\w*|sende\w*|melde\w*|ruf\w*|bring\w*|kläre\w*|klaere\w*|klär|frag\w*|prüf\w*|pruef\w*|schau\w*|kümmer\w*|kuemmer\w*|erstatte\w*|überweise\w*|ueberweise\w*|liefer\w*|komm\w*|mach\w*|leg\w*|halte\w*|gebe?n?|schreib\w*|sag\w*|besorg\w*|bestell\w*|reparier\w*|tausch\w*|reservier\w*|hol\w*|stell\w*|pack\w*|nehm\w*|buch\w*|räum\w*|back\w*|näh\w*|such\w*|seh\w*|bau\w*|fahr\w*|les\w*|häng\w*|lass\w*|richte\w*|erledig\w*|verschick\w*|druck\w*|zahl\w*|bemüh\w*|ersetz\w*|setz\w*|mail\w*|informier\w*|zeig\w*|versprech\w*)"
_WHEN = r"(?:heute|morgen|übermorgen|uebermorgen|gleich|sofort|bis|am|noch|nächste\w*|naechste\w*|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|in\s+(?:ein|zwei|drei|vier|\d)\w*|spätestens|spaetestens|umgehend|gleich|danach|dann|jetzt|um\s+\d+|ab)"

SAID = saying(
    given=(
        r"(?:ich|wir)\s+werden?\b(?!\s+\d)|(?:werde|werden)\s+(?:ich|wir)\b",
        rf"{_WE}\s+{_DO}\b",
        rf"{_DO}\s+{_WE}\b",
        rf"^{_DO}\s+(?:ihnen|dir|euch|sie|es|ich|das)\b.*",
        r"(?:sie|du|ihr)\s+(?:bekommen|bekommst|bekommt|kriegen|kriegst|kriegt|erhalten|erhältst|erhaltet|haben|hast|habt|hören|hörst|hört|werden|wirst)\b(?=.*\b(?:"
        + _WHEN[3:-1]
        + r"|von\s+(?:mir|uns))\b).*",
        r"(?:bekommen|bekommst|bekommt|kriegen|kriegst|kriegt|erhalten|haben|hast|habt|hören)\s+(?:sie|du|ihr)\b.*",
        r"(?:geht|gehen|ist|sind|liegt|liegen|wird|werden|steht|kommt|kommen)\b(?=.*\b"
        + _WHEN
        + r"\b).*\b(?:raus|hinaus|zur\s+post|in\s+die\s+post|fertig|bei\s+(?:ihnen|dir|euch)|bereit|abholbereit|repariert|geliefert|erstattet|überwiesen|da|verschickt|zu\s+(?:ihnen|dir)|auf\s+(?:ihrem|deinem)\s+konto|los)",
        r"versprochen|mein\s+wort|ehrenwort|verlassen\s+sie\s+sich|verlass\s+dich|wird\s+(?:erledigt|gemacht)|mach(?:e)?\s+ich|(?:mache|machen)\s+(?:ich|wir)",
        r"(?:ich|wir)\s+(?!danke|bitte|wünsche|verstehe|empfehle|rate|biete|möchte|kann|glaube|freue|hoffe|habe|bin|haben|sind|wissen|weiß|gratulier|bedauer|versteh|schätz)\w+(?:e|en)\s+(?:ihnen|dir|euch)\b",
        r"(?!danke|wünsche|möchte|kann|können|habe|haben|darf|dürfen|würde|hatte|bitte|freue)\w{3,}(?:e|en)\s+(?:ich|wir)\s+(?:ihnen|dir|euch|es|das|noch)\b",
        r"(?:kommt|passiert)\s+(?:so\s+)?nicht\s+(?:wieder|mehr|noch\s+einmal)(?:\s+vor)?",
        r"^(?:und\s+)?(?:melde|schicke?|sage?|rufe?|bringe?|schreibe?|gebe?)\s+(?:mich|ihnen|dir|euch|sie|dich)\b",
        r"(?:schickt|ruft|bringt|schreibt|liefert|repariert|holt)\s+(?:ihnen|dir|euch|sie|dich)\b",
        r"(?:geht|gehen)\b.*\b(?:raus|hinaus|in\s+die\s+post|zur\s+post|auf\s+die\s+reise)",
        rf"{_WHEN}\b.*\b(?:ist|sind|liegt|liegen|steht|stehen)\b.*\b(?:fertig|bereit|da|repariert|erledigt|abholbereit|bei\s+(?:ihnen|dir|euch))",
        r"(?:sie|du|ihr)\s+(?:bekommen|bekommst|bekommt|kriegen|kriegst|kriegt|erhalten|erhältst|erhaltet)\b.*",
        r"wird\s+(?:sich|ihnen|sie|dich|dir|euch)\b.*",
        r"(?:übernehm\w*|regel\w*|erledig\w*)\s+(?:ich|wir)|(?:ich|wir)\s+(?:übernehm\w*|regel\w*)",
        r"(?:kümmere|kuemmere|kümmer)\s+mich",
        r"(?:unser|der|die|das|herr|frau)\s+.{2,40}?\b(?:ruft|meldet|bringt|kommt|schickt|liefert|holt|schaut)\b(?=.*\b(?:"
        + _WHEN[3:-1]
        + r"|sie|ihnen|dich|dir|euch)\b).*",
    ),
    withheld=(
        r"könnte|koennte|könnten|würde|wuerde|würden|hätte|haette|hätten|wäre|waere|vielleicht|eventuell|wahrscheinlich|leider|hoffe|hoffen|hoffentlich|gerne?\s+würde",
        r"falls|wenn\s+(?:sie|du|ihr|es|ich|wir)|sofern|ob\b.*",
        r"(?:habe|haben|hat|war|waren|wurde|wurden)\b.*\b(?:ge\w+t|ge\w+en|\w+iert|be\w+t|ver\w+t)",
        r"kann\s+ich\s+(?:leider\s+)?nicht|können\s+wir\s+(?:leider\s+)?nicht|nicht\s+(?:versprechen|möglich|garantieren|sagen)|kein(?:e|en)?\s+(?:ahnung|versprechen)",
        r"(?:die\s+post|dhl|hermes|der\s+hersteller|die\s+bank|der\s+lieferant|die\s+versicherung)\b.*",
        r"urlaub|geschlossen|hatten?\s+(?:mir|uns)|fragen\s+sie|schauen\s+sie",
        r"(?:sie|du|ihr)\s+(?:werden|wirst|werdet)\s+(?:sehen|verstehen|staunen|müssen)|werden\s+sie\s+(?:bitte|sehen)",
        r"sagen\s+sie|melden\s+sie|schreiben\s+sie|geben\s+sie|rufen\s+sie|kommen\s+sie|bringen\s+sie|schicken\s+sie",
    ),
    offered=(
        r"(?:falls|wenn|sofern)\s+(?:sie|du|ihr)\b",
        r"(?:normalerweise|in\s+der\s+regel|üblicherweise|grundsätzlich|immer|meistens)",
        r"wir\s+(?:würden|könnten)",
    ),
)
