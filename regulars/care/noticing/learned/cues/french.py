"""Words that speak of each kind in French."""

CUES = {
    "life_event.birth": """
        enceinte | grossesse | bebe* | bb | ne | nee | nes | naissance | naitre | naitra | nait | nouveau ne* | accouch* | mis au monde | mettre au monde | vu le jour | voir le jour | cesarienne | contractions | perdu les eaux | sage femme | maternite | conge maternite | conge paternite |
        conge parental | terme | echographie | echo | jumeaux | jumelles | triples | grands parents | grand pere | grand mere | mamie | papi | papy | papa | maman | tonton | tata | tante | oncle | parents | attend* | heureux evenement | cigogne | en route | petit dernier | petite derniere | petit frere | petite soeur |
        a trois | a quatre | serons trois | adopt* | agrement | bapteme | kilos | berceau | allait* | couches | poupon | bout de chou | bedaine | due pour | fausse couche | mon premier | petit fils | petite fille
    """,
    "life_event.wedding": """
        mari* | mariage* | marie* | marions | epous* | noces | noce | fianc* | fiancailles | pacs* | demande en mariage | demande * main | la bague | bague | alliance* | dit oui | disons oui | se dire oui | dire oui | le oui | mairie | eglise | l autel | temoin* | lune de miel | voyage de noces | evjf | evg | enterrement de vie | robe |
        beau* | belle* | union | convol* | passer la bague | grand jour | nom d epouse | nouveau nom | jeunes maries
    """,
    "life_event.move": """
        demenag* | emmenag* | nouvelle adresse | change* d adresse | changement d adresse | nouvel appart* | nouveau logement | nouvelle maison | nouveaux locaux | nouvel atelier | nouveau quartier | install* | m installe | nous installons | transfer* | cartons | camion | j habite | j habiterai | nous habitons | habite maintenant | on habite | vis maintenant | vivons |
        vivre a | vivre en | quitt* | quitte paris | quittons | on part vivre | partons vivre | pars vivre | s expatri* | expatri* | retour au pays | reviens vivre | campagne | province | rendu les cles | preavis | bail | loue | suivi du courrier | reexpedition | pendaison de cremaillere | cremaillere | locaux | nouvelle ville | relog*
    """,
    "life_event.new_job": """
        nouveau travail | nouvel emploi | nouveau poste | nouveau boulot | nouvelle job | nouvelle place | job | emploi | poste | boulot | taf | embauch* | engage* | recrut* | cdi | cdd | contrat | commenc* | debut* | demarr* | premier jour | premiere journee | premiere semaine | promu* | promotion | nomme* | responsable | directeur | directrice | chef* |
        cheffe | a son compte | a mon compte | son compte | mon compte | independant* | mon propre | ma propre | j ouvre | ouvre* | ouvert | lance* | entreprise | boutique | cabinet | atelier | apprenti* | apprentissage | stage | alternance | pris* a l essai | signe | decroche* | repris | reprend* | reprise du | reconver* | mute* | titularis* | associe*
    """,
    "life_event.lost_job": """
        licenci* | vire* | viree | renvoy* | remercie* | mis a la porte | mise a la porte | porte | chomage | chomeu* | au chomage | pole emploi | france travail | sans emploi | sans travail | sans boulot | perdu * emploi | perdu * travail | perdu * boulot | perdu * job | perdu * place | perd son | perds mon | plan social | restructur* | supprim* | compression* | mis a pied |
        congedi* | rupture conventionnelle | non renouvel* | pas renouvel* | pas * reconduit | reconduit | indemnites | depot de bilan | depose le bilan | bilan | faillite | liquidation | redressement | fermer | ferme | fermeture | baisse* le rideau | rideau | mis la cle | cle sous la porte | cesse* | cessation | slack* | coule*
    """,
    "life_event.retirement": """
        retraite* | pension* | prepension* | derniere journee | dernier jour | derniere semaine | derniere tournee | dernier service | pot de depart | depart | raccroch* | rendre mon tablier | rends mon tablier | rendu * tablier | tablier | vie active | carriere | apres * ans | annees de service | arrete de travailler | arreter de travailler | arrete definitivement |
        passe la main | passer la main | transmets | successeur* | releve | repos bien merite | bien merite | pour de bon | ans de metier | quille | jeune retraite | ne travaille plus
    """,
    "life_event.illness": """
        malad* | hopital | hospitalis* | clinique | urgences | reanimation | soins intensifs | ambulance | samu | opere* | operation | chirurg* | bloc | cancer | tumeur | chimio* | rayons | radiotherapie | leucemie | avc | infarctus | coeur | cardiaque | pontage | diabet* | alzheimer | parkinson | sclerose | arthrose | epilep* | diagnosti* | casse* | fractur* | cassee |
        foulure | entorse | hernie | lumbago | dos bloque | hanche | genou | chute | tombe* | accident | renverse | commotion | brul* | pneumonie | covid | grippe | zona | infection | fievre | alite* | au lit | cloue* | arret maladie | en arret | arret | conge maladie | beq* | bequilles | fauteuil roulant | platre* | douleur* | migraine* | depress* | deprime | burn out | burnout | epuis* |
        reeducation | dialyse | rein* | appendic* | foie | poumon* | malaise | crise | convuls* | souffr* | medecin* | docteur | pas bien | mal en point | patraque | mal fichu* | cane
    """,
    "life_event.recovery": """
        gueri* | retabli* | remis* | remise | mieux | va mieux | vais mieux | beaucoup mieux | sur pied | sur pieds | debout | tire* d affaire | hors de danger | sorti* de l hopital | sorti* | sortie | rentre* | rentree | de retour | a la maison | chez nous | feu vert | remission | benin* | benigne | negatif* | rien de grave | derniere chimio | fini la chimio | cloche | sans bequilles | bequilles |
        platre | deplatre* | retire | enleve | les points | remarche* | marche | remarcher | recourir | recourt | reprend* | repris | reprise | en forme | pleine forme | comme neuf | comme neuve | gaillard | du poil de la bete | pente | convalescen* | s en est sorti | s en sort | battu | vaincu | derriere | passee | plus de fievre | plus mal | bonnes nouvelles | sobre | resultats | bien passe*
    """,
    "life_event.bereavement": """
        decede* | deces | mort* | morte | mourir | mourut | meurt | perdu | perdue | perte | disparu* | disparition | parti* | nous a quitte* | a quitte* | quittes | nous quitte | s est eteint* | eteint* | s en est alle* | s est endormi* | defunt* | feu mon | feu ma | enterr* | enterrement | obseques | funerailles | inhum* | incinera* | cremation | cendres | cimetiere | tombe | cercueil | pompes funebres |
        deuil | condoleances | veuve | veuf | orphelin* | succession | herit* | notaire | heritage | repose* en paix | dernier souffle | derniers instants | dernier adieu | adieu | dire au revoir | suicid* | fin a ses jours | soins palliatifs | faire part | messe | ciel | etoile | plus la | n est plus | paix | tantot
    """,
    "life_event.exam": """
        examen* | bac | baccalaureat | brevet | concours | partiel* | epreuve* | oral | oraux | ecrit* | soutenance | soutien* | soutenu* | these | memoire | licence | master | doctorat | diplom* | bts | cap | dut | maturite | cegep | permis | permis de conduire | code | conduite | audition | conservatoire | recu* | reussi* | reussir | admis* | rate* | rattrap* | recale* | echou* | collé | colle* | mention |
        note* | resultats | parcoursup | bourse | revis* | prepa* | internat | barreau | agreg* | capes | delf | tcf | toeic | certifi* | titre | fac | universite | etudes | naturalisation | bachot* | these
    """,
    "life_event.pet": """
        chien* | chiot* | chat | chatte | chaton* | matou | minou | labrador | golden | berger | caniche | teckel | beagle | batard | croise | refuge | spa | eleveur* | elevage | veto | veterinaire* | piqu* | euthanas* | endormir | arc en ciel | fugue* | echappe* | sauve* | disparu* | perdu* | adopt* | recueilli* | hamster | cochon d inde | cobaye* | lapin* | perruche* | perroquet | canari* | poule* |
        poussin* | chevre* | poney* | cheval | chevaux | jument | poulain* | ane | tortue* | serpent | poisson* | rat | furet | herisson | patte* | quatre pattes | museau | queue | moustaches | ronron* | aboie | laisse | portee | minet* | toutou | pitou | animal | compagnon
    """,
    "life_event.house": """
        maison | appartement | appart* | terrain | chalet | ferme | grange | pavillon | duplex | studio | propriet* | achat | achete* | acheter | acquis | acquereur* | acquisition | vendu* | vendre | vente | compromis | notaire | acte | signature | signe* | cles | hypotheque | pret | credit | banque | agence | agent immo* | construi* | construction | construire | batir | bati | chantier | travaux | renov* |
        refai* | refait | agrandi* | extension | toit* | toiture | charpente | fondations | dalle | maconn* | architecte | permis de construire | cuisine | salle de bain | demoli* | murs | combles | chez nous | a nous | vefa | offre acceptee
    """,
    "like": """
        aime | aimons | aiment | adore* | raffole* | fan | friand* | gourmand* | prefer* | favori* | prefere* | passion* | passionn* | accro | fou de | folle de | fous de | dingue | amateur* | amatrice | amoureu* | faible pour | penchant | peche mignon | kiffe* | tripe* | capote | toujours | d habitude | habitude | plait | plaisent | regal* | delice | me passer | s en passer | rien ne vaut | collection* |
        le bonheur | mon truc | notre truc | mordu* | incondition* | bec sucre | dent sucree | apprecie*
    """,
    "dislike": """
        deteste* | hais | haïs | hait | horreur | execre | n aime pas | aime pas | n aimons pas | n aiment pas | aime pas trop | supporte pas | supporte plus | supporte mal | supportent pas | pas fan | pas friand* | pas mon truc | pas notre truc | pas ma tasse | tasse de the | allerg* | intoleran* | coeliaque | gluten | lactose | noix | arachide* | cacahuete* | crustaces | fruits de mer | fruits a coque | me rend malade |
        rend malade | digere pas | digere mal | ne digere | mal a la tete | migraine* | urticaire | gonfle* | plaques | demange* | etouff* | ne mange pas | mange pas | mange jamais | ne bois pas | ne boit pas | bois pas | vegan* | vegetarien* | vegetalien* | evite* | sans | sans sucre | fuis | fuit | degout* | ecoeur* | repugn* | beurk | trop sucre | trop fort | trop de bruit | phobie | peur | tres peu pour | ni * ni | interdit*
    """,
    "thanks": """
        merci* | remerci* | reconnaissant* | gratitude | gre | gentil* | adorable* | sympa | chapeau | bravo | sauve* | chouette | super de | touch* | chic | chaleureu* | top
    """,
    "invitation": """
        invit* | venez | viens | venir | viendr* | passez | passe | passer | joignez | rejoign* | rejoins | convi* | bienvenu* | fete | feter | soiree | barbecue | bbq | grillade* | mechoui | apero | aperitif | diner | souper | dejeuner | repas | gateau | verre | trinquer | anniversaire | mariage | concert | match | spectacle | vernissage | inauguration | cremaillere | pendaison | fete de | place a table | chaise | couvert |
        des notres | chez nous | chez moi | a la maison | parmi nous | avec nous | attend* | attendons | on vous attend | compte sur | comptons | honneur | plaisir de vous | presence | soyez | seriez | portes ouvertes | porte ouverte | reserve*
    """,
    "complaint": """
        decu* | decev* | deception | fache* | furieu* | colere | enerv* | agac* | excede* | marre | ras le bol | ras le | plein le dos | inadmissible | inacceptable | intolerable | scandal* | honte* | honteu* | lamentable | nul* | minable | pitoyable | deplorable | desastre* | catastroph* | ridicule | absurde | blague | plaisanterie | moque* | foutre | foutez | fous | foute* | arnaque* | escro* | vole* | voleurs | menti* |
        mensonge* | mentez | promesses | jamais plus | plus jamais | derniere fois | derniere commande | concurren* | ailleurs | perdu un client* | perdez | cliente | personne ne | personne | silence | ignor* | sans reponse | aucune reponse | toujours pas | toujours rien | encore une fois | troisieme fois | combien de fois | patience | impoli* | desagreable* | mepris* | irrespect* | respect | balad* | promen* | plainte | plaindre |
        confiance | incompet* | amateur* | bande de | n importe quoi | cirque | guignol* | indign* | plate* | tanne* | ecoeur* | du monde | serieux
    """,
    "refund_wish": """
        rembours* | mon argent | l argent | argent | sous | fric | ristourn* | restitu* | rendre | rendez | rendu | recredit* | credit* | avoir | annul* | retract* | retour* | renvoy* | renvoie | reprendre | reprenez | recuper* | revoir * argent | ce que j ai paye | paye* | verse* | acompte | arrhes | caution | depot | difference | trop percu | debit* | preleve* | deux fois | double | en double | carte | compte | virement | vire* | rib |
        iban | twint | paypal | me devez | devez | doit | dû | du | somme | montant | frais | dedommag* | indemnis* | euros | balles | piasses | dollars | contester | opposition | chargeback | ne paierai pas | recouvr*
    """,
    "repeat": """
        comme je | comme deja | comme dit | comme indique | comme mentionne | comme precise | comme explique | comme convenu | je vous ai dit | je l ai dit | j ai dit | deja dit | deja ecrit | deja explique | deja envoye | deja donne | deja transmis | deja fourni | deja signale | deja repondu | deja indique | deja precise | deja | l ai deja | ai deja | avons deja | encore une fois | une fois de plus | de nouveau | a nouveau | une nouvelle fois |
        rebelote | deuxieme fois | troisieme fois | quatrieme fois | cinquieme fois | enieme | nieme | * fois | repet* | redis | redire | repet* | rappelle | rappelons | re | reecris | reexplique | renvoie | meme chose | memes | meme histoire | meme question | toujours la meme | depuis le debut | de zero | a zero | recommenc* | votre collegue | vos collegues | collegue | au telephone | mon mail | mon dernier | mon precedent |
        precedent* | ma lettre | la semaine derniere | l autre jour | voir plus haut | ci dessous | dans votre systeme | dans mon dossier | dossier | disque raye | perroquet | copie | colle | combien de fois | insiste
    """,
    "promise": """
        je vais | nous allons | on va | je vous envoie | je t envoie | envoie | enverr* | envoyons | j appelle | vous appelle | t appelle | appelons | appeler* | rappelle* | promets | promis* | promesse | parole | m en occupe | m occupe | occupons | m en charge | chargeons | comptez sur | compte sur | garanti* | assure | vous assure | vous aurez | tu auras | vous recevrez | recevrez | recevras | sera | seront | serez | part aujourd | part demain | part ce |
        partira | arrivera | livr* | livrons | livrerai | depos* | apporte | ferai | ferons | fais | faisons | donnerai | dirai | tiens au courant | tiendrai | tiendrons | previens | previendr* | confirme* | verifi* | regarde | regarderai | rembours* | recredit* | remplac* | echang* | repar* | mets de cote | garde | gardons | reserv* | d ici | au plus tard | avant vendredi | des demain | demain matin | sans faute | dans la journee |
        reviens vers | revenons vers | je passe | passerai | laissez moi faire | c est note
    """,
}
