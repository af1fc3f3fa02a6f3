"""How Spanish gives its word."""

from regulars.care.noticing.kinds.promising.saying import saying

_TO_YOU = r"(?:(?:te|le|les|os|se)\s+(?:l[oae]s?\s+)?)"
_WHEN = r"(?:hoy|mañana|manana|pasado|ahora|ahorita|enseguida|luego|esta\s+(?:tarde|noche|semana)|el\s+(?:lunes|martes|miércoles|miercoles|jueves|viernes|sábado|sabado|domingo|\d+)|antes|en\s+(?:un|una|dos|tres|cuanto|\d+)|a\s+(?:primera|las|más\s+tardar)|para\s+el|la\s+semana)"
_DO = r"(?:mando|mandamos|envío|envio|enviamos|llamo|llamamos|aviso|avisamos|digo|decimos|cuento|contamos|llevo|llevamos|paso|pasamos|devuelvo|devolvemos|guardo|guardamos|contesto|contestamos|respondo|respondemos|escribo|escribimos|confirmo|confirmamos|preparo|preparamos|cambio|cambiamos|dejo|dejamos|busco|buscamos|consigo|reservo|reservamos|arreglo|arreglamos|cuelgo|traigo|traemos|pregunto|reviso|revisamos|hago|hacemos|doy|damos|abono|abonamos|reembolso|reembolsamos|pongo|ponemos|tengo|tenemos|entrego|entregamos|regalo|explico|instalo|recojo|recogemos|miro|cocino|apunto)"

SAID = saying(
    given=(
        rf"(?:no\s+)?{_TO_YOU}?\w{{3,}}(?:aré|eré|iré|aremos|eremos|iremos|dré|dremos|bré|bremos|rré|haré|haremos|diré|diremos)",
        r"(?:te|le|les|os|se\s+l[oae]s?)\s+(?!agradezc|dese|pid|ruego|recomiend|entiend|escrib|propon|adjunt|rec[uo]rd|invit|salud|ofre|cre|debemos|debo|hemos)\w{2,}(?:o|amos|emos|imos)\b",
        rf"{_TO_YOU}{_DO}\b",
        r"de\s+paso\s+\w+o\b",
        r"(?:va|van)\s+a\s+(?:estar|quedar|salir|llegar|tener)",
        r"(?:le|te|les|os)\s+(?:l[oa]s?\s+)?\w+(?:ará|erá|irá|arán|erán|irán)\b",
        rf"(?:sale|salen)\s+{_WHEN}",
        r"no\s+(?:volverá|vuelve)\s+a\s+\w+r\b",
        r"prometo|haré|haremos|diré|diremos|iré|iremos|daré|daremos|veré|veremos|(?:sale|salen)\s+(?:su|tu|sus|tus)|está(?:n)?\s+tod[oa]s?\s+\w+",
        rf"{_TO_YOU}\s*{_DO}\b",
        rf"(?:yo\s+)?(?:mismo\s+|misma\s+)?{_DO}\b(?=.*\b{_WHEN}\b).*",
        rf"{_WHEN}\b.*\b{_DO}\b",
        r"(?:voy|vamos)\s+a\s+\w+",
        r"(?:lo|la|los|las)\s+(?:tendrá|tendrás|tendrán|tendréis|recibirá|recibirás|recibirán|va\s+a\s+tener|tiene|tienes|tienen|tenés)\b.*",
        r"(?:tendrá|tendrás|tendrán|tendréis|recibirá|recibirás|recibirán|recibiréis|va\s+a\s+(?:tener|recibir|ver)|vas\s+a\s+(?:tener|recibir|ver)|verá|verás)\b.*",
        rf"(?:tiene|tienes|tenés|tienen|recibe|recibes)\b(?=.*\b{_WHEN}\b).*|{_WHEN}\b.*\b(?:tiene|tienes|tenés|tienen|recibe|recibes)\b",
        r"(?:estará|estarán|saldrá|saldrán|llegará|llegarán|quedará|irá|irán)\b.*",
        rf"(?:sale|salen|está|están|queda|quedan|va|van)\b(?=.*\b{_WHEN}\b).*\b(?:list[oa]s?|de\s+camino|en\s+(?:su|tu)|por\s+correo|para)\b",
        r"(?:lo|la|se\s+lo|te\s+lo)\s+prometo|prometido|palabra|cuente\s+con|cuenta\s+con|déjelo\s+en\s+mis\s+manos|déjamelo\s+a\s+mí|yo\s+me\s+encargo|me\s+encargo|nos\s+encargamos|me\s+ocupo|nos\s+ocupamos|dalo\s+por\s+hecho|delo\s+por\s+hecho",
        r"déjeme\s+(?:preguntar|ver|revisar|consultar|mirar)\w*|déjame\s+(?:preguntar|ver|revisar|consultar|mirar)\w*",
    ),
    withheld=(
        r"había\s+prometido|habíamos|desde\s+(?:esta|ayer|hoy)|vacaciones|cerramos|\w+(?:aría|ería|iría)(?:mos)?",
        r"podría|podríamos|podríais|quizá|quizás|tal\s+vez|ojalá|a\s+lo\s+mejor|espero|esperamos|creo\s+que|no\s+(?:puedo|podemos|podré|podremos|sé|sabemos|le\s+prometo|tendré|tendremos)|pudiéramos|lamento|lamentamos",
        r"si\s+(?:quiere|quieres|quieren|prefiere|le|te|lo|no|me)\b.*",
        r"(?:correos|el\s+banco|seur|el\s+fabricante|el\s+proveedor|la\s+aseguradora)\b.*",
        r"normalmente|siempre|por\s+lo\s+general|suele|suelen|usualmente",
    ),
    offered=(
        r"si\s+(?:quiere|quieres|quieren|prefiere|prefieres|gusta|le\s+(?:parece|viene)|te\s+(?:parece|viene|apetece)|lo\s+desea)",
        r"normalmente|por\s+lo\s+general|los\s+reembolsos|las\s+devoluciones|los\s+pedidos",
    ),
)
