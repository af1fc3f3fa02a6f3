"""Die Briefe auf Deutsch."""

SCRIPTS = (
    """
topic: Paket; lena; language de
~ Bestellung {order} / Wo ist mein Paket?
P: Die Bestellung {order} [sollte am {lastday} da sein|ist seit {lastday} überfällig], [der Briefkasten
  schweigt|bisher ist nichts gekommen]. [Können Sie nachsehen?|Wissen Sie, wo sie hängt?] [Es reicht noch für zwei
  Tassen.|Ich trinke inzwischen Tee.]
T: [Duarte hat im Lager angerufen|Wir haben das Paket gefunden]: Es lag [hinter einem Kühlschrank|im falschen
  Wagen]. [Morgen früh geht es weiter|Es ist jetzt unterwegs], und wenn es am {soon} nicht da ist, [schicken wir ein
  neues|kommt ein zweites, ohne dass Sie noch einmal schreiben].
! 4d: {order} bis {soon} an der Tür
P: [Heute angekommen|Es ist da], [mit Stiefelabdruck|etwas verbeult], [der Duft entschuldigt alles|der Inhalt ist
  tadellos]. [Danke fürs Nachfragen|Gut gemacht].
""",
    """
topic: sauer; lena; language de
~ Der {bean} schmeckt sauer / Mahlgrad?
P: [Eine Anfängerfrage|Ich trau mich kaum zu fragen]: Der {bean} wird bei mir [sauer|dünn und spitz]. {grams} Gramm,
  {water} Milliliter, Mühle auf {clicks}. [Liegt es an mir?|Was mache ich falsch?]
T: An Ihnen nicht, [am Tempo|am Mahlgrad]. Gehen Sie [vier Klicks feiner|drei Stufen feiner] und [gießen Sie in drei
  Schüben|lassen Sie sich drei Minuten Zeit]. [Sauer ist zu wenig, bitter zu viel|Und probieren Sie lauwarm],
  [dazwischen liegt das Frühstück|dann hört man mehr].
P: [Drei Minuten zehn|Feiner war's], und [plötzlich ist da Aprikose|jetzt ist es rund]. [Ich habe gleich noch eine
  gemacht|Meine Frau sagt, ich summe].
""",
    """
topic: Besuch; lena; language de
~ Besuch in Porto / Rösten ansehen?
P: Wir sind ab dem {date} in Porto und würden gern [beim Rösten zusehen|Ihre Maschine einmal hören]. [Geht das, ohne
  zu stören?|Stören wir?] [Wir sind zu zweit, einer davon ein Ingenieur mit Fragen.|Mein Sohn ist elf und will alles
  wissen.]
T: Sie stören nicht. [Dienstag oder Donnerstag ab acht|Kommen Sie an einem Dienstag], ich stelle zwei Hocker [neben
  die Maschine|dorthin, wo es warm ist]. [Fragen bitte zwischen den Chargen|Beim ersten Knacken muss ich schweigen],
  [danach gern alle|danach rede ich umso mehr].
! 20d: Zwei Hocker neben der Maschine
P(18d): [Das war der schönste Vormittag der Reise|Wir reden noch immer davon]. [Der Ingenieur hat Ihre Abluft
  gezeichnet|Mein Sohn will jetzt Röster werden]. [Danke für die Hocker|Herzlichen Dank].
""",
    """
topic: Rechnung; lena; language de
~ Rechnung zu {order} / Rechnung {invoice}
P: [Könnte ich|Dürfte ich] für {order} [eine Rechnung auf die Firma|noch eine Rechnung mit Steuernummer] bekommen?
  [Das Finanzamt versteht keinen Spaß.|Die Buchhaltung schaut schon.]
T: [Samira hat sie geschrieben|Sie hängt an], Nummer {invoice}. [Künftig kommt sie von selbst mit|Ich habe es für
  immer vermerkt], [grüßen Sie die Buchhaltung|damit niemand mehr schauen muss].
P: [Angekommen|Stimmt alles]. [So schnell war noch keiner|Die Buchhaltung nickt].
""",
    """
topic: Geschenk; lena; language de; months 3 4 5 9 10 11 12
~ Geschenk für {friend} / Karte ohne Preis
P: {friend} hat am {date} Geburtstag. [Können Sie zwei Tüten schicken|Ginge ein kleines Paket], {bean} und [etwas
  Überraschendes|eine zweite nach Ihrer Wahl], mit einer Karte: „[Erst trinken, dann antworten.|Für alle Montage.|Du
  hattest recht mit dem Sofa.]“? [Bitte ohne Preis.|Die Rechnung nur an mich.]
T: [Sehr gern|Mit Freude]. Die Karte ist [von Hand geschrieben|schon geschrieben], die zweite Tüte ist {bean2},
  [weil sie überrascht, ohne zu erschrecken|weil ich sie gestern geröstet habe]. [Kein Preis, kein Prospekt|Es geht
  pünktlich los].
! 9d: Das Paket für {friend} rechtzeitig zum {date}
P(10d): {friend} hat [angerufen, mit vollem Mund|sich gefreut wie ein Kind]. [Wer hat diese Handschrift?|Danke für
  die Sorgfalt.]
""",
    """
topic: Lob; jo; language de
~ Nur ein Dank / Kein Anliegen
P: [Ich brauche nichts|Kein Anliegen]. [Am {lastday} bei Ihnen|Bei unserem Besuch] hat [jemand meiner Mutter den
  Stuhl gerückt, ehe sie bat|Ihr Mann an der Werkbank mir vom Kauf abgeraten]. [So etwas gibt es kaum noch|Das
  bleibt]. [Das wollte ich sagen|Mehr nicht].
T: [Ich habe es nach Ladenschluss vorgelesen|Das hängt jetzt an der Wand], [und es wurde still|alle sechs haben es
  gelesen]. Danke, [dass Sie sich hingesetzt haben|es schreiben sonst nur die, bei denen etwas kaputt ist]. [Der
  Stuhl bleibt stehen|Kommen Sie wieder].
P(35%): [Bestimmt|Im Frühjahr wieder]. [Grüßen Sie den Stuhl|Meine Mutter erzählt es allen].
""",
    """
topic: Pause; lena; language de
~ Abo aussetzen / Pause bis {date}
P: Bitte setzen Sie mein Abo [bis zum {date}|für eine Weile] aus. [Der Schrank ist voll|Wir sind auf der Hütte],
  [dort gibt es nur Filter aus Blech|und alt soll er nicht werden].
T: [Erledigt|Ausgesetzt bis zum {date}]. [Nichts wird abgebucht, nichts verschickt|Es ruht], [ein Wort genügt, dann
  geht es weiter|gute Zeit auf der Hütte].
P(14d 60%): [Das Wort|Hier ist es, das Wort]: [weiter, bitte|bitte wieder {bean}]. [Der Blechfilter hat mich Demut
  gelehrt|Zurück, und durstig].
""",
)
