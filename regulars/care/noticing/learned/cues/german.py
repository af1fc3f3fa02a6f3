"""Words that speak of each kind in German."""

CUES = {
    "life_event.birth": """
        schwanger* | nachwuchs | baby | babys | babybauch | neugeboren* | geboren | geburt* | entbind* | entbunden | zur welt | auf die welt | wehen | fruchtblase |
        hebamme | mutterschutz | elternzeit | karenz | kreisssaal | kaiserschnitt | zwilling* | drillinge | ultraschall | erwarte* | termin ist im | entbindungstermin |
        geburtstermin | oma | opa | grosseltern | oma geworden | opa geworden | papa | mama | vater geworden | mutter geworden | eltern | eltern geworden | tante | onkel |
        storch | unterwegs | kleine | kleiner | geschwister* | bruederchen | schwesterchen | zu dritt | zu viert | zu fuenft | gramm | stillen | wickel* | kinderwagen | taufe |
        adopti* | fehlgeburt | guter hoffnung | in anderen umstaenden | niederkunft | urenkel* | enkel* | enkelkind
    """,
    "life_event.wedding": """
        hochzeit* | heirat* | geheiratet | verlob* | trau* | trauung | getraut | standesamt* | braut* | braeutigam | ja wort | jawort | ja gesagt | ja sagen | antrag |
        flitterwochen | ehe | eheleute | ehefrau | ehemann | vermaehl* | unter die haube | trauzeug* | polterabend | junggesell* | ring* | eingetragene | nachnamen |
        neuer name | heisse jetzt | kirchlich | vor den altar | altar | geehelicht | getraut | trauringe
    """,
    "life_event.move": """
        umzug* | umzieh* | umgezogen | zieh* | gezogen | wegzieh* | weggezogen | auszieh* | ausgezogen | einzieh* | eingezogen | einzug | auszug | neue adresse |
        neue anschrift | neuen adresse | adressaenderung | anschrift | verzog* | verzieh* | uebersied* | wohne jetzt | wohnen jetzt | wohnt jetzt | umzugskarton* | kartons |
        kisten | neue wohnung | neuen wohnung | neue raeume | neuen raeume* | auswander* | ausgewandert | zurueck nach | verlegen | verlegt | neue heimat | zuegel* | gezuegelt |
        nachsende* | spedition | moebelwagen | wg | aufs land | in die stadt | standort | geschaeftsraeume
    """,
    "life_event.new_job": """
        neue* job | neue* stelle | neue* arbeit | neue* chef* | neue* posten | neue* position | stelle | arbeitsstelle | anfang* | fange _ an | faengt _ an | angefangen |
        beginn* | erster arbeitstag | ersten tag | erste woche | befoerder* | leitung | leiter* | eingestellt | zusage | genommen | bekommen | vertrag | arbeitsvertrag |
        selbststaendig | selbstaendig | eigene* laden | eigene* geschaeft | eigene* praxis | eigene* firma | eigene* betrieb | gruend* | eroeffn* | ausbildung | lehre | lehrstelle |
        azubi | praktikum | wechsel* | quereinst* | uebernehm* | uebernimmt | uebernommen | probezeit | unterschrieben | festanstellung | festangestellt | arbeite jetzt | jobwechsel |
        aufgestiegen | prokura | meisterin | abteilungsleit* | chef*
    """,
    "life_event.lost_job": """
        arbeitslos* | gekuendigt | kuendigung | kuendigen | entlass* | job verloren | stelle verloren | arbeit verloren | stelle gestrichen | gestrichen | abgebaut | stellenabbau |
        rausgeschmissen | rausgeworfen | gefeuert | freigestellt | betriebsbedingt* | abfindung | arbeitsamt | arbeitsagentur | jobcenter | ams | rav | insolven* | pleite | konkurs |
        schliessen | schliesst | geschlossen | zumachen | zugemacht | macht zu | dichtgemacht | dicht gemacht | aufgeben | aufgegeben | auf der strasse | auf die strasse |
        vor die tuer | ohne job | ohne arbeit | ohne stelle | kurzarbeit | nicht verlaengert | papiere | wegrationalisiert | laden dicht
    """,
    "life_event.retirement": """
        rente* | rentner* | pension* | ruhestand* | in rente | letzte* arbeitstag | letzte* tag | letzte* schicht | berufsleben | arbeitsleben | aufhoer* | hoere _ auf | hoert _ auf |
        aufgehoert | altersteilzeit | verabschied* | uebergeb* | uebergibt | uebergeben | nachfolger* | feierabend | nach * jahren | an den nagel | nagel gehaengt | emerit* |
        vorruhestand | abschied* | werkbank | unruhestand | nicht mehr arbeit* | endgueltig
    """,
    "life_event.illness": """
        krank* | erkrank* | krankenhaus | spital | klinik | intensivstation | notaufnahme | notarzt | rettung* | operier* | operation | op | krebs* | tumor* | chemo* |
        bestrahlung | schlaganfall | herzinfarkt | infarkt | bypass | stent | diabet* | demenz | alzheimer | parkinson | ms | rheuma | epilep* | diagnose | gebrochen | bruch |
        beinbruch | bricht | verstaucht | gerissen | bandscheibe* | hexenschuss | huefte | gestuerzt | sturz | hingefallen | unfall | gehirnerschuetterung | verbrannt | lungenentzuendung |
        corona | covid | grippe | guertelrose | infekt | fieber | bettlaegerig | im bett | liege flach | liegt flach | flach | krankgeschrieben | krankenstand | kruecken | rollstuhl |
        gips | schmerz* | migraene | depress* | burnout | burn out | reha | kur | therapie | dialyse | niere* | blinddarm | galle* | leber | lunge* | anfall | zusammengebrochen |
        geht es nicht gut | gehts nicht gut | nicht gut | angeschlagen | arzt | aerzt* | befund | verletz* | kreislauf | reizdarm | schlecht geht
    """,
    "life_event.recovery": """
        gesund* | genes* | wieder fit | wieder auf den beinen | auf den beinen | auf die beine | ueberm berg | ueber den berg | besser | viel besser | wieder gut | erholt | erhol* |
        entlassen | aus dem krankenhaus | aus dem spital | aus der klinik | aus der reha | wieder zu hause | wieder zuhause | wieder daheim | zu hause | zuhause | daheim | heimgekommen |
        gips ist ab | gips ab | gips | faeden | verheilt | geheilt | heil* | entwarnung | krebsfrei | tumorfrei | gutartig | negativ | ohne befund | ueberstanden | hinter sich |
        hinter mir | geschafft | letzte chemo | ohne kruecken | kruecken | kruecke | wieder laufen | laeuft wieder | wieder gehen | geht wieder | wieder arbeiten | arbeitet wieder | auskuriert |
        alte* | der alte | die alte | fieber ist weg | fieberfrei | bergauf | aufwaerts | gut verlaufen | gut ueberstanden | trocken | wieder da
    """,
    "life_event.bereavement": """
        gestorben | stirbt | sterben | starb | verstorben* | verstarb | tod | todes* | tot | entschlafen | eingeschlafen | von uns gegangen | von uns ging | gegangen |
        heimgegangen | verloren | verlust | trauer* | beerdig* | begraeb* | begraben | beisetzung | beigesetzt | bestatt* | grab | urne | friedhof | kondol* | beileid | witwe* | witwer |
        nachlass | erbe | geerbt | erblasser | abschied | hospiz | letzten atemzug | nicht mehr da | nicht mehr unter uns | nimmer da | fehlt | selig | seliger | verwaist | suizid |
        das leben genommen | himmel | sternenkind | leichenschmaus | aufbahrung | sarg | erloest
    """,
    "life_event.exam": """
        pruefung* | abschlusspruefung* | examen* | staatsexamen | abi | abitur* | matura | maturitaet | klausur* | test | quali | mittlere reife | fuehrerschein* | fahrpruefung |
        theorie* | gesell* | meisterpruefung | meisterbrief | meister | diplom* | bachelor* | master* | doktor* | promotion | promov* | dissertation | doktorarbeit | bachelorarbeit |
        masterarbeit | verteidig* | rigorosum | bestanden | besteht | bestehen | durchgefallen | durchgerasselt | nachpruefung | zeugnis | abschluss | studium | studier* | zertifikat | goethe |
        b1 | b2 | c1 | einbuergerungstest | aufnahmepruefung | lehrabschluss* | lap | note | noten | schein | muendliche | kolloquium | pauken | bueffel* | lern*
    """,
    "life_event.pet": """
        hund* | welpe* | katze* | kater | kaetzchen | katzenbaby* | tierheim | tierarzt* | tieraerzt* | eingeschlaefert | einschlaefern | regenbogenbruecke | entlaufen | weggelaufen | zugelaufen |
        dackel | labrador | pudel | terrier | schaeferhund | mischling | collie | hamster | meerschweinchen | kaninchen | hase* | wellensittich* | papagei | kanarienvogel | huhn | huehner |
        hennen | kueken | ziege* | pony* | pferd* | stute | fohlen | wallach | schildkroete | schlange | goldfisch* | ratte* | igel | pfote* | vierbeiner | fell | fellnase* | schnurr* | bellt |
        zuechter* | leine | haustier* | tier | kleintier* | bub* | mieze | buesi | hundi | streuner
    """,
    "life_event.house": """
        haus* | eigenheim | wohnung gekauft | eigentumswohnung | gekauft | kaufen | verkauft | verkaufen | notar* | grundstueck | bauen | baut | gebaut | bau | neubau | rohbau | richtfest |
        baugenehmigung | baugrund | grundbuch | kredit | hypothek | finanzierung | bank | schluessel* | schluesseluebergabe | renovier* | sanier* | umbau* | umbauen | anbau* | dachausbau |
        dach | dachstuhl | fundament | keller | makler* | eigene vier waende | vier waende | fertighaus | baustelle | bauernhof | hof | reihenhaus | huettn | huette | architekt* | maurer | estrich
    """,
    "like": """
        liebe | lieben | liebt | mag | moegen | gern | gerne | lieber | am liebsten | lieblings* | liebling | fan | vorliebe | schwaerm* | steh* auf | stehe auf | schmeck* | begeister* |
        verrueckt nach | nicht genug | suechtig | schwoer* auf | schwoere | schwach* | immer nur | nehme immer | nimmt immer | wie immer | genau mein | mein ding | leidenschaft* | sammle* | geniess* |
        bevorzug* | freut sich immer | hat es uns angetan | angetan | leiwand | taugt | fuers leben | koennte | koennten | gefaellt | gefallen | das groesste | ohne * geht | kaffeemensch | genial
    """,
    "dislike": """
        hass* | mag kein* | mag nicht | mag * nicht | mag ich nicht | moegen kein* | nicht gern | ungern | kann * nicht leiden | nicht leiden | nicht ausstehen | ausstehen | verabscheu* | ekel* |
        eklig | graus* | allerg* | unvertraeg* | vertrag* kein* | vertrage | vertraegt | vertragen | zoeliakie | gluten* | laktose* | nuss* | nuesse* | erdnuss* | schalentiere | fructose | vegan* |
        vegetar* | kein fleisch | meide* | verzicht* | nicht mein* | nix fuer mich | nichts fuer | nicht fuer | zu suess | zu laut | zu stark | kopfschmerz* | migraene | ausschlag | juck* | atemnot |
        schwillt | bauchweh | bauchschmerzen | darf kein* | darf nicht | esse kein* | trinke kein* | isst kein* | trinkt kein* | ohne | bloss kein* | niemals | nie wieder | angst vor | abneigung | widerlich | wuergt
    """,
    "thanks": """
        dank* | danke* | bedank* | vergelt* | merci | dankbar | lieb von | nett von | toll von | super von | gerettet | retter* | hut ab | grossartig | klasse | lob | anerkennung | gefreut | freude gemacht
    """,
    "invitation": """
        einlad* | eingeladen | lade | laden | kommt | kommen sie | komm | komm doch | vorbei* | vorbei | schaut | schauen sie | seid dabei | dabei | willkommen | feier* | fest | party | grill* | kaffee |
        kuchen | abendessen | essen | gartenfest | geburtstagsfeier | hochzeit | eroeffnung | konzert | spiel | auftritt | vernissage | einweihung* | platz | gast | gaeste | mitfeiern | feiert mit |
        anstossen | bier | glas | besuch* | besuchen sie | bei uns | zu uns | wuerden uns freuen | freuen uns | freuen wir | ehre | ihr seid | gedeckt | stuhl
    """,
    "complaint": """
        enttaeusch* | veraerger* | aerger* | wuetend | wut | sauer | stinksauer | genervt | nervt | frust* | frech* | frechheit | unverschaemt* | unversch* | unmoeglich | zumutung | unfass* | skandal |
        schlimm* | katastroph* | saftladen | laden | witz | schlechter witz | laecherlich | peinlich | schaem* | blamabel | miserabel | mies* | schlechteste* | nie wieder | nie mehr | letzte* mal |
        letzte bestellung | es reicht | reicht | schnauze | nase voll | hals | satt | geduld | ignorier* | keine antwort | niemand | keiner | immer noch | noch immer | schon wieder | wieder einmal | zum dritten |
        zum vierten | wie oft | was soll | ernst | abzock* | betrug | betrogen | gelogen | luege* | verarsch* | veralber* | hingehalten | abgewimmelt | im stich | unhoeflich | pampig | respektlos | verlass* |
        vertrauen | kunde | kundin | kunden verloren | konkurrenz | beschwer* | bodenlos* | unterirdisch | inakzeptabel | ned normal | hinterletzte* | wahnsinn | zum kotzen | kindergarten
    """,
    "refund_wish": """
        geld zurueck | geld | erstatt* | rueckerstatt* | zurueckerstatt* | zurueckzahl* | zurueckueberweis* | ueberweis* | rueckzahlung | gutschrift | gutschreib* | gutgeschrieben | zurueckbuch* |
        rueckbuch* | abgebucht | storno | stornier* | widerruf* | widerrufe | ruecktritt | zurueckgeb* | zurueckgib | zurueckschick* | retour* | rueckgabe | zurueck | wiederhaben | wieder haben | betrag |
        kaufpreis | anzahlung | kaution | differenz | doppelt bezahlt | zu viel bezahlt | zuviel | konto | karte | iban | kreditkarte | paypal | schuldet | schulden | zusteht | auslage* | ersetz* | entschaedig* |
        nicht bezahlen | zahle nicht | euro | franken | scheine | kohle | asche
    """,
    "repeat": """
        wie gesagt | wie bereits | wie schon | wie ich | wie oben | bereits | schon gesagt | schon geschrieben | schon einmal | schon mal | schon zweimal | schon dreimal | schon erklaert | schon mitgeteilt |
        schon geschickt | schon angegeben | habe ich schon | hab ich schon | haben wir schon | hab ich doch | habe ich doch | nochmal | nochmals | noch einmal | noch mal | abermals | erneut | wieder* |
        zum zweiten | zum dritten | zum vierten | zum * mal | zum x ten | dritten mal | wiederhol* | wie oft | staendig | immer wieder | dasselbe | das gleiche | dieselbe* | gleiche* | von vorn* | von vorne |
        erwaehnt | gesagt | erzaehlt | erklaert | geschildert | mitgeteilt | durchgegeben | gemailt | letzte* mail | letzte* brief | vorige* | erste* mail | ihrem kollegen | ihrer kollegin | kollegen | kollegin |
        am telefon | telefonisch | siehe | steht schon | liegt ihnen | in ihren unterlagen | in ihrem system | kaputte platte | schallplatte | gebetsmuehle* | kopier* | papagei | letzte woche
    """,
    "promise": """
        ich werde | wir werden | werde | werden | ich schick* | wir schick* | schicke | schicken | ich melde | wir melden | melde mich | melden uns | kuemmer* | verspr* | versproch* | zusage* | sage * zu |
        sichern | garantier* | wort | verlassen sie sich | verlassen | bekommen sie | erhalten sie | kriegen sie | kriegst | bekommst | haben sie | hast du | liegt * bereit | bereit | geht heute | geht morgen | geht noch |
        raus | auf den weg | liefern | bringe* | ruf* | rufe | sorge* | erledig* | mach* ich | mache ich | machen wir | uebernehm* | pruefe* | schaue* | sehe * nach | tausch* | ersetz* | reparier* | buche* |
        ueberweis* | gutschreib* | reservier* | lege * zurueck | informier* | bescheid | bis freitag | bis morgen | spaetestens | sofort | gleich | umgehend | noch heute
    """,
}
