"""Neighbours, trade and trouble: people whose matters were bigger than a bag of coffee."""

LIVES = (
    """
who: celeste-amaro | Celeste Amaro | celeste.amaro@example.org | pedidos@cafe-amaro.example | +351 299 555 118 |
  Europe/Lisbon | en

= 5y 09-09 | Opening a café, God help me
P 0 07:10: Good morning. I have taken over my uncle's café in Rua de Costa Cabral, with nine tables, one ghost and a
  coffee supplier who sells him something that tastes of tyres. I want to change the coffee before I change the
  chairs. Do you sell to beginners?
T samira 0 09:00: Dear Celeste, we have been beginners ourselves, it is the best stage. May I come on a quiet
  afternoon, taste the tyres, look at the machine and meet the ghost? ¶ Samira Haddad
P 0 09:04: Tuesday. The ghost is called Senhor Aurélio and sits by the window. He is alive.
T samira 4 17:30: Dear Celeste, my proposal: Ribeira blend, six kilos a week, €17.40 the kilo, and Mateus sets your
  grinder free of charge because he cannot bear what it is doing. You may leave whenever you like; there is no
  contract, only a Thursday.
P 5 06:50: A Thursday it is. Senhor Aurélio says it is different. He has not said good. He has said different.
. samira 5 09:00

= 3y 03-20 | I can't pay March
P 0 22:48: Samira, I have to write this at night or I won't. The street has been dug up for the metro since January
  and nobody comes. I can't pay you for March. I can pay the half. I'll understand if you stop the deliveries.
N samira 0 23:02 (because it speaks of her other debts, which are hers to tell): She told me on the phone that the
  bank is waiting as well. I would carry three months. Jo?
T jo 1 08:15: Celeste, nobody stops anything. Half now, the rest when there's a pavement in front of your door
  again. We will bring our own cups and hold Monday's team meeting at your table by the window, every Monday until
  the diggers are gone. Ask Senhor Aurélio to move up. ¶ Jo
! jo 1 08:15 due 120 18:00 kept 98 10:00: The Monday meeting at Café Amaro until the street is whole again
P 1 08:31: I don't know what to say. He says he will move up.
P 96 19:00: The pavement is finished. I have paid the last of it this afternoon, look at your account. And Senhor
  Aurélio said "good". After three years. I had to sit down.
T samira 97 09:00: Dear Celeste, it has arrived, and so has the news about Senhor Aurélio, which I have passed on to
  the whole house standing up.
. samira 98 10:05

= 130d | Two more tables
P 0 08:00: We go up to eight kilos please. And Senhor Aurélio turns ninety on Sunday, you should all come, he asked
  whether "the Monday people" still exist.
T samira 0 08:40: Eight from this Thursday, and six Monday people on Sunday. What does he like?
P 0 08:42: Being asked.
. samira 0 09:00

= now | Grinder screaming
P -66m: Samira or Mateus, the grinder is screaming since the first dose this morning, like metal on metal. I have
  turned it off and am making coffee in my grandmother's pot for the whole café, which is charming for about one
  more hour. Can someone look today?
> mateus samira -61m
""",
    """
who: amadeu-correia | Amadeu Correia | amadeu.correia@example.com | | | Europe/Lisbon | en

= 6y 06-13 | For my wife's machine
P 0 09:40: Dear Sirs, my wife Ilda has a Torre machine from you and loves it more than me, which after 48 years is
  fair. The rubber ring at the top has gone hard. Have you such a ring? I am writing in English because I was a
  ship's cook for thirty years and it is the language in which I am polite. ¶ Amadeu Correia
T mateus 0 11:00: We have such a ring. One euro forty. Wet it before you press it in. ¶ M. Rocha
P 2 18:20: Fitted. She kissed the machine first and me second. Good service.
. mateus 3 09:00

= 4y 02-27 | Stop the Thursday bag, please
P 0 14:05: Dear Sirs, please stop the bag on Thursdays. Ilda passed away on Sunday. I don't drink much of it myself,
  it was her cup that I made. ¶ A. Correia
T jo 0 14:40: Dear Mr Correia, it is stopped, and there is nothing else you have to do with us. ¶ I am so sorry.
  Ilda once sent a bag back because it was "too polite", and she was right about that bag. We talk of it still. ¶ Jo
  Okafor
N jo 0 14:44: I'd like us to write to him again in a few weeks. By hand, and not about coffee.
T lena 24 16:00: Dear Mr Correia, ¶ This isn't about an order and it wants no answer. I only keep thinking that the
  evenings must be very quiet. I am the one who roasted Ilda's Thursday bag for three years, and I never met her,
  and she taught me through you to leave it in ten seconds longer. I still do. It is called "Ilda" in the roasting
  book; everybody who drinks the Ribeira blend drinks it the way she wanted it. ¶ If you'd ever like to see how it
  is made, I roast on Tuesdays, and a man who fed a ship will always be useful here. ¶ Lena Marsh
P 31 08:15: Dear Miss Marsh, ¶ I read your letter to her photograph. I have been sitting with it for a week to find
  the right answer, as one does with fish. ¶ I come on Tuesday. I can wash up.
T lena 31 09:00: Tuesday, from eight. There's an apron.
. lena 35 13:00

= 3y 05-05 | Fish soup
P 0 10:00: To all, on Tuesday I bring the soup. Tell the tall cabinet-maker there will be enough. Nobody should eat
  bread before.
T ines 0 10:20: Mr Correia, we have talked about nothing else since last year's soup! Mateus has asked for the day
  to be moved forward. Hug, Inês
. ines 0 10:25

= 1y 03-30 | The Torre again
P 0 17:10: Dear Mateus, I have begun to make coffee in it myself. I did not think I would. It leaks at the left
  foot. It is not urgent, I only make one cup, but I make it at four o'clock, as she did.
T mateus 1 09:00: I come to you tomorrow before four.
! mateus 1 09:00 due 2 15:50 kept 2 15:20: At Amadeu's kitchen before four o'clock
P 2 19:30: He came at twenty past three with the part already in his pocket, and we drank the first cup at four. I
  thank the house.
. mateus 3 09:00

= 20d | My granddaughter has a question
P 0 11:20: Dear friends, my granddaughter Ilda (yes) is 7 and asks who decides how black coffee is. I said Lena. She
  does not believe that a lady decides. May she come and look on a Tuesday in her holidays?
T lena 0 12:00: Dear Amadeu, she may not only look: she may pull the lever. Tell her to bring her strictest face. ¶
  Lena
P 0 12:10: She has only that one.
. lena 0 12:30
""",
    """
who: brendan-foley | Brendan Foley | brendan.foley@example.com | | +353 20 912 4471 | Europe/Dublin | en

= 2y 11-21 | ABSOLUTE JOKE
P 0 08:02: Ordered a Faro Duo on the 4th, paid €890, told "five days". It's been SEVENTEEN. Nobody answers. My
  wife's birthday was Saturday and I stood there with a photo of a coffee machine in an envelope. I want every cent
  back today or I go to my card company. Absolute joke of a business.
N duarte 0 08:31: The carrier lost it on the 9th and told us on the 16th. I asked for a trace and did not write to
  him. He is right about everything except the jokes.
T jo 0 08:44: Brendan, you're right and I'm sorry. The €890 left us four minutes ago, your bank may take two days to
  show it. ¶ The carrier lost the machine and told us on the 16th; we went looking for it instead of telling you.
  The losing was theirs, the silence was ours. ¶ I won't ask for anything. If you'd tell me what the birthday was
  worth I'd like to make up for that too. ¶ Jo Okafor, it's my shop
P 0 08:59: Well. I had a whole second mail ready. I don't want anything else. Fair play for the quick refund.
T jo 0 09:03: Send me the second mail too if it helps, I've time.
P 0 19:40: Ha. No. It had language in it.
. jo 1 09:00

= 2y 11-21+27 | About that machine
P 0 21:15: Herself heard the story at a dinner and asked why I didn't just let them send another one. So. Do you
  still do the Faro Duo and would you trust me as a customer?
T jo 1 08:35: Brendan, we do, and more than most: you told us the truth in capitals. It leaves this morning with a
  driver Duarte knows by name, you'll have the number at noon, and her birthday card goes in the box, a month late,
  signed by all of us.
! jo 1 08:35 due 1 13:00 kept 1 11:50: The tracking number by noon
P 5 18:03: It's here. She cried at the card, God knows why. The milk thing is witchcraft. You've a customer.
. jo 5 18:30

= 170d | Descaling, is it a conspiracy
P 0 20:10: Machine says descale. I descaled in March. Is it lying to sell me powder?
T mateus 1 09:00: It counts cups. It does not see scale. Your Dublin water is soft. Hold both buttons ten seconds,
  it forgets.
P 1 12:44: That's the first time a company ever told me NOT to buy something. Grand.
. mateus 1 13:00
""",
    """
who: madalena-sotto | Madalena Sotto | madalena.sotto@example.net | | | Europe/Lisbon | en

= 1y 02-15 | 140 tiny bags for a wedding
W 0 22:30: Hello! We're getting married on 6 September in a vineyard in the Douro and instead of sugared almonds
  (sorry grandma) I want every guest to take home a tiny bag of coffee. 140 people. With our names? Is that mad?
  What does it cost? My fiancé thinks 40 g is enough and I think 40 g is an insult. ¶ Madalena & Teo
T ines 1 09:15: Hi Madalena, hi Teo! It's not mad, it's the best kind of mad. I'm with the bride: 60 g makes a
  proper pot for two. For 140 bags with a stamped label you'd pay €2.90 each, and you'd choose the coffee yourselves
  at a table with eight cups and no almonds. When would you come? ¶ Inês
P 1 10:01: He has surrendered. The 60. Saturday at 3? We bring grandma, she must be seen to approve.
T ines 1 10:10: Grandma gets the good chair. See you at three!
. ines 5 17:00
P 5 20:12: GRANDMA APPROVED. She had number four twice and asked if the almonds could be fired. So: Santa Ana, 60 g,
  cream paper, green stamp. The names are Madalena e Teodoro, with "e" and not "&", because grandma.
T ines 6 09:00: Writing it down exactly so: "e". You'll have a photo of the stamp before we make a single one.
! ines 6 09:00 due 20 18:00 kept 17 15:00: A photo of the stamp before anything is printed
P 17 15:30: It's perfect. I showed it to strangers on the metro.
T ines 17 15:40: Metro approval is the highest there is. Next you'll hear from us at the end of August, when Lena
  roasts!
. ines 17 16:00

= 1y 08-27 | 155??
P 0 23:58: So my uncle has re-married and brings her whole family. 155. I know we said 140. I know it's nine days.
  I'm typing with one eye shut.
T ines 1 08:35: Open the eye! Lena roasted too much on purpose, she says there is always an uncle. 155 bags, same
  price, ready on the 3rd.
! ines 1 08:35 due 7 18:00 kept 6 16:30: 155 bags ready on the 3rd
P 12 09:20: It was the best day. People opened them at the table just to smell. Grandma took six. This is from the
  airport, we'll bring you something ugly from Naples. Thank you thank you.
. ines 12 10:00

= 26d | The ugly thing
P 0 12:25: You have still not thanked us for the ceramic lemon.
T ines 0 12:31: It's on the counter! It is the ugliest lemon in Portugal! Children touch it for luck. Also: Lena
  noticed that you've changed to decaf. We are saying nothing. ¶ Inês
P 0 12:34: ...April. You are the fifth people who know.
. ines 0 12:40
""",
    """
who: gil-vasconcelos | Gil Vasconcelos | gil@outra-margem.example | gil.vasconcelos@example.org | | Europe/Lisbon | en

= 4y 10-19 | From across the river
P 0 18:00: Jo, we haven't met. I'm Gil, I opened Outra Margem Roasters in Gaia in spring, so I suppose I'm your
  competition. My roaster's gas valve died an hour ago and I have a 40 kilo order for Friday. I'm asking the only
  person in the city who has the same machine. I'll understand a no.
T jo 0 18:20: Gil, come tomorrow at six in the morning, the roaster is free until nine. Lena will be there anyway,
  she'll pretend she isn't curious about your greens. ¶ Jo
P 1 11:10: 40 kilos, done. Lena pretended for about four minutes. I owe you one, and I mean the expensive kind.
T lena 1 12:00: Your Ermera is beautiful and you take it out too early. There, I've said it. Good luck on Friday.
. jo 1 12:30

= 3y 09-12 | The expensive kind
P 0 08:05: Heard from the importer that your container is stuck in Leixões until the 30th. I've got six sacks of
  Brazil here doing nothing until October. They're yours at cost, I'll drive them over. Don't argue.
T jo 0 08:15: I'm not arguing, I'm opening the door. Thank you, Gil.
N jo 0 08:20: To whoever thinks competition is a battle: six sacks, at cost, in his own van, in the rain.
. jo 1 10:00

= 1y 05-25 | A barista who wants to leave me for you
P 0 15:00: One of mine, Salomé, will apply to you next week. She's the best I have and she's told me honestly, she
  wants to learn roasting and mine's taken. I wanted you to hear from me that I'm sad and that you should take her.
T lena 0 16:20: Dear Gil, we haven't a place before winter. But she could roast with me on Tuesdays and pour for you
  the rest of the week, so nobody leaves anybody. Would that be odd?
P 0 16:31: It would be the most civilised thing that ever happened to this trade.
. lena 0 17:00

= 9d | Burr supplier
P 0 09:30: Quick: who does your 64 mm burrs now that the Milan people have gone quiet? Asking for a friend who's me.
T mateus 0 10:00: A man in Guimarães. I send you his number if you do not tell anyone in Lisbon.
P 0 10:02: My lips are sealed, and so's my van.
. mateus 0 10:05
""",
    """
who: luana-prado | Luana Prado | luana.prado@example.com | up20190@campus-porto.example | | Europe/Lisbon | en

= 3y 10-02 | poor student, rich taste
P 0 00:40: hey so i'm from recife, i study civil engineering, i have 9 euros a week for joy. i stood in front of
  your shop today and it smelled like my grandmother's farm and i nearly sat down on the pavement. is there anything
  you sell for 9 euros
T jo 0 09:30: Luana, there's a shelf by the door with yesterday's bags, half price, nobody asks who takes them. And
  the end-of-roast mix, which is different every week and costs €5: it's what we drink ourselves. Come in next time,
  the floor inside is warmer. ¶ Jo
P 0 09:58: ok i'm coming. the mix sounds like my timetable
. jo 0 10:10

= 2y 06-16 | exam on bridges
P 0 03:10: it's 3 am. structural analysis at 9. if i put twice the coffee in the same water is it twice the courage
T lena 0 09:02: Dear Luana, this'll reach you too late, so let's say it for the next one: no, it's half the sleep.
  Sixty grams to the litre and an open window. How were the bridges? ¶ Lena
P 0 14:20: they stood!!! 17 out of 20. the other 3 points fell in the river
T ines 0 14:30: SEVENTEEN! Next flat white is on the bridge department. Inês
. ines 0 14:33

= 1y 07-08 | i'm a person with a salary now
P 0 17:45: got a job!! the footbridge people in matosinhos. first thing i want to do with money is buy a bag at FULL
  price from the normal shelf, like a lady, and the second is pay you back for the flat whites, there were 31, i
  kept a list
T jo 0 18:00: Luana! The lady may buy any bag she likes. The list is void, burn it. If it must go somewhere:
  there'll be another student in front of the window one of these days, and you'll know what to do.
P 0 18:11: done. there's a jar by the door now, i asked inês. it says "pontes". fill it with change, students take
  from it. i put 31 flat whites in to start
N ines 1 09:20: The jar is real, there's €74 in it, two strangers added to it while I was reading the label to them.
. jo 1 10:00
""",
    """
who: beatrice-okonjo | Beatrice Okonjo | beatrice.okonjo@example.org | | +351 299 555 903 | Europe/Lisbon | en

= 4y 01-30 | Open at 6:40?
W 0 06:52: Hello, I'm a nurse at the hospital up the hill, nights, intensive care. I walk past you at twenty to
  seven with my eyes hanging out, and the lights are on and the door is shut. It says 8:00. Is there any chance, any
  at all, of one cup before my tram? ¶ Beatrice
T ines 0 08:01: Hi Beatrice! I'm the lights. From tomorrow: knock twice, I'll know. What do you drink? ¶ Inês
! ines 0 08:01 due 1 07:00 kept 1 06:41: The door opens at twenty to seven for whoever knocks twice
P 0 08:20: Anything. Strong, milk, in something I can carry, and no talking if possible, nothing personal.
T ines 0 08:22: Strong, milk, silent. You've got it.
. ines 0 08:30

= 3y 04-04 | Talking
P 0 14:00: Inês, for a year you have handed me a cup through the gap in the door and said nothing, exactly as I
  asked. I wanted to tell you that it was sometimes the kindest thing in twenty-four hours. I think I could do
  talking now. Small talk. Weather.
T ines 0 15:10: Beatrice. I have saved up a year of weather. See you at 6:40. ¶ Inês
. ines 0 15:11

= 1y 12-24 | For ICU, on the 24th
P 0 13:00: There are fourteen of us on tonight. Could I order two of those big flasks for eight o'clock? I'll pay of
  course.
T jo 0 13:20: Beatrice, three flasks, so that there's one for the families in the corridor. Mateus and I carry them
  up at eight. You won't pay, don't even try, it's Christmas Eve and you're at work.
! jo 0 13:20 due 0 20:00 kept 0 19:55: Three flasks on the ward at eight
P 2 09:30: A man in the corridor hadn't moved since noon. He held the cup for an hour and then he phoned his sister.
  Just so you know what a flask can do.
. jo 2 10:00

= now | knock knock
P -9h: Change of shift from next week, I'm on days for the first time in six years. So no more 6:40. I don't know
  whether to be happy. Could I still knock, at a normal hour, like a normal person? And is there a bag for people
  who have to learn to sleep at night? ¶ Beatrice
> ines ines -160m
""",
    """
who: walter-strand | Walter Strand | walter.strand@example.com | | | Europe/London | en

= 2y 03-15 | No marketing
P 0 10:00: I ordered one bag of beans. I have since had an order confirmation, a shipping confirmation, a delivery
  confirmation, and a message asking how I feel about the delivery. I feel that there were four of them. Do not
  write to me again about anything, ever, unless my house is on fire and you can see it.
T duarte 0 10:20: Mr Strand. Done: nothing from us but the parcel. This is the last one. ¶ Duarte
N duarte 0 10:22: No mail to him of any kind. Orders go out with the paper slip only. If it is about a recall, send
  a letter by post.
. duarte 0 10:22

= 1y 03-19 | A year
P 0 09:45: I note that I have ordered eleven times since, and that I have received eleven parcels and no opinions. I
  did not think it possible. Please don't reply to this.
N jo 0 09:50: This is the best letter we got all year and none of us may answer it. I have hung it up.
. jo 0 09:50

= 48d | Wrong bag
P 0 18:30: You sent Gayo, I ordered Tarrazú. You may, on this occasion, reply.
T duarte 1 08:32: Mr Strand. Tarrazú left at 08:15, keep the Gayo. ¶ Duarte
P 1 08:40: Eleven words. Excellent.
. duarte 1 08:45
""",
    """
who: ottilie-marchand | Ottilie Marchand | ottilie.marchand@example.net | ottilie@marchand-traductions.example | |
  America/New_York | en

= 6y 03-21 | The table under the clock
P 0 11:30: Dear Jo, I'm the translator who has rented the table under the clock for the price of a coffee an hour
  since you opened. I have finished the novel. I counted: 212 coffees. You're in the acknowledgements, between the
  Institut and my sister. ¶ Ottilie
T jo 0 12:00: Ottilie! Nobody's ever put us next to an Institut. Bring a copy and the 213th is ours.
. jo 0 12:05

= 2y 10-10 | I'm moving to New York
P 0 19:20: Jo, Inês, Lena: I have to say it in writing because I'd make a scene at the counter. Paul has been
  offered the professorship. We leave on the 2nd of November. I have lived on your corner longer than anywhere in my
  life. ¶ Who's going to tell me it's going to rain?
T ines 0 19:55: Ottilie, no, I mean YES, congratulations, but no. I'll write you the weather. I promise, every first
  of the month, Porto weather, so you can be homesick properly. ¶ Inês
! ines 0 19:55 due 60 18:00 kept 52 09:10: The weather of Porto on the first of the month
T lena 1 09:00: Dear Ottilie, four bags for the suitcase, roasted the day before you fly, so they'll be at their
  best in the week in which you'll need them most. And the clock stays two minutes slow, in your honour.
! lena 1 09:00 due 23 12:00 kept 22 15:00: Four bags, roasted the day before the flight
P 30 07:45: Brooklyn. Boxes. I opened the first bag at five in the morning, sitting on a suitcase. It smelled of the
  corner of Rua do Almada and I could hear Duarte swearing at the tape gun. Merci.
. ines 52 10:00

= 1y 11-01 | Weather report
T ines 0 09:10: Porto, first of November: rain from the side, umbrellas dead in every bin, one seagull on the tram
  stop looking like a landlord. The chestnut man is back. Your table had a physicist this month, he's all right but
  he doesn't sigh. ¶ Inês
P 0 14:30: I read it on the subway and missed my stop. Nobody here sighs either, I've been told it sounds French.
  Could you post the Ermera? And one photo of the wet pavement?
T duarte 1 08:50: Hello Ottilie. Ermera is on its way, nine days. The photo is attached, I went out for it in my
  socks.
. duarte 1 09:00

= 15d | January
P 0 16:10: We come for the whole of January! Paul's on leave. Is the table free? I'm translating a very long
  Norwegian.
T jo 1 09:00: The table has been told. The physicist moves to the window and says he has always admired your sigh
  from a distance. Come soon. ¶ Jo
P 1 13:00: I'm sighing now.
. jo 1 13:10
""",
    """
who: fausto-ribeiro | Fausto Ribeiro | fausto.ribeiro@sacas-do-norte.example | fausto.ribeiro@example.org | +351 299
  555 476 | Europe/Lisbon | en

= 3y 02-04 | Your 20 sacks
P 0 16:40: Good afternoon Corner Roasters, confirming delivery tomorrow of 20 sacks rice, long grain, ref SN-8814.
  Please have the forklift ready. ¶ Fausto Ribeiro, Sacas do Norte
T samira 0 16:52: Dear Mr Ribeiro, I fear that somebody in Porto is waiting for rice while we are waiting for green
  coffee. We ordered 20 sacks of Brazil, SN-8841. And there is no forklift; there is Mateus.
P 0 17:05: 8814, 8841. Mother of God. Then a canteen in Braga is about to boil your coffee. I am driving there myself.
T samira 0 17:06: Please drive slowly, they will have had a lot of caffeine.
P 1 10:20: Recovered 20 of 20, one open, the cook had "a feeling". The sacks are at your door at noon. My apologies
  to Mr Mateus.
T mateus 1 13:30: Twenty sacks in. One smells faintly of soup. Lena likes it. ¶ M. Rocha
. samira 1 14:00

= 1y 11-07 | Price from January
P 0 11:00: Dear Samira, I don't like to write this: freight goes up 9% in January and I can't carry it alone. I tell
  you now so you can be angry early.
T samira 0 11:40: Dear Fausto, thank you for telling me early. I propose that you take four, we take five, and
  neither of us mentions it to the canteen in Braga.
P 0 11:44: Agreed before you finished the sentence.
. samira 0 12:00

= 6d | Sample from the cooperative
P 0 15:10: Samira, three kilos of a new washed lot from Ermera are coming with tomorrow's van, no obligation. The
  grower's daughter now runs the mill, she is 24 and answers her own phone. I'd like Lena to taste it before the big
  ones do.
T lena 0 15:45: Dear Fausto, I'll taste it on Thursday and tell you by Friday, honestly, as usual. And I'll write to
  the daughter myself if it's good. ¶ Lena
! lena 0 15:45 due 8 17:30 open: An honest verdict on the Ermera lot by Friday
""",
    """
who: valdemar-pinto | Valdemar Pinto | valdemar.pinto@example.org | | | Europe/Lisbon | en

= 2y 05-11 | Discount for loyal customer
P 0 12:00: As a loyal customer (three purchases) I expect a 30% discount on the Torre machine, as I saw it cheaper
  on a website. Please confirm by return.
T jo 0 12:30: Mr Pinto, no, I'm afraid. We don't do discounts, for anybody, so that nobody has to wonder what their
  neighbour paid. If the other site has it for less and stands behind it for five years like Mateus does, that's a
  fair choice and no hard feelings. ¶ What I can offer is a used Torre, checked and with two years on it, for €380.
  ¶ Jo Okafor
P 0 12:41: This is not how one treats customers. The customer is king.
T jo 0 13:05: Nobody's king here, there's only one stool and the cat has it. The used one is by the window if you'd
  like to look at it.
P 6 17:10: I looked at it. It is in fact better than the new. I took it. The cat is unpleasant.
T jo 6 17:20: The cat says the same about everybody. Enjoy the Torre, Mr Pinto.
. jo 6 17:30

= 105d | Guarantee
P 0 09:00: The used Torre, bought more than a year ago. The steam tap turns without end. I assume you will now find
  an excuse.
T mateus 0 09:40: No excuse. Two years means two years. Bring it.
P 3 18:00: Repaired in one day at no cost. I have told my brother-in-law. He will ask for 30%. Stay strong.
. mateus 3 18:20
""",
)
