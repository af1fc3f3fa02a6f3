"""Mateus's bench: leaks, noises, parts, services, things inherited and things given up."""

SCRIPTS = (
    """
topic: leaking machine; mateus
~ {machine} leaks / Water under the {machine} / Puddle
P: My {machine} [is standing in a puddle|has begun to leak] since {lastday}, [from somewhere at the back left|about
  a coffee cup a day]. I've [put a towel under it|turned it off], but [mornings are hard|I have guests {soon}]. [Can
  it be saved?|Shall I bring it in?]
/ {machine} leaks. [Left foot|Underneath]. [Bring it?|What now?]
/ There is water under my {machine}, [the cat is interested|{pet} drinks from it], and a [hiss|small sigh] when it
  heats. [It's {years} years old|We have been together a long time]. I'd rather [have it mended than replaced|keep
  it].
T: [Hose or seal|It is a seal, most likely]. Unplug it. Bring it {soon}, before ten. [If I have the part you take it
  home at six|Ready the day after].
! 3d: The {machine} ready the day after it comes in
/ Back left is the [return hose|pump joint]. [Fifteen minutes|A small thing]. Do not [tighten anything yourself|put
  tape on it]. [Please.|I have seen tape.]
N: {machine}: [hose cracked where it bends, cut back two centimetres|pump seal flat as paper], [new seal, tested
  forty minutes, dry|replaced, ran it through lunch, dry]. {little}. [Found a hairpin in the drip tray, it is in the
  bag|There was a Lego hand in the tank, returned].
T(4h): It was the [hose|seal]. {little}. [It is dry now. I let it run through lunch|Tested, dry]. [Also the hairpin
  is yours|I cleaned behind the screen, you had not].
P(1d): [Dry as a bone|Not a drop], and [quieter than before|it heats faster too]. [You're a wizard of few
  words|Thank you, Mateus].
/ Works. [Thanks.|Paid at the till.]
r: The {machine} has [stayed dry|not leaked once] since [you had it on the bench|the hose].
R: [Is the {machine} still dry?|The {machine} leaks no more, I hope.]
--
~ {machine} leaks again
P: I [hate to say this|don't want to be that person], but the {machine} leaks again. [Same corner|A different
  corner, to be fair]. It's [eight days|not two weeks] since you [had it|mended it].
T: Then I did not find [the cause|all of it]. That is [my work to repeat|on me]. [I fetch it myself {soon}|Leave it
  in the shop, at any hour], no charge, and you get [mine from the back|a loan machine] until it is right.
! 4d: Repaired again at no charge, with a loan until then
N: [Boiler plate hairline crack, only opens when hot. Should have run it longer the first time|Two faults, I fixed
  the loud one]. [New plate from Guimarães, {soon}|Had the plate in the cellar].
T(2d): [A crack that opens only hot|Two faults]. I stopped at the first. [New plate|Both done]. [Ran it for three
  hours|It ran all of yesterday]. [The loan can stay until {soon}, so you are sure|Keep the loan until you trust
  it].
P(2d): [Still dry|Nothing]. [I trust it|You may have the loan back], [though I will miss your loan, it steams like a
  train|it was nice to meet your machine]. [It takes something to say "I stopped at the first"|Thank you for saying
  what happened].
""",
    """
topic: strange noise; mateus
~ A noise / {machine} sounds wrong / {grinder} sounds like {sound}
P: My {machine} [makes a noise|has started to sound] like {sound}. [Only when cold|It lasts four seconds and then it
  pretends nothing happened]. The coffee is [fine|as always]. [Should I worry?|Is it the pump?]
/ {grinder} sounds like {sound}. [Normal?|Bad?]
/ How does one [write down|spell] a noise? Imagine {sound}, [but sad|in the next room]. That's my {grinder} since
  {lastday}. [My neighbours have asked|{friend} leaves the room].
T: Cold only: [air in the pump|it draws air]. [Fill the tank before you switch on, not after|Hold the steam tap open
  for ten seconds at the start]. [If it is still there in a week, come|If it sings when hot, bring it].
/ [Film it with the telephone|Record it] and send me [ten seconds|the sound]. I [know most of them by ear|have a
  good ear for this].
/ Something is in it. [A stone, usually|Probably a stone from the sack]. [Do not grind on|Stop]. Turn it over,
  [shake, look|tap it]. [If it falls out, keep it, I collect them|Otherwise bring it].
P(1d): [It was air|You were right]. [Ten seconds of steam and it purrs|Quiet now]. [My neighbours thank
  you|Marvellous, from one sentence].
/ [A stone!|There it was]. [The size of a lentil|It's on the window sill]. [For your collection, I'll bring it|Do
  you want it?]
T(40%): [Bring it. That makes two hundred and something|For the jar].
r: [No strange noises lately|It's been quiet on the noise front], [I check the tank first now|ever since the stone].
""",
    """
topic: spare part; mateus
~ Part for a {machine} / Gasket, {machine} / Lid of a {grinder}
P: [Do you have|Would you have] a [gasket|drip tray|water tank|portafilter basket] for the {machine}? [Mine has gone
  hard|The old one met the floor|Ours cracked in the dishwasher, I know, I know]. It's the [older|first] model,
  [with the round switch|the heavy one].
/ [Lid|Handle|Hopper] for a {grinder}, [have you got one?|possible?]
T: [I have it|One here]. {little}. [The round switch makes it the 58|Round switch means 57.5 millimetres], [do not
  buy the other on the internet, it will nearly fit|nearly fitting is worse than not fitting].
/ Not here. [In Guimarães, {soon}|From the maker, two weeks]. [I have put one on the list|I ordered two].
! 9d: The part here and put aside
P: [Put it aside, I'm coming|Please keep it for me, I'll come] on {soon} [at lunch|after work]. [Do I need any
  tools?|Can I do it myself, with two left hands?]
/ [OK, {soon}.|Will collect.]
T: A [coin|spoon handle] and [patience|two minutes]. [Wet it first|Lip upwards]. If it [sticks|fights], stop and
  [come|drink something].
P(3d 55%): [Done, with a coin|In it is]. [I feel like an engineer|I've told everybody at {work}].
r: The [gasket|part] I put in [with a coin|all by myself] [still holds|is my proudest work].
""",
    """
topic: yearly service; mateus
~ Service for the {machine} / Once a year, you said / Check-up
P: You [told me once a year|said "once a year" and looked at me], so: [it's been two|the year is over]. Could the
  {machine} come in for a [check-up|service]? I'm away from {soon} [for ten days|to see my mother], so it [won't be
  missed|would be a good time].
/ {machine}, service. [When?|Next week possible?]
T: {soon}, [before eleven|in the morning]. [Ready when you come back|Two days]. I do seals, screen, pump, [and the
  foot that was missing|scale]. {amount} with parts, [less if it is clean inside|and you get the old ones in a bag
  to look at].
! 9d: The service done before they come back
N: [Clean inside for once|Scale like a cave]. [Changed|New]: group seal, steam tip. [Pump has a year left, tell
  them|The thermostat reads three degrees low, trimmed it].
T(2d): [It is done|Ready]. The [pump has a year left, not two. I say it now so it is no surprise|thermostat was
  three degrees low. You will think the beans are new].
P(3d): [Three degrees!|What a difference.] It's [as if somebody had cleaned a window|a new machine]. [Same time next
  year|See you in a year, I've put it in the calendar].
/ Picked up. [Tastes better.|Good work.]
R: [Your {machine} is due again in spring, no hurry|When did I last look into the {machine}?]
""",
    """
topic: inherited thing; mateus
~ My grandfather's grinder / An old pot, can it be used? / From the attic
P: When we cleared [my grandmother's house|my aunt's flat|the attic in {area2}], we found a [brass|wooden|cast-iron]
  coffee [mill|grinder], [probably from the fifties|with a name scratched into it]. It [turns|is stiff] and it
  smells of [pepper|dust and cloves]. I'd love to [use it and not only look at it|hear it once]. [Would you look?|Is
  that possible?]
/ Old [mill|pot] from [a flea market|my uncle]. [Can you get it going?|Worth mending?]
T: Bring it [as it is|dirty]. [Do not clean it|No oil, no polish], [the dirt tells me what it did|I want to see
  where it rubs]. [Looking costs nothing|I look for free].
N(because it guesses at the worth of a family piece): [Made in Porto, small workshop, about 1952|Worth more than
  they think, perhaps €200]. I [will not say a price unless they ask|told nobody]. It is [somebody's grandmother|for
  using, not for selling].
T(2d): [It ground pepper for thirty years|Rice, then pepper]. [I ran dry rice through it, four times|Washed the
  burrs in spirit]. The spring [was tired, I made one|is new]. It [grinds coarse and honest|is good for a pot, not
  for espresso]. {little}.
P(2d): [We used it on Sunday|First pot on Sunday], [my mother went quiet at the sound|my father said "that's five in
  the morning, that sound"]. I [didn't expect that|had no idea]. [Thank you, truly|You gave us more than a mill].
/ It [works|grinds], and [the name inside was my great-grandmother's|we found out whose name it was]. [Thank
  you|We're moved].
r: [Grandmother's mill|The old mill] [lives in our kitchen now|gets used every Sunday], [pepper-free|the children
  fight over the handle].
R: [Does the old mill still turn?|I thought of your family's mill, one like it came in.]
""",
    """
topic: descaling; mateus
~ Descale? / The red light / Powder or vinegar?
P: The {machine} has [a red light on|been blinking] since {lastday}. [The book says descale|I think it wants
  descaling]. [With what?|Vinegar, says my mother-in-law.|Can I use vinegar?]
/ Red light. {machine}. [Vinegar ok?|What powder?]
T: [No vinegar. It eats the seals and you taste it at Christmas|Vinegar is for salad]. Citric acid, [two spoons to
  the litre|30 grams a litre], warm, [half through, wait twenty minutes, the rest through|slowly]. Then [two tanks
  of water|rinse until you are bored].
/ Hold [both buttons|the left button] ten seconds, [light goes out|it stops blinking]. But do descale, [it counts
  cups, and it counts right|once every four months here].
P(1d): [Light's off|Green again]. [You should see what came out|It looked like a quarry]. [Mother-in-law
  informed|Vinegar is back in the salad].
/ Done. [Off.|Thanks.]
/ [I rinsed until I was bored, then once more|Two tanks]. [It hums again|It sounds happy].
R: [No vinegar since, I trust.|How is the red light?]
""",
    """
topic: is it worth mending; mateus
~ Mend or bury? / {years} years old, is it over? / {grinder}, last rites
P: My {grinder} is {years} years old and [grinds like a tired horse|has given up half its noise]. [Everybody tells
  me to buy a new one|{friend} says bin it]. You're the only one I'd believe. [Mend or bury?|Is it worth it?]
/ {grinder}. {years} years. [Worth mending?|Scrap?]
T: [Burrs|A new set of burrs] {amount}, [bearing from the drawer|bearing nothing]. Then it does [another ten
  years|as long again]. A new one [is plastic inside|costs four times that]. [I would mend|Mend].
/ [Bury it|No]. The [shaft is bent|housing is cracked], and [I would take money for a bad job|you would be back in
  June]. [Keep the handle as a souvenir|I can use the motor for somebody else's, {little} for you].
P: [Then mend, please|Mend it]. [I'm oddly relieved|It would have felt like betrayal]. [When?|Shall I bring it
  {soon}?]
/ [Understood|Alright]. [Let the motor live on in somebody|Give the motor a good home].
T: {soon}. [Ready in two days|One evening's work].
! 5d: The {grinder} finished in two days
P(4d 60%): [It bites again|Like a young horse]. [You saved me from the internet|{friend} is silent].
""",
    """
topic: loan machine; mateus
~ Anything to borrow? / Two weeks without / Loan
P: While the {machine} is [with you|waiting for its part], could I [borrow something|have one of your loaners]? [I
  have tried instant. I'm not well.|{partner} has started making herbal tea, threateningly.|The mornings are long.]
/ [Loaner possible?|Can I borrow one?] [Until the part comes.|A week or so.]
T: The [grey Bica|old Faro] is [free from {soon}|on the shelf]. [It drips. It has always dripped|The lever is stiff,
  push]. No deposit. [Bring it back when yours is ready|Not clean, just back].
! 2d: A loan machine ready on {soon}
P(5d): [I've grown fond of it|We get along], [drip and all|the lever and I]. [Do I have to give it back?|It makes a
  better {bean} than mine, don't tell it.]
/ [Returned it today|Back on your shelf]. [Thanks|Saved me].
T(50%): [Everyone asks that|It does that to people]. [Yes|You do].
""",
)
