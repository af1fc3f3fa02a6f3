"""The other people a newcomer meets first: Tomás, Aiko, Dorothy, Ravi, Elin and Hugo."""

TOMAS = """
who: tomas-brandt | Tomás Brandt | tomas.brandt@example.com | werkstatt@brandt-moebel.example | +351 299 555 387 |
  Europe/Lisbon | en

= 5y 02-11+3 | Questions, I am sorry, there are some
P 0 08:02: Good day. I was in the shop on Saturday, the tall one who stood in the way. Marisol Vega sent me. I have
  thought about it and I have further questions. ¶ 1. Why do the burrs of the Mó have a left-hand thread? ¶ 2. Is
  the hopper glued or pressed? ¶ 3. If I made a new handle from olive wood, would I void something? ¶ Tomás Brandt
T mateus 0 10:30: One: so that it tightens itself while turning. Two: pressed, with shame. Three: only your
  evenings. ¶ M. Rocha
P 0 19:48: These are the best answers I ever had from a shop. I order the Mó. I will pay also for the answers if
  there is a price.
T mateus 1 09:12: Bring the handle when it is done. That is the price.
. mateus 1 09:15
P 39 18:20: The handle is finished. Olive, oiled four times. I come on Saturday, may I show it to you personally?
T mateus 40 09:00: Saturday I am here from eight.
. mateus 43 12:30

= 4y 11-03 | The cupping evening
P 0 12:11: Hello. What does one do at a cupping? I am told there is slurping in public. I am from Lübeck.
T ines 0 12:40: Hi Tomás! Yes, there is slurping, and it is loud, and after the second bowl nobody cares. You get
  eight coffees, one spoon and a pencil. People from Lübeck have survived it before (one, but he was fine). Thursday
  at seven, shall I keep you a place?
P 0 13:05: Please. I bring my own pencil.
T ines 0 13:08: Of course you do. You're in!
P 4 08:15: I would like to report that I slurped. Number five was like blackcurrant and number seven like a wet dog,
  and Lena said both were correct. I will come every month. Please put me on a list if a list exists.
T ines 4 09:30: There is a list now! You are number one on it.
. ines 4 09:31

= 3y 03-17 | Shelves
P 0 20:20: Dear Jo, when I wait for my coffee I look at your shelf behind the counter and I suffer. It leans 4
  degrees. I would like to repair it as a present. I can't look at it longer.
T jo 1 08:55: Tomás, that shelf has leaned since the day I put it up with a butter knife. Yes please, and a present
  only if you let us give you coffee for as long as it stands straight.
P 1 09:40: It will stand for eighty years. You have not thought this through.
T jo 1 09:44: I have. Sunday, when we are closed?
. jo 6 18:30
P 8 21:00: Level. I measured it again on Monday while I pretended to read the menu.

= 2y 12-02 | The grinder of my mother
P 0 17:33: Mateus, my mother died in October and I have her coffee mill from the kitchen in Lübeck, a wooden one
  with a drawer, from before the war. It turns but it catches. I don't want it restored so that it looks new. I only
  want to hear it how it was. Can you look?
T mateus 1 08:40: I am sorry about your mother. ¶ Bring it. I will not polish anything. ¶ Mateus
N mateus 5 16:10: One tooth of the inner cone bent, somebody once ground something that was not coffee. Straightened
  it cold. In the drawer there was a shopping list. I left it there.
T mateus 6 09:05: It turns. I did not clean the drawer. There is a paper in it in her hand, I think you will want to
  read that at home and not here.
P 6 21:52: I did not know about the list. Flour, thread, coffee, "something for Tomás". ¶ I can't write more today.
  Thank you, Mateus.
N jo 7 09:00: Nobody charges him for this one.
. mateus 7 09:30

= 1y 06-21 | A wife, if I may
P 0 10:00: I inform the shop that I am getting married on the 12th of July, to Ana, who you know as the flat white
  with the yellow bicycle. We met in your queue. I think you should be told such things.
T ines 0 10:03: TOMÁS!!! I knew it, I KNEW it, I have been making you two wait on purpose since February. Lena is
  crying into a sample tray. ¶ Inês
T jo 0 11:20: That is the best thing this queue ever did. What can we do for the day? Say something large.
P 0 18:45: There will be 40 people. Nothing large. If Mateus would come, and if there is that number five with the
  blackcurrant.
T jo 1 09:10: Mateus has bought a tie. Number five is a Nyeri, Lena is roasting six kilos for the 12th and they are
  from all of us.
! jo 1 09:10 due 21 12:00 kept 20 17:00: Six kilos of the Nyeri for the wedding
P 25 11:11: He danced. There are photographs. Thank you for the coffee, and for making us wait.
. jo 25 12:00

= now | Saturday cupping
P -12m: Good day. Is the Saturday cupping still on? I ask because Ana has told her sister, who has told her whole
  choir, and I believe there are now nine of us. I can bring chairs. I can also make chairs.
> ines ines -9m
"""

AIKO = """
who: aiko-kimura | Aiko Kimura | aiko.kimura@example.net | office@kimura-lopes.example | +351 299 555 662 |
  Europe/Lisbon | en

= 1y 04-09+29 | Coffee for eleven architects
T samira 0 09:15: Dear Ms Kimura, Marisol from downstairs tells me that you are eleven and thirsty. May I send you a
  small tasting box first, and a price only afterwards? ¶ Kind regards, Samira Haddad, Corner Roasters
P 0 09:31: Dear Ms Haddad, thank you, that is the right order of things. Yes please to the box. Two of us are
  vegetarian (irrelevant), one is pregnant (decaf), one believes he can taste the difference between waters
  (ignore). ¶ Aiko Kimura
T samira 0 10:02: Noted in exactly that sequence. The box will be there on Thursday, with one decaf marked by a
  yellow dot and a bottle of our own water for the gentleman.
! samira 0 10:02 due 3 18:00 kept 3 11:40: A tasting box for eleven on Thursday
P 6 16:20: Result of a vote with secret ballots: Huila 6, Ribeira blend 4, tap water 1. We would like three kilos of
  Huila every second Tuesday and half a kilo of the decaf. Invoices to the office address, with our order reference
  AK-01 and counting upward.
T samira 6 16:45: Thank you. It is set up as you wrote it, first delivery next Tuesday, before nine. My regards to
  the water.
. samira 6 16:50

= 1y 04-09+97 | Reference missing
P 0 08:45: Dear Samira, the June invoice has no reference, and our accountant has returned it to me with a sticky
  note that has a face drawn on it. It is not a happy face. Could you send it again with AK-04?
T samira 0 09:05: Dear Aiko, my apologies to the face. The corrected invoice F-2214 is attached, with AK-04 at the
  top right. I have moved the field so that the system will not let me forget it.
P 0 09:12: The face has been replaced by a sun. Thank you.
. samira 0 09:20

= 1y 04-09+186 | August
P 0 14:30: A number for your statistics: since your coffee came, the Tuesday meeting begins on time. I measured.
  Before: 9 minutes late on average. Now: 1.
T samira 0 15:01: Dear Aiko, I have read this aloud at the roaster, and Lena would like to have it framed. May we?
P 0 15:04: You may, with the sample size. n = 14 Tuesdays.
. samira 0 16:00

= 240d | Naoko is here
P 0 22:40: Dear Samira, I write at an unusual hour because hours have stopped meaning anything. Our pregnant
  colleague was, as you may have understood, me. My daughter Naoko was born on Sunday. 3,120 grams, which is almost
  exactly one of our deliveries. I will be away until September; João Lopes will order.
T samira 1 09:00: Dear Aiko, how wonderful. Welcome to Naoko, all 3,120 grams of her. ¶ Sleep when she lets you, and
  do not think of us at all. Everything for Mr Lopes is prepared, and there is no reference number he could possibly
  forget.
T lena 1 14:30: Dear Aiko, a bag of the decaf is on its way to your home and not to the office, roasted this
  morning. I have called the batch Naoko in the book. It will be in there for ever, between two Kenyas. ¶ Lena
P 9 04:12: It is four in the morning and I am drinking Naoko, with Naoko. Thank you.
. samira 9 09:00

= 62d | Back, with changes
P 0 08:30: Dear Samira, I am back at my desk. João ordered eleven kilos in July by moving a comma; we have been
  giving it to clients. From now on please: two kilos of Huila, one of anything Lena finds interesting, half a kilo
  of decaf, as before every second Tuesday.
T samira 0 08:58: Welcome back, dear Aiko. I did wonder about the eleven kilos, and asked him, and he said "we are
  growing". Changed as you wish from this Tuesday on. Lena finds a natural from Kayanza interesting, be warned.
P 0 09:03: I accept the risk.
. samira 0 09:10

= now | Invoice for the tax office
P -2 16:10: Dear Samira, our accountant (the one who draws) needs one summary invoice for the whole year, with each
  delivery listed, by the end of this week. I know this is a great deal of lines. I would not ask if she had not
  drawn a cloud with lightning.
> samira samira -2 16:20
T samira -38m: Dear Aiko, twenty-six deliveries, one of them eleven kilos with a story. I'll have the invoice to you
  by Friday, listed by date and reference, so that the lightning can go home. ¶ Samira
! samira -38m due 2 17:00 open: The summary invoice of the year, every delivery listed, by Friday
"""

DOROTHY = """
who: dorothy-penn | Dorothy Penn | dorothy.penn@example.org | | | Europe/Lisbon | en

= 6y 10-05 | From the lady with the blue trolley
P 0 10:15: Dear Corner Roasters, ¶ My neighbour's boy has helped me to make this electronic letter, and he is now
  sitting on my good chair eating a biscuit, so I shall be quick. I am the lady with the blue trolley who comes on
  Wednesdays. Yesterday the young woman carried it up the three steps and would take nothing for it. I did not catch
  her name. Please thank her. ¶ I taught English at the girls' school for thirty-four years and I notice when people
  do things properly. ¶ Dorothy Penn (Mrs)
T ines 0 11:02: Dear Mrs Penn, it was me, I'm Inês! Please come on Wednesdays for ever. And say hello to the boy on
  the good chair. ¶ Inês
. ines 0 11:05
P 7 10:20: Dear Inês, ¶ "For ever" is a large word at eighty-one, but I shall do my best. The boy is called Dinis
  and he says hello back, with his mouth full.

= 4y 01-22 | My heart, and what the doctor says
P 0 09:30: Dear Inês, dear all, ¶ Do not be alarmed, I am perfectly well, but Dr Fonseca has looked at a drawing
  that my heart made and has taken away my coffee. I told him that I have had two cups a day since the Coronation.
  He said "decaffeinated" as one might say "margarine". ¶ Is there such a thing as a decaffeinated coffee that one
  would serve to a friend?
T lena 0 10:14: Dear Mrs Penn, ¶ There is. Ours comes from Huila and loses its caffeine in nothing but water and
  sugar cane, slowly, so it keeps its manners. I would serve it to a friend and I do serve it to my mother, who is
  stricter than Dr Fonseca. I'll set a small bag aside for Wednesday, ground for your pot. If it is margarine, you
  shall tell me so. ¶ Lena
P 8 11:00: Dear Lena, ¶ It is butter. ¶ D. P.
. lena 8 11:20

= 3y 11-24 | Arthur
P 0 15:40: Dear friends, ¶ I have not been on my Wednesdays, and I did not wish you to think that I had gone to
  another shop. Arthur died on the ninth, in his sleep, as he did everything, without any fuss. We were married for
  fifty-six years. ¶ I am not writing for sympathy. I am writing because the last thing he asked for was a cup of
  "the proper stuff", and I gave him the real one, not the decaffeinated, and I find that I need to tell somebody
  that I did.
T ines 0 16:31: Dear Dorothy, ¶ I had to go into the store room for a bit after reading this. I'm so sorry. Arthur
  always let the children go before him in the queue and then pretended that he hadn't been in it. ¶ You gave him
  exactly the right cup. ¶ Your table is kept, on Wednesdays and on all the other days. If the steps are too much
  just now, I live on your way home and my bag always has room for coffee. ¶ Inês
T mateus 1 09:00: Mrs Penn. Your husband once held a torch for me for forty minutes while I looked for a spring, and
  spoke only to say "left a bit". I liked him very much. ¶ Mateus Rocha
P 6 10:05: Dear Inês, dear Mr Rocha, ¶ "Left a bit" is the whole of Arthur. I have written it on the card by his
  photograph. I shall come next Wednesday.
N jo 6 10:30: Wednesday: somebody please be at the steps at half past ten, and nobody make a fuss.
. ines 12 11:00

= 2y 04-18 | Dinis
P 0 10:10: Dear Lena, ¶ You will remember the boy on my good chair. He is now fifteen and insists that he wants to
  "do roasting" for his school fortnight. He is polite, his spelling is a grief to me, and he has burnt two of my
  saucepans in the name of research. Would you have him?
T lena 0 12:00: Dear Dorothy, ¶ With joy. He may burn things here, under supervision, that's how I learned. Two
  weeks from the eighth of May, from nine to one, and he'll be fed. Please warn him that I shall ask him to write
  down what he tastes. In sentences. ¶ Lena
P 0 12:25: In sentences! You are doing the Lord's work.
. lena 0 12:40
P 38 10:00: Dear Lena, ¶ He has written a page and a half about a coffee from Rwanda and there are only two mistakes
  in it. I have put it in the drawer with Arthur's letters.

= 1y 12-15 | A small cake
P 0 09:50: To the whole house, ¶ I shall be eighty-eight on Thursday, and as I no longer trust my oven, I have
  ordered the cake from the bakery on the corner and told them to carry it to you for four o'clock. You will all
  kindly sit down for ten minutes. That is the present I should like.
T jo 0 10:20: Dear Dorothy, the shop will be shut from four until a quarter past, with a sign on the door that says
  why. All six of us, sitting. ¶ Jo
P 4 09:15: Seven, with Dinis. And a queue outside that sang. I have not been sung to by a queue before. Thank you,
  my dears.
. jo 4 09:30

= 40d | The steps
P 0 10:40: Dear Jo, ¶ There is a rail on your steps. A proper brass one, on the left, which is my side. I have asked
  Inês who ordered it and she said "the wind". ¶ It is a good firm wind. Thank you.
T jo 0 10:55: Dear Dorothy, the wind was Tomás, who made it, and Mateus, who drilled. I only paid for the screws.
  See you on Wednesday.
. jo 0 11:00

= now | Wednesday's decaffeinated
P -1h: Dear Lena, ¶ Will the decaffeinated be back by Wednesday? Inês gave me the last of it and I am rationing.
  Also my hands have grown rather stupid about the new bags: is there some trick to the little zip, or may I go on
  using the scissors?
"""

RAVI = """
who: ravi-shah | Ravi Shah | ravi.shah@example.com | rshah@harbour-clinic.example | +351 299 555 730 | Europe/Lisbon
  | en

= 4y 06-02 | espresso at home, is it worth it
W 0 23:10: Honest question. I drink five espressos a day, €1.20 each, I'm an anaesthetist, I can do the maths. What
  is the cheapest machine you would not be ashamed of? Don't upsell me please.
T jo 1 08:40: Ravi, the Bica Uno. €240, one switch, one lever, nothing that talks to your phone. Then spend what you
  saved on a grinder or it's all for nothing. If you hate it within a month you get all of it back. ¶ Jo
P 1 12:05: No sales talk at all. Suspicious. I'll take it.
T jo 1 12:07: We close at seven. The lever sticks a little in the first week, then it doesn't.
. jo 1 18:50
P 19 22:30: OK I admit it, I get up earlier now. On purpose. My wife says I talk about pressure even more than I do
  at work.
. jo 20 09:00

= 3y 10-08 | 6 colleagues
P 0 07:15: Told the theatre team about you. Six of them will come for machines. I expect nothing but I'd like it
  noted.
T jo 0 09:02: Noted, with thanks and a small bow. Four came already, they all said "Ravi sent me" in the same tone
  of voice. What do you do to these people?
P 0 13:40: I decide how long they sleep.
. jo 0 14:00

= 2y 02-25 | Bica Uno drips
P 0 06:50: It drips from the group after I switch it off. Like 10 drops a minute. Normal?
T mateus 0 09:10: No. Valve seat. Bring it Tuesday, have it back Wednesday.
! mateus 0 09:10 due 2 18:00 broken 3 09:00: The Bica back on Wednesday
P 2 18:40: It is Wednesday and it's not ready. I had to drink hospital coffee on a 24 h shift. I am telling you this
  so you understand the gravity.
T mateus 3 09:00: You are right. The seat that came was for the other model and I did not tell you. That was the
  mistake, not the seat. It is ready now. No charge. Jo will bring it to the hospital, if you say which door.
P 3 09:20: East door, ask for the tired one. OK. Thanks for saying it like that.
. mateus 3 15:00

= 1y 03-11 | Girl!
P 0 05:12: Anika. 4:40 this morning. Everyone healthy. I was more scared than any patient I ever had. You're the
  first people who open who I know so you get the message.
T ines 0 07:55: RAVI! Welcome Anika!!! The first coffee of the day just went cold because we were all reading over
  my shoulder. Kiss your wife, she wins everything. ¶ Inês
T jo 0 08:10: And you won't be sleeping now, so there is half a kilo on its way and nobody will discuss the bill.
  Well done the three of you.
P 2 11:30: Coffee arrived before my mother-in-law. A close race.
. jo 2 12:00

= 1y 03-11+202 | Saturday queue
P 0 11:20: Feedback since you always ask. 22 minutes for a flat white on Saturday with a pram. I get it, you're
  popular. But two people were on the bar and one was chatting. Just saying.
T ines 0 12:10: Hi Ravi, fair, and it was me chatting. From this Saturday there is a second till from ten to one,
  and prams go to the front, that's a rule now and not a favour. I'm sorry about the 22 minutes, you had counted
  them, so they were long. ¶ Inês
! ines 0 12:10 due 7 18:00 kept 5 10:00: A second till on Saturdays from ten to one
P 7 13:15: 6 minutes. Pram bowed in like royalty. Respect.
. ines 7 13:30

= 33d | Beans for nights
P 0 03:20: Night shift. Which of yours is best at 4am through a paper filter and despair?
T lena 0 09:05: Hello Ravi, Sul de Minas, ground as for sugar, and let it stand with the lid off for two minutes:
  despair needs air. There's a bag with your name on the shelf. ¶ Lena
P 1 02:50: It works. Also on despair.
. lena 1 09:00

= now | Two stars
W -2h: I left you two stars this morning and I would rather say why to your faces. Lovely staff, cold coffee. Third
  time this month that my flat white was lukewarm by the time it reached the table, once with a baby on my arm so I
  could not even get up and ask. I've sent you I think eleven people. I don't want a voucher. I want somebody to
  look at what happens between the machine and table four.
> jo ines -118m
N ines -112m: It's the new cups. They come from the shelf by the window and they're ice cold at nine. I measured: 61
  degrees at the table. Jo, he's right, I'd like to answer him but you should hear it from me first.
"""

ELIN = """
who: elin-nystrom | Elin Nyström | elin.nystrom@example.net | | +46 8 465 004 17 | Europe/Stockholm | en

= 5y 08-19 | Swedish girl who took the last kardemumma bun
P 0 16:45: Hej from the airport! I was the one who took your last cardamom bun this morning and then came back to
  apologise to the lady behind me. I am going home to Uppsala with four bags of Kayanza in my hand luggage and
  security has just smelled every one of them with great respect. ¶ Can you send to Sweden when these are gone? I
  give it three weeks. ¶ Elin
T ines 0 17:10: Hej Elin! The lady behind you was my aunt and she has forgiven you. Yes, we send to Sweden, about
  five days. Write when you're down to the last bag, that's the right moment. ¶ Inês
P 17 20:02: It is the last bag. It was seventeen days. I have no self-control and a very good kettle.
T duarte 18 09:05: Hello Elin. Four bags of Kayanza leave today, tracked to the post point by your river. I added
  the customs paper in Swedish. It may contain a poem by accident, I used a dictionary.
P 24 18:30: It says "roasted fruit stones, without honour". I have put it on the fridge.
. duarte 25 09:00

= 4y 12-11 | Lucia
P 0 15:20: A parcel is coming to YOU now. Saffron buns for the 13th. You eat them in the dark, with coffee, someone
  should sing. No discount wanted, it is only that the nights are so long here and I thought of the bun I stole.
T jo 1 18:02: Elin, we turned the lights off at closing time and eleven strangers and six of us ate your buns by one
  candle. Duarte sang. We had no idea he could. ¶ Thank you from all of us. ¶ Jo
. jo 2 09:00

= 3y 03-02 | A hard winter
P 0 23:15: I have to pause the coffee. I lost my job at the museum (they closed the department) and I am being
  sensible, which I hate. It has been a good thing in the month to get your box. I am not sad at you.
T duarte 1 08:50: Hello Elin. Paused, nothing to pay, nothing will happen until you say so. I am sorry about the
  museum.
T jo 1 09:30: Elin, what Duarte did not say is that one bag a month leaves anyway, until the next job. It isn't
  charity, we still owe you for the buns. ¶ Jo
! jo 1 09:30 due 120 18:00 kept 96 12:00: One bag a month to Uppsala until there is a new job
P 1 12:08: Now I cry in the public library. OK. Thank you. OK.
. duarte 1 12:30
P 96 10:40: STOP the bags! I have a job! In the botanical garden! I label trees! Start the real subscription again,
  double, I insist.
T duarte 96 11:55: Hello Elin. Started again, two bags, first of the month. Everybody here has been told about the
  trees.
. duarte 96 12:00

= 2y 05-14 | Green question
P 0 12:12: A tree person's question. We have one coffee plant in the big greenhouse, and it has flowered for the
  first time in twenty years. We got exactly 31 cherries. What can one do with 31 cherries?
T lena 0 14:40: Dear Elin, one can make the smallest lot in the world. Take the skins off, let them lie in water for
  a night, dry them on a window sill until they rattle, then post them to me. It will be four grams, perhaps five. I
  shall roast them in a frying pan and I will not breathe while I do it. ¶ Lena
P 31 17:00: They are in the post! In a matchbox! Insured!
T lena 38 10:15: Dear Elin, four point two grams, medium, seven minutes. I tasted one bean: hay, honey, and
  something I would call "indoors". The other 27 are on their way back to you. ¶ In the book you are lot number one
  of Uppsala.
P 45 19:19: We brewed it as five thimbles with the whole department standing up. The professor said it tasted like a
  library. That is our highest word.
. lena 46 09:00

= 1y 07-06 | I am coming!
P 0 21:40: I come to Porto for my holiday, 20 to 30 July, with my girlfriend Maja. I have told her about the bun.
  What do we have to see that isn't in a book?
T ines 1 09:10: Hi Elin!! The tidal pools at Leça early, my aunt's balcony for the fireworks (she insists), Lena's
  roaster on Tuesday at seven in the morning if Maja can get up, and the bun, one EACH. ¶ Inês
P 26 22:15: We are home. I asked Maja on the tidal pool rocks and she said yes, and slipped, and said yes again from
  the water. Your aunt had guessed from the balcony. Thank you for all of it.
T ines 27 09:00: I am screaming, Lena is screaming, my aunt says she is not surprised and wants to do the cake.
. ines 27 09:10

= 75d | moved, new door
P 0 18:00: New address! Maja and I live in the yellow house by the garden now, same town. Could the October box go
  there? Also she wants a decaf in it, she says I am enough.
T duarte 1 08:45: Hello Elin. Changed: yellow house, two Kayanza, one Foz decaf. I kept the customs poem.
. duarte 1 08:50

= now | Filter basket
W -3h: Hej! I stopped by this morning, we are here for four days only, and I talked so much that I forgot what I
  came for: a filter basket for the old drip machine, the gold one, 8 to 12 cups. Do you have it, and can someone
  put it aside until tomorrow at noon? Also, wedding cake question for Inês's aunt, but that I ask in person.
"""

HUGO = """
who: hugo-grant | Hugo Grant | hugo.grant@example.com | hugo@grant-and-daughter.example | +44 7700 900418 |
  Europe/London | en

= 3y 01-12 | New Year, new leaf, no clue
P 0 19:05: Evening. My daughter Poppy (16) gave me a hand grinder for Christmas and told me that what I drink is
  "brown". I run a plumbing business in Bristol, I can take a boiler apart with my eyes shut, but I don't know where
  to start with this. Can you post to the UK and can you talk me through it like I'm an apprentice?
T lena 1 09:20: Hello Hugo, gladly. Lesson one: hot water through a bed of small particles, so you already know more
  than most. Even flow, no channels, right temperature. Use 15 grams, grind like coarse sand, 250 of water just off
  the boil, three minutes. Change one thing at a time, and write it down. I'm sending three small bags with numbers
  instead of names. ¶ Lena
P 9 18:40: Right, so channels are just airlocks. Why does nobody SAY that. Number 2 is unreal. Number 3 tastes of
  pencil. Poppy says well done, which she doesn't say.
T lena 10 08:55: Number 2 was Huehue, washed. Number 3 tastes of pencil because you'd let the water go cold while
  you took notes; try it again hotter. The apprentice will pass.
P 11 20:10: Hotter. Cherries. I owe you a boiler.
. lena 11 21:00

= 2y 09-05 | Empty nest
P 0 21:30: Took Poppy to university today. Drove home with the radio off. Made two cups out of habit. That's it
  really, just thought you lot would get it. Could you put a second address on the subscription? Same bag to her,
  Leeds, every month.
T duarte 1 08:40: Hello Hugo. Second address added: the same bag, the same day, so that you two are always drinking
  the same thing. No charge for the second postage.
T lena 1 09:50: Dear Hugo, two cups is the right amount. Drink the second one slowly. I've put a note in her bag
  that says "from the apprentice". ¶ Lena
P 4 20:00: She rang. She'd got the note. We drank it on the phone. Ta.
. duarte 5 09:00

= 1y 02-08 | Customs want money
P 0 12:30: Got a card through the door, customs want £11.40 for a bag of coffee that cost less than my van's air
  freshener. Is that right?
T duarte 0 13:15: Hello Hugo. It is not right. I wrote the value in the wrong box. Pay nothing; I have sent the
  carrier the corrected paper and they release it tomorrow. If they do not, I send a new one.
! duarte 0 13:15 due 2 18:00 kept 1 15:30: The parcel released without a fee
P 2 08:10: Came this morning, no charge. Postman seemed disappointed.
. duarte 2 09:00

= 1y 10-20 | Spare part, sort of
P 0 17:55: Mateus, we've never spoken but Lena says you're the man. Poppy's hand grinder, the Piper, handle's
  stripped its square. I could weld it but I'd rather not. Can I buy just the handle?
T mateus 1 09:00: Do not weld. I have two handles from a dead one. It is in the post. Put a drop of oil on the
  square, not on the burr.
P 7 18:20: Fits like it was born there. What do I owe you?
T mateus 8 09:00: Nothing. I had two.
. mateus 8 09:05

= now | Water for a soft town
P -2 18:40: Evening all. Poppy's moved to a flat where the water's so soft it won't even furr a kettle, and
  everything tastes flat to her. I know pipes, I don't know this. Is there something she can put in that isn't a
  swimming pool kit?
T lena -1 10:05: Hello Hugo, you know it better than you think: it's too clean to grip. A tiny pinch of baking soda
  and one of Epsom salt, four litres at a time. I've written it on a card for her, with grams, and a drawing of a
  pipe for you. ¶ Lena
P -1 17:32: Thanks! That is exactly what I needed. Poppy says it's "not brown any more". Highest honour in this
  family.
. lena -1 17:40
"""

LIVES = (TOMAS, AIKO, DOROTHY, RAVI, ELIN, HUGO)
