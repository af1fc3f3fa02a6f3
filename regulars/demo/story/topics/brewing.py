"""Brewing: sour, bitter, weak, water, ratios, recipes, first steps."""

SCRIPTS = (
    """
topic: sour cup; lena
~ Sour / {bean} tastes sour / What am I doing wrong?
P: The {bean} [tastes sour to me|makes me squint], [like a lemon with a grudge|as if somebody had put {note} vinegar
  in it]. I use the {brewer}, {grams} grams, [water straight off the boil|boiling water], and the {grinder} on
  {clicks}. [Is it the coffee or is it me?|Be honest.|You can say it's me.]
/ {bean} in the {brewer}: sour. {grams} g, {water} ml. [What do I change?|Finer?]
/ [I've followed your card to the letter|I did everything on the card], and still my {bean} is [sharp|thin and
  sharp]. {friend} makes the same bag at {work} and [hers is like {note}|it's lovely there]. [I'm a bit jealous,
  frankly|It's a matter of honour].
T: It's [neither you nor the coffee|the grind], it's the [time|pace]: [at {clicks} the water runs through before it
  has met anybody|too coarse and too quick]. Go [four clicks finer|three clicks down], keep all else, and [taste it
  when it's lukewarm|let it cool a little before you judge]. [Sour means too little, bitter means too much;
  everything between is breakfast.|You're looking for {note}, it's in there.]
/ [Two questions|Before I guess]: how long does it take from first drop to last, and [what does your water do to the
  kettle|is your water hard]? [My bet is under two minutes|I'd bet on the time]. If so: finer, and [pour in three
  goes|pour slower].
P: [Finer it was|You were right]. [Two minutes fifty|Three minutes now], and there's {note} [all of a sudden|where
  the lemon used to be]. [I feel I've been let in on something|I made it twice to be sure].
/ [Better|Good now]. {clicks} minus four. [Thanks|Ta].
/ It takes {seconds} seconds [longer|more] now and tastes of [{note2}|something round]. {friend} [is no longer ahead
  of me|has asked me what I did].
T(45%): [That's the moment I like best|Good]. Write the number on the bag; [next month's {bean} will want one click
  less|it moves a little with every roast].
r: I've kept to "[sour is too little, bitter is too much|finer, then taste]" ever since you [told me|wrote it], it's
  on a [note on the fridge|sticker on my {grinder}].
R: [How is the {brewer} behaving?|Still three minutes?]
--
~ It was good and now it's sour
P: [Nothing has changed and everything has|Same bean, same {brewer}, same me], and since [{lastday}|the new bag]
  it's sour. [What happened?|I'm at a loss.] Did you [roast it lighter|do something]?
T: [You have a good tongue|Well tasted]: the new crop of {bean} came in on {pastdate}, it's [denser|harder] and
  wants [two clicks finer|a hotter start, {degrees} degrees]. I should've [written it on the bag|said so], and from
  {soon} [there's a sticker|I will].
! 7d: A note on the bag when the crop changes
P: Two clicks. [That was all?|It was that.] [I'd been blaming the kettle|I nearly bought a new {brewer}]. [Thank you
  for not making me feel silly|A relief].
/ [Fixed|It worked]. [Funny how little it takes|Two clicks, who knew].
""",
    """
topic: bitter cup; lena
~ Bitter / Too bitter lately / {machine} and {bean}: bitter
P: Everything from my {machine} is bitter [since {lastday}|this week]. {grams} grams in, about twice that out,
  {seconds} seconds. [I've cleaned it|I cleaned what I could reach]. [Is the {bean} old?|Could the bag be stale?]
/ Bitter shots, {machine}, {seconds} s. [Ideas?|Help?]
/ My [mother|sister|flatmate] says my coffee tastes like [burnt toast|a fire that has been put out], and [for once|I
  hate to say it] [there's something in it|that is fair]. It's your {bean}, the {brewer}, and [the water that boils
  next to it|a kettle from my grandmother]. What would you do?
T: [First the basket, then the bean|Look at the metal before the coffee]: take the [screen|basket] out, hold it
  against the light. If you can't see [daylight|the window] through every hole, [soak it overnight|there's your
  bitterness]. After that try {degrees} degrees and [one gram less|a shorter shot]. [And tell me|Then write to me].
/ At {seconds} seconds I'd [stop sooner|cut it earlier]: the last third of [a shot|the cup] is where bitter lives.
  [Take the cup away when it turns blond|Coarser by two], and [see|let me know].
P(1d): Oh. I [held it against the window|took the screen out] and [it was like tar|won't describe it]. [Soaked,
  scrubbed|A night in the powder], and now it's [{note}, clear as day|sweet, actually sweet]. [I'm ashamed and
  delighted|Nobody needs to know].
/ [Clean now|It was dirt]. [Not bitter|Problem gone].
T(40%): Nobody [will hear it from me|here has never had a dirty screen]. [Once a month is enough, put it next to the
  rent|Every second Sunday, it takes a song's length].
--
~ Is Night Tram meant to taste like this?
P: I bought the Night Tram because of the name ([I take it home|I like trams]), and it's [like licking a chimney|a
  lot]. [Is it meant to be like that?|Have I got a bad one?] I normally drink {bean}.
T: It is [meant to be like that|exactly like that on purpose], and it [isn't for everyone|has its own religion]; [a
  {bean} drinker lives on the other side of the river|you're from the light side]. [Send it back or swap it|Bring it
  in, open is fine], and I'll give you {bean2} [instead|for it]: [dark enough for the name, with {note} in
  it|halfway between the two].
P: Swapped. {bean2} [is my tram|suits me]. [The chimney has gone to {friend}, who's thrilled|{friend} took the rest
  and calls it "finally coffee"].
/ {bean2} it is. [Much better|Yes].
""",
    """
topic: first steps; lena
~ Where do I begin? / Total beginner / {friend} says I should ask you
P: I've [never made coffee at home that I'd offer to anyone|drunk instant for {years} years] and {friend} [says
  you're patient|sent me]. I have a [small kitchen|kettle and good intentions] and about {amount}. [Where do I
  start?|What would you buy?] [Please no shopping list with seven things on it.|I get lost in forums.]
/ [Beginner|New to this]. Budget {amount}. [What do I need?|What first?]
/ [Somebody gave me|I inherited] a {brewer} and I [don't know which end is up|have used it once, with regret]. Is
  there a [class|drawing|human being] for this?
T: One [{brewer}|filter cone], one bag of {bean} ground by us, [a kitchen scale|any scale that shows single grams].
  That's all. {grams} grams, {water} of water, three minutes, and [don't buy anything else until you're bored|leave
  the gadgets to Tomás]. [Write to me after the fifth cup|The third cup is the good one].
/ [Keep your money|Put the purse away] for a moment: come on a [Tuesday|Thursday] after four, [I'll put you behind
  the counter|we make three cups together] and [you'll know what you like|then we talk about buying]. It costs
  nothing, and [takes half an hour|you'll be back for the tram].
P(4d): [Fifth cup!|Report:] [the first was soup, the second was tea, the third was coffee|I understand now what
  people talk about]. [It tastes of {note}, am I imagining it?|Is that {note}, or am I being silly?]
/ I [came|was there] on Tuesday, [thank you|that was fun]. [It's the first thing I've learned in years|I've made it
  every morning since].
T(60%): [You're not imagining anything|Not silly at all], {note} [is what I wrote in the book|is exactly it].
  [Welcome|Now you're in trouble].
r: [I'm still the one with the soup|You got me started, remember], [but I own {few} kettles now|and now I'm
  explaining it to others].
R: [You've come a long way from that first soup|Not bad for somebody who began with instant].
""",
    """
topic: water; lena
~ Hard water / Water / Is it my tap?
P: We have [very hard water|water you can almost chew] here in {area}, {hardness} on the [strip|test]. Everything
  you roast [tastes of chalk|comes out flat] and the kettle [looks like a cave|grows stones]. [Filter jug? Bottles?
  Give up?|What do you do at the shop?]
/ Water hardness {hardness}. [Filter or bottle?|What do you recommend?]
/ A question from [the provinces|the land of limestone]: at {friend}'s house the {bean} tastes of {note}. At mine it
  [tastes of nothing|just tastes brown]. Same bag, same {brewer}. [It can only be the water, can't it?|Could it be
  the water?]
T: It's the water. At {hardness} there's [so much lime in it that the coffee can't get a seat|no room left]. [A
  simple jug filter, changed every month|The cheap jug is enough], and mix it half and half with [the lightest
  bottled water you find|tap]. [Don't go down to zero|Not distilled, please]: water with nothing in it [has no
  hands|can't hold the flavour].
/ [Come by with an empty bottle|Bring two bottles], I'll fill it from our bar [for a test|so you can compare]. If
  the {bean} [wakes up|tastes right], it's your tap, and [then we spend your money|we talk about filters].
P(5d): I made two cups [side by side|blind], {friend} [poured|swapped them]. [No contest|Night and day]. [So I have
  been drinking limestone for {years} years|All those good beans, drowned].
/ [It was the water|Jug bought, works]. Thanks.
r: The water jug [is still going|has its own shelf now], [thanks to your lecture|and the kettle has stopped growing
  stones].
""",
    """
topic: recipe for many; lena
~ Coffee for {many} people / How much for a crowd? / Big pot
P: On {soon} I have to make coffee for {many} people [at {work}|at the parish fête|after a funeral|for the choir],
  with [two thermos jugs|one urn from the seventies] and [my good name at stake|no clue]. [How many grams?|How much
  do I need, and how do I not make soup?]
/ {many} people, {soon}, urn. [How many grams?|Dose?]
T: [Sixty grams for each litre|Sixty a litre], and count one litre for five people, [two of them will want a
  second|the talkers drink more]. Coarse, [like breadcrumbs|like rough sand]. Water in first, [coffee on top, stir
  once|then the coffee], lid on, [six minutes and off the heat|never let it boil again]. I'd take {bean}, it
  [forgives|survives an urn].
/ For {many}: [one kilo is too much, half is too little|700 grams], and [I'll grind it for you on the day|we grind
  it that morning] so that it [still smells when they come in|is fresh]. [Bring the urn|Show me the urn first], some
  of them [taste of their own history|need a good scrub with soda].
P(6d): [It was a triumph|They asked who did the coffee], [nobody believed it was the same urn|and the vicar had
  three]. [Not a drop left|I took home an empty urn and a reputation]. [Thank you|I owe you].
/ [Went well|All drunk]. Thanks for the numbers.
--
~ Iced coffee for {many}
P: It's going to be [thirty-five degrees|hot] on {soon}, {friend} is turning [forty|sixty|thirty], and I've been
  told to bring "something with coffee and ice" for {many}. [Any recipe that can't go wrong?|Help me shine.]
T: [Easy and grand|Here's what we do in July]: {bean}, a hundred grams to the litre, [cold water, overnight in the
  fridge|twelve hours cold], through a cloth. Serve with [orange peel and tonic|a slice of lemon, lots of ice], half
  and half. [Make double|Whatever you make, they finish it]. [Don't put sugar in, put it beside|No milk, or it looks
  like a pond].
P(5d): [They finished it before the speeches|Gone in twenty minutes], and {friend}'s [grandmother wanted the
  recipe|aunt asked if there was rum in it]. There [wasn't|was, a little].
/ [Huge success|Worked]. [All gone|Not a glass left].
""",
    """
topic: which bean; lena
~ What should I try next? / Something new / Bored of {bean}
P: I've drunk {bean} for [two years|as long as I can remember] and I'm [ready for something else|a little bored,
  forgive me]. I like {note} and [hate anything sour|don't like smoke], and I make it in the {brewer}. [Choose for
  me|What would you pour me?].
/ Like {bean}. [What next?|What else would I like?]
/ [Blindfold me|Surprise me]: {amount} for [two|three] bags, [nothing I've had before|as strange as you like], but
  [it should work with milk|my {brewer} must be able to cope]. [Last time I chose myself and it was a mistake|I
  always pick by the label and always regret it].
T: Then [go to|try] {bean2}: [there's {note} in front and {note2} when it cools|it begins like {bean} and ends
  somewhere else]. Same grind, [a touch more water|{degrees} degrees]. If it isn't yours, [bring the rest back and
  we'll drink it here|I take it back, open or not].
/ [Two that are not like yours at all|I would try two, far apart|Here are a sensible one and a wild one]: {bean2},
  for [working days|Mondays], because it's [all {note}|tidy]. And
  {bean3}, for [the day when nobody's waiting for you|Sundays], because it [changes its mind three times|tastes of
  {note2} and I don't know why].
P(7d): [The {bean2}!|{bean2}.] [Why did nobody tell me?|Where has that been?] There really is {note}, [I read your
  mail only afterwards|I made {friend} taste it blind]. [The other one is odd, but I keep going back|I'll have that
  one again].
/ {bean2} yes, {bean3} no. [Thanks|Good tip].
/ I wanted to dislike it, [out of loyalty to {bean}|I'm stubborn], and couldn't. [Please send another|One more bag
  of that].
r: I'm still [on the {bean2}|drinking what you chose for me], [no regrets|it's my everyday now].
R: There's a new lot in that I thought of you for: [{note}, plenty of it|it's close to the one you liked].
""",
    """
topic: grinder setting; lena
~ {grinder}, which number? / Grinder setting / Lost my zero
P: I [cleaned|took apart] the {grinder} and now [the numbers mean nothing|I've lost the zero]. What was [a good
  setting|yours] for the {brewer}? [I had a note and the note is gone|{friend} wiped the mark off].
/ {grinder}, {brewer}: [clicks?|what number?]
/ [My {grinder} and I are not on speaking terms|The {grinder} again]. {clicks} clicks, and it's [dust and
  boulders|either mud or gravel], nothing between. [Are the burrs gone?|Is it worn out, or am I?] It's [{years}
  years old|had a long life].
T: Close it until it [just touches and sings|rubs], [that's zero|call that nought]. From there {clicks} clicks for
  your {brewer}; [then one at a time|after that trust your tongue]. [Put a dot of nail varnish on it|Scratch a
  mark], Inês has [red|green].
/ [Dust and boulders together|That] is worn burrs [or a loose axle|nine times out of ten]. [Shake it|Hold the handle
  and wiggle]: if it [knocks|rattles], bring it to Mateus, [it's ten minutes|he has the washers]. If not, {clicks}
  and [patience|a fresh bag].
P: [It sang!|Found the zero.] {clicks} it is. [Nail varnish: purple.|I've marked it this time, in three places.]
/ [It rattled|Loose]. [Coming in {soon}|I'll bring it]. Thanks.
""",
    """
topic: decaf; lena
~ Decaf / Is there good decaf? / Decaf for {friend}
P: [Doctor's orders|It had to happen]: no caffeine [until further notice|for six months|after noon]. I've [avoided
  decaf all my life|been rude about decaf for {years} years] and now [I need one that doesn't taste like
  cardboard|it's my turn]. [Is yours any good?|Tell me the truth.]
/ Decaf for a {brewer}? [Which?|Any good?]
/ {friend} is [pregnant|breastfeeding|off caffeine] and misses [the ritual|the smell] more than the drink. [Which
  one should I bring?|What do I give her?] [She usually has {bean}.|She knows her coffee, so no mercy.]
T: [It's good|The truth: yes]. Foz decaf, from Huila, [washed in nothing but water and sugar cane|no chemistry],
  [{note} and a bit of {note2}|sweet, round]. Grind [one click finer than usual|a touch finer], decaf [runs
  quicker|is softer]. I drink it [every evening|after six], and [nobody's paying me to say it|I'm vain about it].
/ Take the Foz, [and don't tell anyone which cup is which|serve it blind]. [Half of our Thursday table couldn't
  tell|Jo failed the test twice]. [A small bag first|I've put a sample in], so [you needn't believe me|it's no
  risk].
P(5d): [I take it all back|Alright.] It [tastes of coffee|has {note} in it], [I slept like a stone|and I slept].
  [Nobody noticed|I gave it to three people and said nothing].
/ [Good|Fine] decaf. [Didn't think I'd say it|Never thought I'd write that].
/ She [closed her eyes|cried a bit (hormones)] and [asked for the name|said "that's it"]. [So one bag a month until
  the baby, please|We'll need more].
r: [I've stayed with the decaf in the evenings|Still sleeping], [to my own surprise|thanks to the Foz].
""",
    """
topic: storing; lena
~ Fridge or cupboard? / How long does it keep? / Freezing coffee
P: [Settle a quarrel|We have a bet]: {friend} keeps coffee in the [fridge|freezer], I keep it in [a tin|the cupboard
  next to the oven]. [Who's right?|There's a dinner at stake.]
/ How long does {bean} keep once [opened|the bag is open]?
/ I found a bag of {bean} [behind the flour|in my suitcase], roasted in [spring|another era], unopened. [Is it still
  alive?|Can I drink it, or is it compost?]
T: [You're both a bit wrong|Nobody wins]: [the fridge smells of cheese and the oven is hot|cold and damp is bad,
  warm is worse]. [The bag it came in, closed tight, in a dark cupboard|Dark, dry, closed], and [finish it in five
  weeks|buy less, more often]. Freezing [is fine, if you never let it thaw and freeze again|works in small
  portions].
/ [Alive, but retired|Not dangerous, only sad]. [Use it cold, overnight|Make it strong, with milk], or [put it in a
  bowl in the fridge against smells|give it to your roses]. [And then open a young one|Fresh tastes of {note}, that
  one of paper].
P: [We've agreed to pay half the dinner each|So it's a draw]. [The tin moves away from the oven today|The cheese
  smell explains a lot].
/ [Good to know|Roses it is]. [Thanks|Cheers].
""",
)
