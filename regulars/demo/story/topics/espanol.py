"""Las cartas en español."""

SCRIPTS = (
    """
topic: pedido tarde; ines; language es
~ Pedido {order} / ¿Dónde está mi café?
P: El pedido {order} [tenía que llegar|estaba anunciado para] el {lastday} y [aquí no hay nada|sigo sin noticias].
  [¿Podéis mirar dónde está?|¿Se habrá perdido?] [Me queda para dos tazas.|Estoy a té, imaginaos.]
T: [He llamado al almacén|Acabo de preguntar]: el paquete [se quedó en la frontera de una estantería|viajó a {area2}
  y volvió]. [Sale mañana|Va en la primera furgoneta], y si el {soon} no está, [mando otro|te enviamos otro sin que
  lo pidas].
! 3d: El pedido {order} en casa el {soon}
P: [Ya está aquí|Acaba de llegar]. [Huele toda la escalera|Algo abollado y perfecto]. [Gracias por llamar|Un detalle].
""",
    """
topic: café amargo; ines; language es
~ Me sale amargo / ¿Qué hago mal?
P: El {bean} me sale [amargo|como un castigo]. Uso {grams} gramos y agua [hirviendo|a ojo]. [¿Soy yo o es el
  café?|Decidme la verdad.]
T: [Ni tú ni el café: el agua|Es el agua]. [Espera un minuto después de hervir|A {degrees} grados, no más], y muele
  [un punto más grueso|dos clics más grueso]. [Amargo es demasiado, ácido es poco|Lo demás es paciencia].
P: [Un minuto y era otro café|Tenías razón]. [Hasta mi suegra ha repetido|Lo he hecho tres veces para creérmelo].
""",
    """
topic: visita a Oporto; ines; language es
~ Vamos a Oporto / ¿Abrís el {soon}? / Somos {few} de visita
P: [Pasamos por Oporto|Estaremos en Oporto] el {date} y [una amiga|mi cuñado] nos ha dicho que [sin vuestra esquina
  el viaje no cuenta|os veamos antes que el río]. [¿Hay sitio para ocho?|¿Se puede ver tostar?] [Una es
  celíaca.|Traemos hambre.]
T: ¡Claro que sí! [Los martes y jueves se tuesta|Si venís un martes, Lena os deja oler todo], y [para la celíaca hay
  bolo de almendra de otra cocina|hay mesa larga en la sala de atrás]. [Os apunto el {date}|Quedáis apuntados].
! 20d: Mesa larga reservada el {date}
P(18d): [Lo mejor del viaje|Qué rato tan bueno]. [Mi cuñado ha comprado un molinillo y no habla de otra cosa|Nos
  hemos traído seis bolsas y una de migas]. [Volveremos|Gracias por todo].
""",
    """
topic: molinillo; ines; language es
~ El molinillo / Pieza para el {grinder}
P: Al {grinder} [se le ha roto la manivela|le baila el eje] [después de mucha vida|y lo quiero como a un perro].
  [¿Se arregla?|¿Vendéis la pieza?]
T: Lo he hablado con Mateus, que [dice que sí con la cabeza|ya ha abierto el cajón]. [La pieza cuesta {little}|Son
  {little}], [te la mando mañana|va por correo], y [un dibujo suyo de cómo se pone|te explica en tres dibujos cómo
  se monta].
! 6d: La pieza en el correo, con el dibujo
P(7d): [Montada|Puesta]. [El dibujo está en la nevera|Mateus dibuja mejor de lo que habla]. [Gracias a los dos|Muele
  como el primer día].
""",
    """
topic: factura; ines; language es
~ Factura de {order} / Necesito factura
P: [Perdonad la lata|Una cosa de papeles]: necesito la factura de {order} [a nombre de la empresa|con mi NIF]. [La
  gestora me persigue.|Es para el trimestre.]
T: [Va adjunta|Aquí la tienes], número {invoice}, [con todo en su sitio|la ha hecho Samira, que no se equivoca]. [La
  próxima saldrá sola|Queda guardado para siempre].
P: [Recibida|Perfecta]. [La gestora ha dejado de perseguirme|Qué rapidez].
""",
    """
topic: gracias; jo; language es
~ Solo gracias / Una cosa bonita
P: [No quiero nada|No es un pedido]. El {lastday} [entré con mi padre, que ya no se acuerda de casi nada|llegué con
  los pies destrozados], y [uno de vosotros se sentó con él a oler granos|me disteis silla, agua y silencio]. [No se
  olvida|Quería decirlo por escrito].
T: [Lo hemos leído en voz alta|Lo he leído a todos al cerrar]. [Tu padre acertó tres de cuatro, que conste|La silla
  sigue ahí]. [Volved cuando queráis|Aquí tenéis casa].
P(40%): [Volveremos|Se lo he contado a mi padre, y ha sonreído]. [Un abrazo grande|Hasta pronto].
""",
    """
topic: suscripción; ines; language es
~ Pausa, por favor / La suscripción
P: ¿Podéis [parar|dejar en pausa] mi suscripción hasta el {date}? [Nos vamos al pueblo|Tengo el armario lleno], y
  [allí el agua mata el café|no quiero que se ponga viejo].
T: Parada hasta el {date}. [No se cobra ni se envía nada|Duerme tranquila]. [Buen pueblo|Cuando vuelvas, una línea y
  arranca].
P(15d 60%): [Ya estoy de vuelta|Una línea, como dijiste]: [arrancad|otra vez {bean}, por favor]. [En el pueblo bebí
  achicoria|Os he echado de menos].
""",
)
