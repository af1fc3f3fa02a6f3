"""Neighbours, travellers and children: smaller lives, and some in other languages."""

LIVES = (
    """
who: alzira-monteiro | Alzira Monteiro | alzira.monteiro@example.com | | | Europe/Lisbon | pt

= 5y 05-03 | A cafeteira do meu pai
P 0 10:20: Boa tarde meninos, ¶ A minha neta ensinou-me a escrever aqui. Tenho a cafeteira de balão do meu falecido
  pai e o vidro de baixo estalou no domingo, com a família toda à mesa. Há quem tenha ainda desses vidros? Não
  preciso que seja bonito, preciso que sirva. ¶ Alzira
T mateus 1 09:10: Dona Alzira, bom dia. Traga o gargalo de cima, que é pela medida dele que se procura. Tenho três
  vidros antigos na cave. Um há de servir. ¶ Mateus
P 4 17:00: Senhor Mateus, serviu o segundo! No domingo cantou outra vez em cima da mesa. O meu bisneto bateu palmas
  à cafeteira e não a mim, mas eu perdoo.
. mateus 5 09:00

= 3y 11-10 | Castanhas
P 0 15:00: Meus queridos, amanhã é São Martinho. Vou assar castanhas no pátio como sempre e este ano não tenho quem
  as coma, os meus foram todos para o Luxemburgo. Fecham às sete? Eu espero.
T ines 0 15:20: Dona Alzira, fechamos às sete e às sete e cinco estamos aí os seis. O Duarte leva a jeropiga da avó
  dele. E a senhora não se atreva a pôr a mesa sozinha! Beijinhos, Inês
P 2 09:30: Há muito que aquele pátio não ouvia tanta asneira. O rapaz das encomendas canta bem. Voltem para o ano, e
  para o mês que vem também.
T ines 2 09:50: Voltamos! O Duarte ficou vermelho até às orelhas quando lhe li isto.
. ines 2 10:00

= 31d | O correio novo
P 0 11:45: Bom dia. O carteiro novo deixa o vosso pacote no café de baixo e o café de baixo é do meu cunhado, com
  quem não falo desde 1994. Podem mandar de outra maneira?
T duarte 0 12:10: Dona Alzira, a partir de agora levo-lho eu às terças, a caminho de casa. Assim ninguém tem de
  falar com ninguém. ¶ Duarte
P 0 12:20: És um anjo. Levas uma fatia de bolo de cada vez, fica combinado.
. duarte 0 12:30
""",
    """
who: hannelore-krug | Hannelore Krug | hannelore.krug@example.com | chorbuero@krug-singt.example | +49 30 23125441 |
  Europe/Berlin | de

= 3y 08-14 | Achtunddreißig Sopranistinnen
P 0 09:15: Guten Tag, wir sind ein Kirchenchor aus Freiburg und singen am 20. September in Porto. Es sind
  achtunddreißig Damen und vier Bässe, und alle wollen um zehn Uhr gleichzeitig Kaffee. Ist so etwas bei Ihnen
  möglich, ohne dass jemand weint?
T lena 0 10:05: Liebe Frau Krug, möglich ist es, und geweint wird höchstens bei den Bässen. ¶ Kommen Sie um halb
  zehn in zwei Gruppen: Die eine trinkt, die andere schaut beim Rösten zu, dann wird getauscht. Kuchen für
  zweiundvierzig bestellt Inês bei ihrer Tante. ¶ Herzlich, Lena Marsh
! lena 0 10:05 due 37 10:00 kept 37 09:30: Kaffee und Kuchen für zweiundvierzig um halb zehn
P 0 11:20: Das klingt nach einem Dirigat. So machen wir es.
P 39 20:45: Liebe Frau Marsh, wir haben in der Rösterei dreistimmig gesungen, und die Maschine hat dazu in B
  gebrummt. Unser Bass Herbert behauptet, er habe seitdem keinen anständigen Kaffee mehr getrunken. Könnten Sie zwei
  Kilo nach Freiburg schicken, damit er still ist?
T lena 40 09:10: Liebe Frau Krug, zwei Kilo Huye sind unterwegs. Die Maschine brummt übrigens seither etwas höher,
  Mateus sagt, es liege am Lager. Ich glaube ihm nicht.
. lena 40 09:30

= 1y 02-26 | Herbert
P 0 18:00: Liebe Frau Marsh, Herbert ist siebzig geworden und wünscht sich nichts, wie immer. Können Sie ihm eine
  Tüte mit der Aufschrift "B" schicken? Er wird es verstehen.
T lena 1 09:00: Liebe Frau Krug, eine Tüte B-Dur geht heute ab, von Hand gestempelt. Richten Sie ihm aus, dass hier
  jemand gern noch einmal einen echten Bass hören würde.
P 8 12:10: Er hat geweint. Also hatten Sie damals doch recht mit den Bässen.
. lena 8 12:30
""",
    """
who: aurelien-poivre | Aurélien Poivre | aurelien.poivre@example.org | | +33 1 99 00 41 27 | Europe/Paris | fr

= 2y 01-17 | Un personnage qui torréfie
P 0 23:30: Bonjour, j'écris un roman policier dont l'assassin torréfie du café à Porto. Rassurez-vous, il a des
  remords. Puis-je vous poser quelques questions techniques ? Par exemple : peut-on entendre quelqu'un crier quand
  la machine tourne ?
T samira 1 09:20: Cher Monsieur, bonjour. J'ai posé la question à Lena, notre torréfactrice, qui m'a regardée
  longuement. Réponse : non, sauf au moment du premier crac, où elle baisse tout pour écouter. Votre assassin
  devrait donc attendre le deuxième. ¶ Bien à vous, Samira Haddad
P 1 09:41: C'est d'une précision effrayante. Merci. Lena est-elle libre le 12 mars pour une visite ? Je viendrai
  sans arme.
T samira 1 10:00: Elle le sera, et elle fermera le gaz à clef. À bientôt.
. samira 1 10:10

= 1y 10-03 | Le livre
P 0 10:00: Chère Samira, le livre paraît jeudi. Lena est devenue Hélène, elle résout l'affaire à la page 204 en
  goûtant une tasse froide. Je vous en envoie six exemplaires ; celui de Mateus a une tache de café, c'est voulu.
T samira 0 14:20: Cher Aurélien, nous le lisons à tour de rôle, dans l'ordre alphabétique, et personne n'a le droit
  de parler de la page 204. Lena dit que la tasse froide est exacte. C'est le plus grand compliment qu'elle
  connaisse.
. samira 0 14:30

= now | Le tome deux
P -250m: Chère Samira, il me faut un second crime. Est-il possible d'empoisonner une dégustation sans que le
  coupable ait à cracher avant les autres ? Question purement littéraire. Et auriez-vous encore du Kayanza de
  l'année, deux sacs de 250 g ?
> samira samira -190m
""",
    """
who: remedios-galan | Remedios Galán | remedios.galan@example.net | | | Europe/Madrid | es

= 2y 09-18 | La peregrina de la ampolla
P 0 20:10: Hola: soy la peregrina de Cádiz que entró ayer cojeando. La chica me puso una silla, un café y un barreño
  de agua con sal, y no me dejó pagar más que el café. He llegado hoy a Vilarinho andando casi recta. Quería decirlo
  antes de dormirme. ¶ Reme
T ines 1 08:50: ¡Reme! Qué alegría saber de ese pie. Aquí lo hemos bautizado "el pie de Cádiz". Cuando llegues a
  Santiago, mándanos una foto de las dos botas. ¶ Inês
P 11 13:40: Aquí van las botas, delante de la catedral, y detrás una señora de 71 años que no soy capaz de creerme.
  He llevado vuestra bolsita de Huila todo el camino y la hice esta mañana en un hornillo con tres desconocidos.
  Gracias, hija.
T ines 11 15:00: Hemos puesto la foto junto a la caja. Un señor ha preguntado si era un anuncio de botas y le he
  contado toda tu vida, perdona. Un abrazo enorme, Inês
. ines 11 15:10

= 80d | Otra vez la mochila
P 0 12:00: Inês, guapa: empiezo otra vez el día 3, ahora con mi hermana, que se queja más que yo. Pasamos por Porto
  el 3 por la mañana. ¿Sigue la silla?
T ines 0 12:20: Sigue la silla, sigue el barreño y he comprado otro para tu hermana. ¡Os espero!
! ines 0 12:20 due 12 12:00 kept 10 10:00: Dos sillas y dos barreños el día 3
P 14 19:30: Mi hermana dice que sois mejores que la catedral. No se lo digáis al obispo.
. ines 14 20:00
""",
    """
who: kit-ferreira | Kit Ferreira | kit.ferreira@example.com | | | Europe/Lisbon | en

= 1y 03-04 | question for school
P 0 16:20: dear coffee shop my name is kit i am 9 and we have a project about where things come from. everyone took
  chocolate. i took coffee because my mum says she is made of it. can you answer 3 questions please. 1 is coffee a
  bean or a cherry. 2 who picks it and are they ok. 3 why is it hot
T lena 0 17:05: Dear Kit, thank you for choosing the harder one. ¶ 1. It's the stone of a small red cherry, and
  there are two in each, lying face to face like people in a bunk. ¶ 2. Families pick it by hand, on steep hills.
  The ones we buy from are mostly ok, because we pay more than we have to, and I've been to ask them. Many others
  aren't, and you should write that in your project too. ¶ 3. Because hot water is better at carrying smells. Cold
  water can do it, but it takes all night. ¶ I'm putting some real green ones in the post for you to show. Smell
  them: peas! ¶ Lena
P 6 17:30: they DO smell like peas. i got the best mark and teacher asked if question 2 was my idea. i said yes and
  lenas. my mum says can she come and say thank you and i say can i come and see the machine
T lena 7 09:10: Dear Kit, Tuesday after school, and bring the mum who is made of it. I'd like to meet her.
. lena 11 17:00

= 52d | i have a shop too
P 0 15:00: i sell lemonade at the corner of my street on saturdays. a man wanted his money back because it was sour.
  what do you do when that happens
T jo 0 15:25: Dear Kit, you give it back straight away and you ask him what he'd hoped for. Then you taste it
  yourself. If it IS sour, you say so. If it isn't, you still give it back, because next Saturday he walks past your
  corner again. ¶ Your colleague, Jo
P 7 15:10: he came back!! he bought two. i put more sugar now
. jo 7 15:20
""",
    """
who: marcus-bell | Marcus Bell | marcus.bell@example.org | | +44 7700 900137 | Europe/London | en

= 4y 07-23 | Labels I can't see
P 0 11:00: Good morning. I'm blind and I've just had your three bag sampler as a gift. Lovely idea, but the three
  bags are identical to the fingers, so this morning I made my wife a very stern cup of the wrong thing. Could you
  tell me if there's any difference I could feel? ¶ Marcus Bell
T duarte 0 11:25: Hello Mr Bell. There is no difference, and there should be. I am posting you three rubber bands:
  one on the first bag, two on the second, and so on. That is for this week. I will think about a proper answer.
! duarte 0 11:25 due 30 18:00 kept 21 10:00: Bags that fingers can tell apart
T duarte 21 10:00: Hello Mr Bell. From today every bag has raised dots on the upper left corner, a Braille letter
  for each coffee. Dona Alzira's niece reads Braille and checked my proofs: I had written "goat". It is corrected.
  Your three are on the way.
P 26 09:45: Duarte, I've bought from big names for thirty years and nobody's ever done that. My fingers read "Huila"
  at six this morning before I'd found my slippers. I don't know what to say except that I'm rather sorry to have
  missed the goat.
T duarte 26 10:10: I kept one goat bag. It is yours with the next order.
. duarte 26 10:20

= 2y 04-25 | The website button
P 0 20:00: Small one: since your new website the "add to basket" button says nothing to my reader but "image". I
  ordered eleven images on Sunday.
T duarte 1 09:30: Hello Marcus. Repaired, and I went through the whole shop with the screen off to see what else I
  had hidden from you. Four more. Thank you for the eleven images, I have cancelled ten.
. duarte 1 09:40

= now | Descaler by touch
P -185m: Duarte, the new descaler comes in a bottle exactly like the milk cleaner's. I've stopped just short of
  finding out the hard way. Rubber bands again?
> duarte duarte -150m
""",
    """
who: perpetua-lyle | Perpetua Lyle | perpetua.lyle@example.net | | | Europe/London | en

= 3y 06-30 | A lighthouse, of sorts
P 0 14:00: Hello to you in the sun. I look after a bird observatory on an island with nine people and no shop, and
  the boat comes on Fridays if it feels like it. Could one have coffee sent in such a way that it survives being
  thrown ashore in a sack? ¶ Perpetua Lyle, warden
T duarte 0 14:50: Good afternoon. I called your harbour: the sack is thrown about two metres. I pack in three layers
  and drop a test parcel from our balcony this evening.
P 0 15:30: You telephoned Angus? He'll be talking of it until Christmas.
T duarte 1 09:00: Good morning. Four drops, nothing broken but the neighbour's geranium. Your parcel leaves today
  and will be on Friday's boat, says Angus, "if she's in the mood".
P 9 18:40: It came, it flew, it landed, it's perfect. We've drunk it in the hide with a spoonbill looking on. Please
  apologise to the geranium.
. duarte 10 09:00

= 1y 01-20 | No boat for three weeks
P 0 19:10: Storms. No boat since the 28th. We're down to the last hundred grams for nine people and we've started to
  be formal with each other. There's nothing you can do, I only wanted to complain to somebody warm.
T jo 1 09:05: Perpetua, we can't do boats, but Duarte has just talked to Angus again: there's a helicopter for the
  post on Thursday if the wind drops under forty. Two kilos will be on the pad. Be formal until Thursday. ¶ Jo
! jo 1 09:05 due 5 18:00 broken 6 09:00: Two kilos on Thursday's helicopter
T duarte 6 09:10: Good morning. It did not fly, forty-four knots. I said Thursday and it was not Thursday. It is on
  the list for the first calm hour.
P 8 12:20: It came down this morning with the antibiotics and the crosswords. There was cheering, and I believe it
  was for you. Nobody minds about Thursday, we hadn't a roof on Thursday.
. duarte 8 13:00
""",
    """
who: noe-barreto | Noé Barreto | noe.barreto@example.org | noe@sapadores-noe.example | | Europe/Lisbon | en

= 2y 08-20 | coffee for 60 firefighters
P 0 04:40: Hi, Noé from the fire brigade, we are in the hills behind Valongo since Friday. Canteen truck has water
  and no coffee. Where can I buy 5 kg ground at this hour, we send someone on a motorbike
T jo 0 05:02: Noé, I'm awake. Shop in ten minutes, side door. Ten kilos, ground for a pot, sugar, cups, the two big
  urns. Nobody buys anything. Tell the motorbike to bring a car. ¶ Jo
P 3 11:00: Fire is out. We are home, all of us. The urns are clean, I did them myself. 60 people say thanks, some of
  them still black in the face.
T jo 3 11:10: All of you home is the only thing I wanted to read this week. The urns can stay with you, they're
  happier there.
. jo 3 11:20

= 85d | Barbecue at the station
P 0 18:30: On Sunday the brigade has its open day, grill from 12, children can sit in the truck. Mateus can hold the
  hose if he wants. You're on the list as family, so no entry and no excuse.
T jo 0 18:50: Six of us, one ceramic lemon for luck, and Mateus has already asked about the pressure. See you at
  noon. ¶ Jo
P 4 09:00: Mateus knocked over the mayor's umbrella at 40 metres. We offered him a job.
T mateus 4 09:30: It was in the way.
. jo 4 10:00
""",
    """
who: gwendolen-ash | Gwendolen Ash | gwendolen.ash@example.com | | | Europe/London | en

= 1y 06-09 | Giving it up
P 0 10:00: Hello. My doctor, my sister and my own two hands (which shake) have told me to stop drinking coffee. So
  I'm cancelling after nearly five years, and I find I'm rather weepy about it, which is silly, it's a drink. You've
  been part of my mornings. Thank you. ¶ Gwendolen
T lena 0 11:15: Dear Gwendolen, it's cancelled, and it isn't silly at all. ¶ It's never only the drink, it's the ten
  minutes. Keep those. I'm posting you a little packet of cascara, the dried skin of the coffee cherry, if your
  doctor nods at it: hardly any caffeine, tastes of rosehip, and it comes from the same trees in Huye that you've
  been drinking from. No charge and no subscription. ¶ Lena
P 7 10:20: Doctor nodded. Rosehip is right. I sat in the same chair at the same hour and my hands held still. Oh Lena.
. lena 7 11:00

= 64d | A year without
P 0 09:50: Just to say that I haven't had a cup since, that I've taken up the clarinet, and that when my nephew
  makes coffee I go and stand in the kitchen. Could he have my old subscription? His birthday's on the 3rd. Same
  bag, so I can stand there properly.
T duarte 0 10:30: Hello Gwendolen. His first bag is with him on the 3rd, with your name on the card. I chose the
  same Huye. ¶ Duarte
! duarte 0 10:30 due 20 18:00 kept 15 12:00: The first bag at the nephew's door on the 3rd
P 16 18:00: He's pleased, I'm standing. Perfect arrangement.
. duarte 17 09:00
""",
    """
who: ephraim-cole | Ephraim Cole | ephraim.cole@example.net | | | Europe/London | en

= now | I have never written to a shop before
W -52m: I was in on Saturday with my mother, who has dementia and who hasn't finished a sentence since spring. The
  man at the bench in the back, grey moustache, let her hold a grinder handle and asked her what it was for. She
  explained it to him. All of it, her father's shop in Guimarães, the brass scale, the smell on Fridays. Eleven
  minutes. I had not heard about the scale in my whole life. ¶ I don't need anything. I would only like to know his
  name.
""",
    """
who: tabitha-cruz | Tabitha Cruz | tabitha.cruz@example.com | | | Europe/Lisbon | en

= now | Nut allergy and the Saturday cake
W -29m: Hi, first time writing. I'd like to bring my son (6) on Saturday for his birthday breakfast, he has been
  asking for "the place with the lemon". He has a serious nut allergy, we carry a pen. Is there anything on the
  counter he can eat safely, and do you use the same knife for everything? A straight no is fine, I'm used to it and
  prefer it to a kind maybe.
> ines jo -22m
""",
    """
who: clement-odhiambo | Clement Odhiambo | clement.odhiambo@example.org | clement@kirinyaga-growers.example | |
  Europe/Lisbon | en

= 2y 12-06 | From the other end of the bean
P 0 16:00: Dear Corner Roasters, I study agronomy here in Porto until June. Yesterday I saw on your shelf a bag with
  the name of the washing station where my mother has worked for twenty-two years. I stood there for so long that
  the lady asked if I was well. ¶ May I take a photograph of the shelf for her? ¶ Clement
T lena 0 16:40: Dear Clement, please take a hundred. And please come on Tuesday, if you can: I've roasted your
  mother's coffee for four years and I've never been able to say thank you to anybody's face. ¶ Lena
P 5 21:00: I sent her a film of the roaster and of you all waving. She has watched it with the whole station,
  standing. They say that the Portuguese wave like people drowning. They are very happy.
T lena 6 09:00: We shall practise waving. Would she tell me one thing: what do they wish that we roasters did
  differently? I've always wanted to ask.
P 12 19:10: She asked everyone. The answer is: write the name of the station larger than the name of your shop.
T lena 13 09:15: It's done. The new labels come from the printer on the 20th, and the first one goes to your mother.
! lena 13 09:15 due 30 18:00 kept 22 11:00: Labels with the station's name larger than ours
. lena 22 12:00

= 1y 05-28 | Going home
P 0 12:30: Dear Lena, I have my degree. I go home in June to work with the growers' union, half with trees and half
  with numbers. My mother asks if you will come for the harvest. She says there is a bed and that you must bring the
  moustache man.
T lena 0 13:10: Dear Clement, congratulations, we're so proud of you. November, then: Mateus has bought a hat. ¶ Lena
. lena 0 13:20
P 170 08:20: She is asking whether Mateus arrived safely and whether he has finished the jar. He repaired three
  pumps and the priest's radio, nobody had asked him. Thank you for coming.
T mateus 171 09:00: Arrived. Jar finished. Tell the priest to keep it dry.
. lena 171 09:30
""",
    """
who: ulrica-mond | Ulrica Mond | ulrica.mond@example.org | press@mond-and-daily.example | | Europe/London | en

= 1y 01-08 | Piece about "the friendliest shops in Europe"
P 0 10:30: Hello, I write for a weekend supplement. We'd love to include you. Could you send over three quotes from
  happy customers, a picture of somebody laughing, and a line about your loyalty scheme?
T jo 0 11:10: Ulrica, thank you, that's kind. We haven't a loyalty scheme, and I'd feel odd sending you our friends'
  words as quotes. Come and sit at the counter for a morning instead, talk to whoever is there, and write what you
  see, the queue as well. ¶ Jo Okafor
P 0 11:25: That's the first honest reply in forty mails. Thursday?
T jo 0 11:28: Thursday. It'll rain and the cat will sit on your notes.
P 21 18:00: It's out on Saturday. I didn't put you under "friendliest", I couldn't make it fit. You've got your own
  page and it's called "The corner where nobody laughs at you". The cat is the picture.
T ines 22 09:00: THE CAT IS UNBEARABLE NOW. Thank you!!! ¶ Inês
. jo 22 09:30
""",
    """
who: baldwin-pereira | Baldwin Pereira | baldwin.pereira@example.com | stays@casa-baldwin.example | +351 299 555 640
  | Europe/Lisbon | en

= 3y 04-11 | Welcome packs for guests
P 0 13:00: I let two flats in Miragaia and I'd like every guest to find 50 g of good coffee and instructions that a
  jet-lagged dentist from Ohio can follow. Twenty packs a month. Can do?
T samira 0 13:40: Dear Mr Pereira, can do. €2.10 a pack, and Inês has tested the instructions on a customer at seven
  in the morning. They now consist of three drawings and no words.
P 0 13:52: Drawings! Sold. My last set of instructions led to a fire brigade.
. samira 0 14:00

= 1y 08-08 | Forty, not twenty, sorry
P 0 09:00: I ordered 20 and needed 40 because August. It's my fault entirely. First guests arrive at 4 today. Any
  miracle?
T samira 0 09:12: Dear Baldwin, twenty more will be standing at our counter at two. It is not a miracle, it is
  August, I had them packed last week.
! samira 0 09:12 due 0 14:00 kept 0 13:30: Twenty more packs at two o'clock
P 0 16:40: The dentist from Ohio has just asked me where to buy this. He's on his way to you, he's wearing a fanny
  pack, be kind.
. samira 0 17:00

= 55d | Complaint (not mine)
P 0 10:15: A guest says that the third drawing looks like a man being sick. I've looked again. He's right.
T ines 0 10:40: Oh no. He IS being sick. He was meant to be smelling it! New drawing by Friday, with a nose. ¶ Inês
! ines 0 10:40 due 4 18:00 broken 5 09:00: A new third drawing by Friday
T ines 7 11:00: Hi Baldwin, the nose took until Monday, sorry, I said Friday. Attached. Everybody here agrees that
  he's smelling it now, only Mateus says that he's about to sneeze.
P 7 11:20: A sneeze we can live with.
. ines 7 11:30
""",
)
