"""Money and habits: invoices, refunds, subscriptions, gift cards, wholesale, prices, mail."""

SCRIPTS = (
    """
topic: invoice; samira
~ Invoice for {order} / Receipt, please / Invoice {invoice}
P: Could I have an invoice for {order}, made out to [my firm|{work}], with the tax number? [My bookkeeper has begun
  to sigh.|The year is nearly over, they tell me.|I know I should have ticked the box.]
/ Invoice for {order}. [To {work}. Thanks.|Company name, please.]
/ Invoice {invoice} [came in the name of my late husband|has my maiden name on it|has a street we left in another
  life]. [It's a bit strange to see|It isn't urgent], but [the accountant needs it right|could you put it right for
  the office]?
T: It is attached, [with the number at the top and the tax shown separately|numbered {invoice}]. I have [ticked the
  box for you from now on|made a note], so every order will [bring its own|come with one]. [My greetings to the
  bookkeeper|May the sighing stop].
/ Corrected and attached. [I apologise for the old name, it came from an older form|I am sorry that you had to read
  it that way]. [It is deleted everywhere, I looked in all three places|It will not turn up again].
P: [Thank you, that was quick|Perfect]. [The sigh has turned into a hum|My bookkeeper says "finally, somebody"].
/ [Got it.|Thanks.] [All good.|Correct now.]
/ [You noticed why it mattered|You read between the lines]. [Thank you for looking in three places|I appreciate it].
--
~ Charged twice / {amount} taken twice
P: [My statement shows|I see] {amount} on {pastdate}, and [then {amount} again|the same again] on the [next day|same
  evening]. [I drank one of them|I only remember one bag]. [Could you look?|Am I reading it wrong?]
/ {amount} charged twice. {order}. [Please check|Fix?]
T: You read it right: the [terminal|payment page] [was asked twice and answered twice|hung, and somebody pressed
  again]. {amount} [went back at {hour}|is already returned]; your bank needs [two days|until {soon}] to show it.
  [You should not have had to find that yourself|Thank you for telling me before I noticed, though I should have].
! 3d: {amount} back on the card by {soon}
P(3d): It's there. [Four minutes from my mail to your answer, I looked|I didn't even have to prove anything].
  [Thanks|Good people].
/ [Back.|Arrived.] [Thanks for no fuss.|No fuss, I like that.]
""",
    """
topic: refund; jo
~ Money back? / I'd like to return the {grinder} / Refund for {order}
P: I bought a {grinder} on {pastdate}, and [I don't get on with it|my wrists don't like it|it's too loud for a flat
  with a baby]. [Nothing's broken|It isn't its fault]. [Is it possible to return it, even used?|Do you take such
  things back?]
/ Returning {order}. [Not for me.|Doesn't suit.] [How does it work?|Where do I send it?]
/ [I'll be frank|Straight out]: the {bean} is [not what it was|stale to my nose]. I've [had two bags and given up on
  both|thrown half of it away]. [I'd like my {amount} back|Please refund the {amount}], I [don't want a
  replacement|would rather not have another].
T: Of course. {amount} [is on its way to you now|left us a minute ago], [don't wait until you've sent anything
  back|bring the thing when you're next in {area}]. [What would have suited you better?|One question, only if you
  like: what had you hoped for?]
/ Done: {amount}, [back to the same card|your bank shows it {soon}]. [Lena has pulled a bag of the same roast and is
  tasting it as I write|I've asked Lena to open the same batch]. If you're right [I want to know it first|we take
  the rest off the shelf].
N: [Tasted it: they are right, flat, the valve on that roll of bags leaks|Same batch: papery]. [Took nine bags off
  the shelf|Stopped the roll]. [Writing to the others who bought it|Eleven people have it, I have the list].
P(1d): [That was painless|I had prepared for a fight]. [I'll bring it on {soon}|The {grinder} comes back {soon}].
  [Maybe something slower, next time|Perhaps a quieter one, one day].
/ [Received.|Money's there.] [Fair.|Respect.]
R: [No hard feelings about the {grinder}, it found a good home|We still test that roll of bags, thanks to you].
r: [You once gave me my money back before I'd finished complaining|That refund is why I came back].
--
~ Cancel {order}
P: Please cancel {order}, [I ordered in my sleep|I ordered for {friend} and we're no longer speaking|I pressed the
  wrong bag]. [If it has gone already, never mind|I hope I'm in time].
T: [In time|Caught it], it was [on the trolley|taped but not stamped]. {amount} goes back [today|at once]. [Would
  you like the right one instead, or shall we let it rest?|Sleep well.]
P(60%): [The right one is {bean}, please|Let it rest, I'll write when I'm awake]. [Thank you for running after a
  trolley|Sorry to the trolley].
/ [Thanks|Super]. [That's all|No new order].
""",
    """
topic: pause the subscription; duarte
~ Pause, please / Subscription: skip {date} / Too much coffee (yes, really)
P: Could you [pause|stop for a bit] my subscription [from {date}|for two months]? [We'll be at my sister's by the
  sea|I'm having an operation, nothing dramatic|The cupboard is full: I counted {few} bags]. I'll [shout when I'm
  back|write when I need you].
/ Skip the next one. [Still have {few} bags|Away].
/ I'm [becoming a person who doesn't finish things|drowning in {bean}], could we go to [every six weeks|one bag
  instead of two]? [{partner} has cut down|My kid's gone off to study], and [one cup makes so much less noise than
  two|it lasts longer now].
T: Paused [from {date}|now], [nothing is charged, nothing is sent|nothing moves]. It [starts again when you say so
  and not before|sleeps until you write]. [I will not send "we miss you" mail|There will be no reminder].
/ Changed. [Next one on {date}|The next bag comes {date}], and you can [always move it|push it] by answering this.
  [One cup is also a good number|The cupboard may breathe].
! 20d: No bag before {date}
P(15d 60%): [I'm back!|Shouting now:] [start it again please|one bag, as before]. [The sea was fine, the coffee
  there was a crime|They gave me hospital coffee for nine days|I ran out on {lastday}, of course].
/ [Restart, please.|Go again from {date}.]
T(60%): Started. [First bag on {soon}|It leaves {soon}]. [I put {bean} in, as if nothing had happened|Good to have
  you on the list again].
R: [Say when the cupboard is empty|How full is the cupboard?]
--
~ Cancel the subscription
P: I'm [ending|going to end] the subscription. [No drama|It isn't you]: [I work from home now and would rather walk
  over and choose|money is tighter this year|my new job has, God help me, a machine with pods]. [How do I do it?|Do
  I have to fill in something?]
T: [You have done it|That was it]: ended, [nothing more is charged|no form, no questions]. [Walking over and
  choosing is the better way anyhow|Come and smell us now and then]. [If the pods win, write, we have a helpline|The
  door stays where it is].
P(40%): [That was the easiest goodbye of my life|No five pages of "are you sure"?]. [See you at the counter|I'll be
  round].
""",
    """
topic: gift card; duarte
~ Gift card / A voucher for {friend} / Card number rubbed off
P: Do you do gift cards? It's for [{friend}, who has everything|a teacher, from the whole class|the neighbour who
  watered everything for three weeks], about {amount}. [By {soon}, if that's possible|I need it {soon}, I'm late as
  usual]. [Paper is nicer than a code|Something one can hold].
/ Gift card {amount}, [by {soon}|on paper]. [Possible?|How?]
/ My gift card ([from {friend}|it was a present]) [has been through the wash|lost its number], and [one can read a 4
  and hope|the ink's gone]. [Is it lost?|Am I {amount} poorer?]
T: [Yes, on paper|On card], with a little drawing by Inês, [and it never runs out of date|no expiry, ever]. I'll
  [put it in the post today|keep it at the till under your name], so you have it [before {soon}|by {soon}].
! 4d: The gift card in hand by {soon}
/ Nothing is lost. [The name is enough|We know whose it was]: I found it [in the book|under {friend}'s order],
  {amount}, unspent. [A new one is on its way, dry|I made a new one]. [It survives 40 degrees now|This one is
  laminated].
P(3d): [It's lovely|How pretty]. [I nearly kept it|The drawing is the present, really]. [{friend} won't frame it,
  but only just|Thank you].
/ [Came.|Have it.] Thank you.
r: [I've still got {little} on that gift card|The gift card you rescued bought my {grinder}].
""",
    """
topic: wholesale question; samira
~ Coffee for {work} / {kilos} kilos a month? / Office
P: We are {many} people at {work}, and [the machine in the corridor makes something brown|morale is low at eleven].
  I've been [elected|told] to [find real coffee|do something]. What would [{kilos} kilos a month|about {kilos}
  kilos] of {bean} cost, [ground, because nobody will grind|whole]? [And do you bring it?|Do you deliver in {area}?]
/ Offer for {kilos} kg a month, {bean}? [For {work}.|Delivered.]
T: Thank you for thinking of us. I would [first bring a kilo for nothing and hear what {many} people say|begin with
  a tasting at eleven, when morale is low]. The price afterwards is [€18.20|€17.80|€18.90] the kilo, [brought on a
  Thursday by bicycle|delivered], [no contract|and you stop whenever you wish].
! 8d: A first kilo to taste, brought on {soon}
P(6d): [They voted|There was a vote]. [Eight for, one abstention (he drinks cola)|Unanimous, which has not happened
  since the fire drill]. [Please put us down for {kilos} kilos|{kilos} kilos a month, then], and [the invoice to
  {work}|I'm a hero until Friday].
/ [All like it|They want it]. {kilos} kg, monthly. [Start {date}|Go].
T: Wonderful. First delivery on {date}. I shall [look in after a month and ask the abstention|write once a quarter
  and otherwise leave you in peace]. [My compliments to the voters|Thank you for the trust].
N: {work}: {kilos} kg, {bean}, [monthly from {date}|first Thursday]. [Contact likes short mails|They have a steep
  stair, bicycle trailer won't do].
R: [How is morale at eleven?|Does the gentleman still drink cola?]
r: [Morale at {work} is still up|They've named the coffee corner after you at {work}].
--
~ No thank you?
P: We got your [offer|price] for {work}, and I'm sorry, [the boss has signed with somebody who gives us the machine
  for free|purchasing says it has to be three euros cheaper]. [I argued|I tried]. [I'd have liked yours|Yours was
  better, everyone said so].
T: Please do not be sorry. [Free machines are paid for in the beans, so you may be back in two years|If it must be
  three euros cheaper it would not be ours any more]. [The tasting was a pleasure|You still have a cup waiting
  here]. [If you need a service for that free machine, Mateus does not hold grudges|We part as friends].
P(35%): [That's the nicest answer to a no I've had|You're the only one who answered]. [See you at the counter,
  privately|I'll keep buying my own].
""",
    """
topic: price question; jo
~ The price of {bean} / Why {amount}? / It got dearer
P: {bean} was [two euros|one euro eighty] less last [autumn|spring]. [I'm not angry, I'd like to understand|I can
  pay it, I only want to know]. [Is it the growers, or is it rent?|Where does it go?]
/ {bean} up again. [Why?|Reason?]
/ [I love what you do and I've done the sums|I keep a household book]: {amount} a month for coffee is [more than my
  telephone and my newspaper together|a lot for one pensioner]. [Is there something cheaper that you'd drink
  yourself?|What do YOU drink at home?]
T: Fair question. Of the [rise|extra], [sixty cents went to the growers|more than half went to the farm], [forty to
  the ship|the ship took a third], the rest is [electricity|the landlord]. [Our own share is the same as before, and
  I can show you|Nobody here got a boat out of it]. [The whole sum hangs by the till, with our margin in it|I've
  written the sum on the back of the price list].
/ [At home I drink the end-of-roast mix|I'll tell you a secret]: €5, by the door, different each week, [sometimes
  the best thing in the shop|never bad, sometimes splendid]. [Nobody thinks less of you for it, it's what the six of
  us take|Take that, and put the rest into cake].
P(1d): [Thank you for a straight answer|Nobody ever showed me a margin before]. [I'll keep to {bean}|I'll stay].
  [Sixty cents to the farm, then I pay it gladly|I read the sum at the till, it's in there].
/ [OK, understood|Fair]. [The mix it is|I'll try the mix].
""",
    """
topic: too much mail; duarte
~ Unsubscribe / Fewer mails, please / Do not need news
P: [I like you but I don't need news|Please, no more newsletters]. [One mail when the parcel goes is plenty|The
  parcel is news enough]. [Thanks|No offence meant].
/ [Unsubscribe.|Take me off the list.]
/ I get [two|three] mails for every bag: [confirmed, packed, sent|one that you have it, one that it's gone]. [Can it
  be one?|My inbox is my only garden and I'd like fewer weeds.]
T: Done. [One mail, with the number in it, when it leaves|Only the parcel number from now on]. [This answer does not
  count|No more after this one]. [And we only do a letter when Lena has something to say, about twice a year; you
  will not get that either|The letter is off too].
P(30%): [Perfect|Blessed silence]. [Though Lena's letter I might miss|Actually, keep Lena's letter].
T(25%): Lena's letter [stays on|is on again], [twice a year|and nothing else].
""",
    """
topic: can't sign in; duarte
~ Can't log in / The web shop and me / Basket empty
P: Your web shop [doesn't love me|has forgotten me]. I [type my address and it says it sent a link, and there's no
  link|put two bags in, and at the end the basket's empty]. [I've tried on the phone too|I've tried three times].
  [I'm not a computer person, so please in small words|What am I doing wrong?]
/ [No sign-in link arrives|Basket empties itself]. {first}, [same address as always|this address].
T: You do nothing wrong. The link [went to your other address, with the dot in it|is caught in the folder called
  "Promotions"]. [I made them one|I moved you to this address], so [it comes here now|try once more]. [And if you
  like it simple: answer me with the name of the bean|Or write "the usual" here, and it is ordered].
/ That was [our mistake since {lastday}|us], the shop [forgot everybody who came by telephone|dropped baskets after
  ten minutes]. [It is repaired|Mended at {hour}]. Your [two bags|basket] I [found in the pieces and sent|put
  together by hand]; [they leave today|you only pay when you see them].
P: ["The usual", then!|The usual, please.] [How civilised|If only the bank worked like that].
/ [Works now|In].  [Thanks|Found it].
r: [I now order by writing "the usual", and feel like a count|Your web shop and I get along these days].
""",
)
