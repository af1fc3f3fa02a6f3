"""More from kitchens and benches: kettles, milk, papers, gardens, boats, buying and selling."""

SCRIPTS = (
    """
topic: which kettle; lena
~ Kettle / Do I need that kettle with the neck?
P: [Does the kettle matter|Honestly, does a kettle matter], or is the one with the swan neck [jewellery|only for
  photographs]? Mine [whistles|pours like a fire hose]. I make {bean} in the {brewer}, [one cup, half asleep|for
  two].
/ Kettle with thermostat: [yes or no?|worth {amount}?]
T: [For the {brewer}, a little|It matters less than people say]. The neck [slows your hand down, that's all it
  does|is there to make you patient]. [A jug with a small lip does the same|Pour into a milk jug first and use
  that]; keep your money for [fresh beans|the grinder].
/ If it whistles it's [hot enough|fine]. [Wait half a minute after the whistle|Lid open, count to thirty], that's
  {degrees} degrees. A thermostat is [lovely and unnecessary|for people who like buttons, I'm one of them].
P: The [milk jug works|jug with the lip does it]. [I feel I've saved {amount} and a shelf|You're the worst
  saleswoman in Portugal, thank you]. [Is there anything you do want to sell me?|Now tell me what to spend it on.]
/ [Counting to thirty|Half a minute] [makes it sweeter|changed it]. [No kettle then.|Good.]
T(55%): [Beans, younger than a month|{bean2}, since you ask]. [Everything else can wait|The rest's furniture].
r: I still [count to thirty|pour from the milk jug], [no swan has entered the house|and never bought the kettle].
--
~ The kettle you sold me
P: The kettle [from your shop|I bought on {pastdate}] has a [spot of rust inside|handle that wobbles]. [It's not
  dramatic, but at that price|I'd expected more]. [Is that normal?|Can something be done?]
T: [Not normal|It shouldn't], and [I've seen a second one this week|you're the third]. [Bring it, take a new one
  home|A new one's on the way and keep the old for camping]. I've [written to the maker, with a photograph of yours
  if you send one|taken the others off the shelf until they answer].
! 5d: A new kettle in place of the rusty one
N: [Whole batch from spring has a bad weld|Three of fourteen]. [Maker says "within tolerance". I said so is my
  patience|They'll take them back].
P(4d): [The new one came|Swapped], [no spot, no wobble|solid]. [The old one boils on our balcony now|I hadn't even
  finished being annoyed].
R: [No rust in the second kettle, I hope|The kettle maker has changed the weld, it was your photo that did it].
""",
    """
topic: milk; ines
~ Milk foam / My cappuccino is soup / Oat milk
P: [What's your trick with the milk?|Teach me.] Mine is [either soup or a bubble bath|big bubbles on hot milk]. I've
  got a {machine} and [a cold jug|the will to live]. [I've watched films about it|I have wasted {few} litres
  already].
/ Which oat milk [foams|do you use]? [Mine splits.|Mine curdles in {bean}.]
T: [Tip just under the skin|Only the tip in], [it should sound like tearing paper, for three seconds|listen for
  paper tearing], then deeper and let it [spin|swirl] till your hand says ouch. [Practise with water and a drop of
  dish soap!|Water and a drop of soap, it foams the same and costs nothing.]
/ [The one with the blue cow that isn't a cow|The barista sort], shake it first. [And wait a minute before you pour,
  hot acid splits it|It splits when the coffee's too sour, so try {bean2} under it]!
P: [Tearing paper!|It tears!] [I've made a heart, or a bottom, opinions differ|There's something like a leaf|My
  daughter says it's a potato, with love]. [Soap trick is genius|I practised with soap for an hour].
/ [No splitting|Smooth]. [Thanks for that|Great tip].
T(60%): [Everybody's first heart is a bottom|The potato comes before the heart], [it's in the books|trust the
  process]! [Come on {soon} and show Duarte, he can't|Send a picture for the wall].
R: [Is the potato a heart by now?|Still tearing paper?]
r: [My milk hearts are recognisable now|I made {friend} a leaf last week, a real one].
""",
    """
topic: moka pot trouble; mateus
~ It exploded / Moka / The ceiling
P: My {brewer} [went off like a geyser|shot at the ceiling] on {lastday}. [There's {bean} on the lamp|We're all
  fine, the ceiling isn't]. [What did I do?|Is it dangerous?|Can I still use it?]
/ Coffee sprays [out of the side|from the seam]. [Gasket?|What is it?]
T: The valve is [blocked|limed up]. [Push it with a nail, it must move|It must give when you press it]. Grind
  [coarser|less fine], do not [press the coffee down|tamp], [small flame|and stay with it].
/ [Gasket, two euros|The ring is hard]. [Screw it tight with a cloth|Dry thread, tight]. [Never the dishwasher, they
  come out grey and sorry|Coarser, too].
P(1d): [The valve was stuck solid|It didn't move at all]. [Nail, vinegar, click|Now it clicks]. [I had a bomb on my
  stove for {years} years|I'm slightly shaken].
/ [Works.|No spray.] [Ceiling painted.|Painter comes {soon}.]
T(50%): [Check it each month|Once a month, press]. [Bombs are rare. Lamps are not|It is a good pot. It warned you].
r: [I press the valve every first of the month, as told|The ceiling still has one brown dot, in memory].
""",
    """
topic: papers and small things; duarte
~ Out of filters / Papers for the {brewer} / {few} packets
P: Are the [number two|unbleached] papers for the {brewer} [out of stock for ever|coming back]? Your page says
  "soon", and [soon was {lastday} three weeks ago|has done so all month]. I'm [using kitchen roll|down to four].
/ {few} packets of filters please, [and put them with my {bean}|to the usual address].
T: [They come on {soon}|On {soon}, says the maker]. Until then I [send you what is open at our bar|took a packet
  from Inês's drawer], [no charge, she counts badly|for nothing]. [Do not use kitchen roll, it tastes of kitchen|Not
  the kitchen roll].
! 6d: Filter papers posted the day they come
/ [Added to your {bean}|In the same box], one postage. [{little} more, pay with the next|They weigh nothing].
P(5d): [Saved|They came]. [I had got to a paper napkin|You rescued my Sunday]. [Now the page says "in stock", I
  looked|Please thank Inês's drawer].
/ [Got them.|Arrived.] [OK.|Good for three months.]
N: ["Soon" is not a date. I took the word off the site and put the date there|Changed the page: a date or nothing].
""",
    """
topic: grounds for the garden; ines
~ Old grounds / Compost / A sack of coffee grounds?
P: Could I [have|collect] your old coffee grounds? [For the allotment in {area2}|For roses, slugs and a very sad
  lemon tree]. [A bucket a week|As much as you'll part with]. [I'd bring the bucket|I can come before you open].
/ Grounds for [compost|mushrooms]? [Can collect {soon}.|How much is there?]
T: Please take them, we've got [about a bathtub a day|mountains]! [Blue bin by the side door|They're by the side
  door from six], it's [first come, first served, and there's a beekeeper who's fast|you and a mushroom man in
  {area}]. [Bring us a tomato one day|Payable in tomatoes].
P(9d): [Collected, four buckets, my car smells of heaven|The slugs have gone to the neighbours]. [The lemon tree has
  a leaf|I'll never be able to sell this car].
/ [Took two buckets.|Thanks for the grounds.]
T(50%): [A LEAF!|Go, lemon tree!] [Lena wants pictures|We'd like to be its godparents].
R: [How's the lemon tree?|The tomatoes from your beds were on our sandwiches].
r: [The lemon tree you feed has flowered|I've a bag of tomatoes for you, from your own grounds].
""",
    """
topic: which machine; mateus
~ Which machine? / {amount} or more? / Before I buy
P: I want to [make espresso at home at last|stop spending my wages at your counter]. [The Bica or the Faro?|I can't
  decide between the Torre and the Bica.] [Two people, four cups a day, hard water|Small kitchen, big ambitions|I
  break things]. [Which would you put in your own kitchen?|What breaks least?]
/ Faro or Torre? [One sentence will do.|Short answer please.]
T: The one with [fewer parts|no screen]. Bica. [You can take it apart with two tools and I have all the parts|It was
  drawn by somebody who repairs]. [Hard water: filter first|And a grinder, or do not start].
/ [You break things: Torre, it is made of iron|Four cups: Faro]. Come {soon}, [use both for an hour|pull ten on
  each]. [I make you a table with two of them|I say nothing, you decide].
P(5d): [An hour, seven shots, my eyelid twitches|I pulled ten]. [It's the Bica|The Bica, of course you were
  right|The iron one]. [{partner} asked for the colour|I'll fetch it {soon}].
/ [Bica. Fetching {soon}.|Torre then.]
T: Good. [I set it for your water|I run it for a day first]. [Bring the bag you will use|The first week it is stiff,
  then not].
! 4d: The machine set up and tested by {soon}
P(8d 55%): [First espresso at home, {seconds} seconds, no ceiling involved|It stands there like a small church].
  [You undersold it|Thank you for the hour].
R: [Is the machine behaving?|Has it loosened, as I said?]
""",
    """
topic: steam and tank; mateus
~ No steam / Wand blocked / Smell from the tank
P: [The steam wand of my {machine} coughs|No steam on the {machine}, only a sad drip]. I [clean it every time,
  nearly|wiped it, I swear]. [What's in there?|Where do I poke?]
/ {machine} tank smells of [pond|old flowers]. [How do I clean that?|Safe?]
T: Milk is in there. [Unscrew the tip, needle through each hole|Pin through every hole, four of them], [then hot
  water, ten minutes|soak the tip overnight]. [After each jug, one second of steam into a cloth. Each|Nearly every
  time is the same as never].
/ Two spoons of [soda|baking soda], [leave it a night|one night], rinse three times. [Lid off during the day|Change
  the water daily, it is not a fish].
P: [All four holes were closed|I got out something like a tooth]. [It roars now|Steam like a locomotive]. ["Nearly
  every time is never" is going on the fridge|I'm duly told off].
/ [Fresh now|Pond gone]. [Thanks.|Ta.]
""",
    """
topic: boat, van or hut; mateus
~ Coffee on a boat / Camping / No electricity
P: We're [spending {few} months in a van|living on a boat in Afurada now|taking over a mountain hut], so [no
  mains|twelve volts and a gas ring]. [What's the best coffee one can make with that?|How do you grind without
  electricity and without swearing?]
/ [Boat. 12 V. Gas.|Hut, wood stove.] [What works?|Advice?]
T: [Hand grinder and a pot. On a boat, a low pot|Piper hand grinder, steel, no glass]. [Nothing with a cable|Forget
  twelve volts, it boils by evening]. [Tie it down|Whole beans, tin with a lid, away from salt].
/ I [made one for a fisherman|have a spring clamp] that holds it in a swell. [I can make a second|Come and try it].
! 12d: A clamp for the pot, made to measure
P(9d): [It holds|Tested in a south-wester]. [First coffee at anchor, nobody scalded|We grind on deck, the gulls
  come]. [You must come aboard|The clamp's the best thing on board].
/ [Works in the van too.|Good grinder.]
T(40%): [I get sick on bridges|Not aboard. But thank you]. [Send a picture|Oil the thread, salt eats it].
r: [We're back on land|The van is sold], [the pot clamp is on our kitchen wall|but the hand grinder stayed].
""",
    """
topic: selling old things; mateus
~ Would you take my old {machine}? / Second-hand / {grinder} to give away
P: We've [inherited a better one|moved and shrunk], so there's a [working|nearly working] machine looking for a
  home. [Do you buy them?|Does one sell such a thing to you?] [I don't need much for it|I'd rather it went to
  somebody who'll use it].
/ Old {grinder}, works. [Want it?|Interested?]
T: Bring it. I look, I say [a price|what is fair], you [say yes or no|think about it]. [Then it stands by the window
  with your date on it|I mend it and somebody starts on it].
P(4d): [I was told {amount} and a handshake|You gave me more than I'd have asked]. [It felt like leaving a dog|I
  patted it]. [Tell me who gets it?|Do let me know where it ends up.]
/ [Deal.|Good price.]
T(6d): [A student of music|Two nurses|A man who lost his licence and now walks] took it. [Asked three questions,
  good ones|They carried it home between them]. [It is well|You would approve].
P(50%): [That's the best end it could have|Then it was right]. [Play it something|Tell them it likes {bean}].
""",
    """
topic: home roaster; lena
~ Green beans? / I've started roasting, sorry / Popcorn machine
P: I've begun to roast in a [popcorn machine|cast-iron pan on the balcony]. [The neighbours have opinions|The smoke
  alarm has views]. Would you sell me [a kilo of green {bean}|something unroasted that forgives]? [I know I'm
  becoming the competition|You may laugh].
/ Green beans, 2 kg? [For home roasting.|Possible?]
T: Of course, and [I began in a pan|mine was a paint tin on a camp stove]. Take [Cerrado|Sul de Minas], it [forgives
  nearly everything|tells you slowly]. [Listen, don't look: first crack sounds like breaking twigs|Stop ten seconds
  before you want to]. [Bring me a handful of what comes out|I want to taste your third batch, never the first].
P(8d): Batch three. [Colour of a chestnut, taste of {note} and a bit of tyre|I stopped too early, I think]. [Handful
  in an envelope at the till, be merciful|I've left you some in a matchbox].
/ [Third batch is drinkable.|Left a sample at the till.]
T(1d): I tasted it [blind, among ours|this morning]. [The middle's underdone, the outside brave|There's real {note}
  in it]. [Less heat at the start, more patience at the end|Lower the heat at the yellow stage, and don't stir so
  much]. [Not bad at all|Keep going], [colleague|truly].
P(1d 60%): ["Colleague". I'm having that framed|I've shown that to everyone]. [Batch four tonight|The alarm's out of
  batteries, we're safe].
R: [Which batch are you at?|Is the smoke alarm still speaking to you?]
""",
    """
topic: where it comes from; lena
~ Who grows {bean}? / A fair question / Do you really know the farm?
P: It says "direct" on the bag of {bean}. [What does that mean, exactly?|Everyone writes that.] [Do you know the
  people?|Have you been there?] [I'd like to be able to tell my students|I ask everybody, most don't answer].
/ {bean}: [who picks it, what do they get?|what was paid for it?]
T: For {bean} it means: [I've stood in the mill twice|I have eaten at their table|Samira and I were there], we pay
  [the cooperative, not a
  trader|the washing station], and [last year it was nearly double the exchange price|the invoice hangs by the
  till]. [For {bean2} I couldn't write it, so I don't|Where I haven't been, the bag doesn't say it]. [Ask further|I
  can send you the papers].
P(1d): [That's more than I've ever been told|You're the first to answer with a number]. [May I use the invoice in
  class?|I'll buy two.] [And why not {bean2}?|What's different about {bean2}?]
/ [Good answer.|Clear.] [Thanks.|I'll keep buying.]
T(70%): Use it, [cross nothing out|names and all]. {bean2} [comes through an importer we trust, but I've shaken
  nobody's hand there|is bought on a good sample and an honest voice on the phone], [and that isn't the same|so it
  isn't "direct"].
""",
    """
topic: heart and sleep; lena
~ Too much? / Sleep / How much caffeine is in {bean}?
P: [I've been sleeping like a hare|I lie awake counting trams]. [I drink {few} cups, the last one at {hour}|It's
  only {few} cups.] How much is [really in there|in a cup of {bean}], and [is there a sort with less|would a darker
  roast help]?
/ Caffeine per cup, {bean}, {brewer}? [Roughly.|Ballpark.]
T: Roughly [a hundred and twenty milligrams|110 to 140] in yours, and [half of it's still in you six hours later|it
  leaves as slowly as a guest]. Darker [changes nothing|is a myth]. [Move the last one to lunch|Nothing after two],
  and have the Foz decaf [if your hand wants a cup|in the evening]. [I'm a roaster, not a doctor, so if your heart
  stumbles, ask one|A week of that and you'll know].
P(8d): [A week. I sleep|It took four days]. [I hadn't known that I'd been tired for {years} years|I wake before the
  alarm, it's unsettling]. [The cup after supper is Foz now|I hold the decaf like a candle].
/ [Works.|Sleeping.] [Thanks.|Who knew.]
r: [I still sleep, by the way|No coffee after two, still], [since your milligrams|it's been a quiet revolution].
""",
    """
topic: subscription surprise; duarte
~ The surprise bag / {bean2}, not for us / About this month's choice
P: We have the "you choose" subscription and [mostly you choose well|it's our monthly lottery]. But {bean2} [wasn't
  for us|divided the house]: [{note} is fine on toast|it's like licking a tree]. [Is there a way to say "never that
  again"?|Could you note it?]
/ "You choose": [no more {bean2} please|nothing like {bean2}]. [Otherwise happy.|Rest was good.]
T: Noted: no [{bean2}|{note}] for {area}. [I keep a card per person, yours now has one line|Lena chooses, I remind
  her]. Next month [comes two days early, as a consolation|it is {bean3}, which I would bet a box on]. [Keep notes
  if you like, I read them|Tell me after that one].
P(9d): [You'd have won the box|{bean3}, yes!] [We finished it in nine days and the house is at peace|It's {note2}
  and biscuits]. [More from that corner of the map|Put it on the card, please].
/ {bean3} [good|great]. [Keep it up.|That sort, yes.]
N: [Card: likes round and sweet, no fruit bombs, writes short|Yes to {bean3}, no to {bean2}]. [They answer, so ask
  them first when Lena has something odd|Good tester].
R: [Your card says no {bean2}, I still check every month|The card now has {few} lines].
""",
)
