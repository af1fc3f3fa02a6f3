"""Marisol Vega, her grinder, her son Leo and his games."""

LIVES = (
    """
who: marisol-vega | Marisol Vega | marisol@example.org | marisol@vega-studio.example | +351 299 555 214 |
  Europe/Lisbon | en

= 2432d | Beginner, be gentle
W 0 21:47: Hello. I have just moved back to Porto with a husband, a two-year-old who does not sleep, and a very bad
  jar of instant. A woman at the playground said you do not laugh at beginners. Is that true? What should I buy if I
  want one good cup before seven in the morning? ¶ Marisol Vega (Rua da Torrinha)
T jo 1 09:06: Marisol, we laugh, but only at ourselves. ¶ Buy nothing yet. Come by with the two-year-old, I will
  make you three different cups, and you tell me which one you would get up for. Then we talk about kettles. ¶ Jo
P 3 20:58: Dear Jo, we came and Leo ate your sugar, all of it, sorry. The third cup! The one that tasted like
  peaches and tea. I did not know that was allowed. I took a bag and the cheap filter cone like you said. ¶ Short
  mails are best for me, and please never phone: the phone wakes him.
T jo 4 08:51: That third cup was Sidama, from Ethiopia. I have written "no calls, short mails, sugar hidden" next to
  your name, and this time I am not joking. ¶ Jo
. jo 4 08:53

= 5y 02-11 | A friend from the playground
P 0 13:20: Jo, the big German man who will come in on Saturday and ask forty questions is Tomás. He is kind. He
  builds furniture, so he will want to know how the grinder is put together. I told him you are the corner where
  nobody laughs.
T jo 0 14:02: Forty questions suits Mateus, he has been saving up answers since 1981. Thank you for sending him,
  Marisol. How is the sleeping?
P 0 22:31: What sleeping.
. jo 1 09:00

= 4y 09-20 | The Ribeira 64
P 0 08:12: Hi Jo. It was our anniversary last week (14 September, six years of Rui being patient) and he asked what
  I want. I want to stop borrowing your shop grinder every Saturday. Which one, if I only ever make filter and I
  refuse to buy two?
T lena 0 09:40: Hello Marisol, Lena here, Jo is unloading sacks. ¶ The Ribeira 64. It is €189, it is heavier than it
  looks, and on the coarse half it is as even as the one on our bar. I would set it at 22 for your Ethiopians and
  then leave it alone, which is the hard part. ¶ Lena
P 0 12:15: Rui says sold. He also says 22 is a good number because it is Leo's birthday. Can I pick it up Thursday?
T lena 0 12:33: It will be on the shelf with your name on it, set to 22. Happy belated fourteenth to you both.
. lena 3 17:20

= 3y 06-08 | Dark??
P 0 19:44: The bag this time says Night Tram and it is DARK. Black as Rui's moods in July. I think you gave me
  somebody else's. I can't, Jo, it tastes like the inside of a chimney.
T duarte 1 08:40: Hello Marisol. My mistake: your label and Mr Cardoso's were printed one after the other and I
  stuck them the wrong way round. Your Guji left this morning. Keep the Night Tram or give it to somebody you are
  cross with.
! duarte 1 08:40 due 3 18:00 kept 2 11:20: The right bag, Guji, at Marisol's door within two days
P 2 13:02: Arrived. I gave the dark one to my father-in-law, who now believes I finally like him. So thank you.
N duarte 2 13:10: I now print labels one at a time. Slower, but Mr Cardoso had already opened a bag of peaches and
  was very upset.
. duarte 2 13:12

= 2y 05-30 | Leo's team
P 0 21:09: Jo, small question and you can say no. Leo is in a baseball team now (yes, in Porto, there are eleven of
  them and two fathers who are from Venezuela). They sell coffee at the games to pay for the gloves. Could we buy a
  few kilos at a kinder price?
T jo 0 21:30: No to the kinder price. Yes to four kilos, already ground for the big urn, on us, with a sign that
  says who the shortstop is. When is the first game? ¶ Jo
P 0 21:41: You are terrible at business. Sunday at 11, the field behind the school. He plays second base and would
  die if there was a sign.
T jo 1 09:15: No sign. Four kilos by Friday, and Inês wants to know whether second base is the one near the cakes.
! jo 1 09:15 due 4 18:00 kept 4 10:05: Four kilos for the urn, ground coarse, by Friday
P 6 17:55: We lost 14 to 3 and sold every cup. Two fathers cried, one because of the score. Thank you, all of you.
  Leo asks whether the lady who shouted was Inês. It was, wasn't it.
T ines 7 09:02: It was me!! I did not know you are not supposed to shout during the throwing. Tell him he was robbed
  at second. ¶ Inês
. jo 7 09:10

= 1y 04-09 | I did it
P 0 10:26: Short: I signed. My own studio, two rooms in Rua Miguel Bombarda, from April. Illustration, and one wall
  for other people's. I wanted you to hear it from me, because half of it was drawn at your corner table. Nothing to
  do, no answer needed.
T jo 0 10:31: An answer is very much needed. MARISOL. I am so glad. The corner table goes into the inventory as yours.
T lena 0 16:10: Dear Marisol, congratulations. I roasted something small and bright this afternoon and wrote
  "studio" on the bag. It should be ready when you are, about five days. ¶ Lena
. jo 5 12:00

= 1y 04-09+27 | Aiko needs an invoice person
P 0 11:50: Aiko Kimura from the architects upstairs tasted my coffee and now wants it for eleven people. She is very
  organised. I have told her you are too. Please be.
T samira 0 12:20: Dear Marisol, I am flattered and slightly afraid. I shall write to her today and behave. Thank
  you, that is the fourth person you have sent us. ¶ Samira
. samira 0 12:24

= 190d | It stopped
P 0 07:31: Hi Jo. The Ribeira stopped in the middle of a dose, it hums and nothing turns. I have had it for years
  and never dropped it. I know, I know, it is only coffee, but I have a client at nine.
T jo 0 07:58: Morning Marisol. Bring it or leave it on your step, whichever wakes fewer people. I don't want you
  waiting for a spare part: I have a new one on the shelf and it is yours.
N mateus 1 10:44: Opened hers. The drive collar is split. That is the third from that batch. I told the maker in
  March, they said it was impossible. It is on my bench being impossible.
T jo 2 09:20: The new one is with Rui, he came by before work. Collar split, says Mateus, nothing you did. I asked
  for one from the new batch, so it won't happen again. ¶ Jo
! jo 2 09:20 due 192 18:00 open: It won't happen again
P 2 13:37: That was two days, you are mad. It grinds like a cat purring. Thank you, and tell Mateus I believe him
  about the impossible.
. jo 2 13:50

= 113d | You are all invited
P 0 18:20: To the corner: we are burning sardines and peppers in the yard on Saturday evening, from six. Rui cooks,
  Leo will make you play catch. No gift, please. Well, ice. Bring ice. ¶ M.
T jo 0 18:44: Count on me and eight kilos of ice. Lena is roasting late and Mateus does not do crowds, but he says
  to tell Leo that the grip matters more than the arm.
P 3 10:02: Jo, you left your hat, and Leo has decided it is his. I think you have to fight him for it. It was so
  good to have you there. My mother-in-law asked if you are married.
T jo 3 10:15: The hat is Leo's, it always was. Tell your mother-in-law I am married to four hundred kilos of green
  coffee. Best peppers of my life.
. jo 3 10:20

= 69d | For the fourteenth
T jo 0 09:30: Marisol, Rui: happy anniversary for Sunday. There is a card at the counter that all six of us drew on.
  The horse is Mateus's. It is meant to be a grinder.
P 0 19:12: The horse!!! It hangs in the studio, next to real art, and two people have asked the price. Thank you.
. jo 1 09:00

= now | It stopped again
P -4m: Hi Jo, I hate to write this, but the grinder stopped again this morning. I would like my money back this
  time. ¶ I can't come by before the weekend: Leo's first game of the season is on Saturday at 10.
> jo jo -3m
N lena -2m: @Jo I can drop a loan grinder off on my way home. It's two streets away.
""",
)
