"""More from the street: neighbours above, forgotten bills, raffles, films, tables for strangers, wrong change."""

SCRIPTS = (
    """
topic: smoke and noise; jo
~ Smell in the stairwell / From your neighbour upstairs / The roaster on Thursdays
P: I live [above you, second floor|across the yard], and on Thursdays [my washing smells of toast|the bedroom fills
  with smoke around {hour}]. [I like coffee and I like you|I don't want to be the grumpy neighbour], but [the baby
  coughs|my blouses go to the office roasted]. [Can one do something?|Is there a filter?]
/ [Van at 6 am, again.|Your delivery, six o'clock, beeping.] [Could it come at seven?|We sleep there.]
T: [You're not grumpy, you're right|Thank you for writing and not posting it on the door]. Lena [starts an hour
  later on Thursdays from this week, when your windows are shut anyway|checks the filter tonight, I suspect it's
  full]. [I'll come up and smell it myself {soon}|May I come by and stand in your bedroom at {hour}? That sounds
  odd, I know].
! 7d: A clean filter in the chimney by {soon}
/ It [comes at seven from Monday|will park round the corner and stop beeping]. [The driver didn't know anyone slept
  there|I should've thought of it]. [A bag of {bean} is on your doormat|If it beeps again, ring me, at six, so I'm
  awake too].
N: [Filter was black. It hadn't been changed since the summer, on the list now for every first Monday|Chimney man
  came, twelve years of chaff]. [My fault, I said "next week" three times|Added to the calendar with an alarm].
P(8d): [Thursday and I can't smell a thing|It's better, much]. [I nearly miss it|The blouses smell of blouses].
  [Thank you for coming up|You're decent people to live above].
/ [Quiet now.|Seven it is.] [Thanks.|Slept.]
R: [How are the Thursdays upstairs?|The filter was changed on Monday, as promised to you.]
""",
    """
topic: forgot to pay; ines
~ I walked out without paying / I owe you {little} / Thief confesses
P: I [got talking|had the pram, the umbrella and a phone call] and [walked out without paying|only noticed on the
  tram]. [Two flat whites and the orange cake|A filter and a bun], {lastday}, the table [by the window|under the
  clock]. [I've never stolen anything|I'm mortified]. [How do I pay you?|Shall I come straight back?]
/ [Didn't pay {lastday}.|I owe {little}.] [Will drop it in {soon}.|Sorry.]
T: [We'd noticed nothing, you make a good thief|Ha, I saw you go and thought "back by Thursday"]! [Next time you're
  in, no hurry|Put it in the jar for the students]. [Mortified's not allowed here|It happens {few} times a week,
  mostly to honest people].
P(2d): [Paid, with interest in the jar|The debt is settled]. [I told my mother, she says she'd raised me better|I
  feel ten kilos lighter].
/ [Paid.|Done.]
--
~ Wrong change
P: [I think you gave me a twenty instead of a ten|I came home with more money than I left with]. [On {lastday},
  about {hour}|This morning, the tall boy at the till]. [Somebody's drawer won't add up tonight|I don't want him in
  trouble].
T: [You're right, we were ten short and blamed the cat|The drawer was crying]! [He's new and he's been counting it
  again and again|He's red as a tomato and very grateful]. [There's a cup for you, from him|Bring it when you pass],
  [honest people drink free on {soon}|no rush].
P(2d 60%): [Returned, he bowed|He wrote "thank you" on the foam]. [Keep that boy|Good lad].
""",
    """
topic: asked for a donation; jo
~ A raffle / For the school fête / Would you give something?
P: I'm on the committee for [the fire station's summer fair|our school fête|the animal shelter's raffle], and [it's
  my task to beg|I drew the short straw]. Would you [give a prize|donate a little something]? [A bag of coffee would
  do|Whatever you can spare]. [We'd put your name on a poster|It's on {date}.]
/ Raffle prize for [the choir|the youth club], {date}? [Anything welcome.|Please?]
T: Gladly. [Five bags and a cupping for four|A hand grinder and a year of Sundays, that's 52 cups], on one
  condition: [no name on a poster|you don't thank us from the stage]. [Come by with a basket before {soon}|It's
  under the counter from {soon}]. [What are you raising it for?|Who's it for, in the end?]
! 6d: The raffle prize ready by {soon}
P(8d): [The roof of the gym|A kiln|For a dog called {neighbour} who needs a hip]. [We made {big}!|It brought more
  than the cake stand]. [A nine-year-old won the cupping, she has appointed three adults|Guess who won: the baker.
  He's been impossible].
/ [Thanks, it went well.|We raised {big}.] [Much appreciated.|You helped.]
T(50%): [Tell the nine-year-old that spoons are ready|A dog's hip is the best use of coffee so far]. [Ask us again
  next year|Happy for the roof].
r: [The hip is new and the dog runs|The roof holds], [thanks to your raffle prize|in case you wondered].
""",
    """
topic: film or photographs; jo
~ Could we film at yours? / A photo project / Student film
P: I'm [a film student|making a short documentary about hands], and [I've been drinking your coffee for
  research|your back room has the only light in Porto that isn't a lie]. Could we [shoot there one
  evening|photograph the people at the bar, with their permission]? [We're four, we're quiet, one of us trips over
  cables|There's no budget, there's cake].
/ Photo shoot, [one hour|one morning], {date}? [What would it cost?|Conditions?]
T: Yes, [after seven|on a Monday], and it costs [a copy|a slice of that cake]. Two rules: [ask each person before,
  not after|nobody in the picture who hasn't said yes], and [the cat signs nothing|Mateus's face is his own, his
  hands you may have].
P(13d): [We have forty minutes of Mateus's hands and they're the film now|It's cut]. [He said eleven words, we're
  using all of them|My professor asked who the actor is]. [There's a screening on {later}, with chairs for all of
  you|May we show it in your back room?]
/ [Finished. Link follows.|It's done.] [Thank you.|Screening {later}.]
T(60%): [We're coming, all of us, he's pretending not to|In the back room, of course]. [Eleven's a lot for
  him|Chairs are ours, bring the beam].
R: [Mateus still gets asked about your film|Is there another film coming?]
""",
    """
topic: cups for sale; samira
~ Our new cup collection / A business proposal / Sugar sticks with your logo
P: I represent a maker of [cups with your logo in gold|paper straws that bloom|sugar sticks with horoscopes], and
  [would love ten minutes|I believe we'd be a perfect match]. [Free samples attached in spirit|When could we talk?]
/ [Following up|Circling back] on [our cup collection|my proposal of {pastdate}]. [Did you have a chance to
  look?|Any thoughts?]
T: Thank you for thinking of us. It is a clear no: [our cups come from a potter in {area2}, and we break them
  slowly|we have no logo in gold and wish for none]. [I would rather tell you today than keep you hoping|You need
  not follow up]. I wish you [a better corner|better luck next door].
P(45%): [Refreshing. Most people just don't answer|Thank you for the clear no]. [May I come as a customer
  instead?|Which potter? Privately.]
T(45%): [As a customer, any day|With pleasure]. [She sells on Saturdays by the river, no website|Ask for the one
  with the dog].
""",
    """
topic: tea, chocolate and children; ines
~ Do you have anything for people who don't drink coffee? / Hot chocolate / Tea?
P: My [sister|boyfriend|boss] doesn't drink coffee. [I know. I've tried|We still love her]. [What can she have at
  your place that isn't an apology?|Do you do a proper tea?] We're coming {soon}.
/ {kid} wants to know [whether the hot chocolate is hot enough to be serious|if you still have the chocolate with
  the spoon in it].
T: [Tell them they're welcome too!|No apologies!] There's [cascara with orange|a smoky black tea that Lena hides
  behind the scales], and [hot chocolate you have to eat with a spoon|lemon verbena from Dona Alzira's yard].
  [Nobody'll try to convert anyone|We convert nobody before the third visit].
/ It IS serious, tell {kid}: [it stops the spoon|the spoon stands up]. [With a marshmallow the size of a
  thumb|Served at exactly "careful"].
P(4d): [She had two of the smoky ones|The spoon stood]. [She wants to come back without me|{friend} at the next
  table asked what that smell was]. [A triumph|You've won her].
/ [Big success.|The small one approves.]
R: [There's new verbena, tell your tea person|The spoon still stands!]
""",
    """
topic: a table for two strangers; ines
~ A first date / Odd request for {soon} / Table, please, but discreetly
P: I'm meeting somebody [from the internet|I've only written letters to] on {soon} at {hour}. [I'm fifty-eight and
  my hands sweat|I haven't done this since the euro]. [Could I have the corner table?|Is there a table where one can
  hide and also flee?] [Please don't wink.|Don't let Duarte sing.]
/ Corner table for two, {soon}, {hour}. [It's delicate.|Be normal.]
T: The corner's yours, [with the back to the wall and a view of the door|far from the grinder so you can hear].
  [Nobody winks, I've sworn them all in|We'll be so normal it'll hurt]. [If you order a "small water", I call you
  away to the telephone|Code word for rescue: cinnamon].
! 4d: The corner table kept free and nobody winking
P(5d): [No rescue needed|I never said cinnamon]. [We stayed until you put the chairs up|Four hours. She takes it
  black]. [She saw Inês not winking, she said it was very loud|He asked if it's always so quiet here, I could have
  died].
/ [Went well.|Second one {later}.] [Same table?|Thank you.]
T(70%): [I was NOT winking, I had chaff in my eye|I've been dancing in the store room since]! [Same table, same
  oath|It's yours as long as it takes].
r: [We still sit at the corner table|You'll remember the date with the code word], [cinnamon was never said|it's
  been a good while now].
R: [The corner table asks after you both|No cinnamon so far?]
""",
    """
topic: book shelf; ines
~ The book shelf / I took the wrong book / Chapter eleven
P: I borrowed a book from your swap shelf, [the one with the ship on it|a crime novel], and [somebody has torn out
  the last page|there's a letter in it]. [It looks private and it's old|Now I don't know who did it]. [Do you know
  who left it?|Could you ask around?]
/ Left {few} boxes of books [by your shelf|at the door]. [Hope that's ok.|Keep what you like.]
T: Ooh. [I'll put a note on the shelf, with no details|Leave it with me]. [The ship was brought by a gentleman who
  comes on Tuesdays|Everybody here says they're innocent], and [he reads with a pencil, so I'll know his hand|I'm
  asking at the bar, it's become a game].
P(4d): [It was his, and the letter's from 1971|I met him]. [He hadn't known he still had it|He'd looked for it for
  {years} years]. [He read me one line, I'll keep it to myself|We had coffee, naturally].
/ [Sorted, the owner's found.|He came. All good.]
T(50%): [I didn't cry|The whole bar's been sniffing]. [That shelf earns its screws|Put another book back, it's luck].
""",
    """
topic: sorry for myself; jo
~ I was rude / About {lastday}, I apologise / To the girl at the till
P: I was [short with|unkind to] the [young woman|boy] at the till on {lastday}. [It wasn't about the coffee|I'd just
  been told something at the hospital|My mother had phoned]. [That's no excuse|He did nothing wrong]. [Would you
  tell them I'm ashamed?|I'd like to apologise, but I don't know the name.]
/ {lastday}, I snapped at your colleague. [Sorry. Please pass it on.|My fault.]
T: I've told her, and [she said "oh, that was nothing, I thought she looked so tired"|she'd worried about YOU all
  evening]. [That takes something, to write|Most people never do]. [Come in whenever, you'll be met like always|I
  hope what you were told turns out better than it sounded].
P(3d): [I came and said it myself|I brought flowers, she brought cake, we both cried]. [It's not as bad as they'd
  thought, the hospital thing|She's got a heart, that one].
/ [Thanks.|Said it in person now.]
N: [Said sorry in person today. Her tests came back clear, she told Salomé before her own sister|All good between
  them].
""",
    """
topic: travel tips; ines
~ {few} days in Porto / Where do YOU eat? / My parents are coming
P: [My parents|Some colleagues] are coming for {few} days and [I've lived here for {years} years and go nowhere|I'm
  new here myself]. [Where do you go when you close?|What isn't in the book?] [They walk slowly, hate queues and
  love fish|One vegetarian, one who eats only soup].
/ [Good fish, no queue, {area}?|Where's good for dinner in {area2}?]
T: [OK, listen|Sit down, pen]: [the tiled stairs behind the theatre at sunset|the ferry to Afurada, then the second
  grill, not the first], [soup at the one with no name in {street2}, it has a green curtain|bread from the oven next
  to the fire station], and [the tram to the end for no reason|the garden with the peacocks before ten]. [Say I sent
  you and you'll get the table by the fan|Don't tell the internet]!
P(6d): [The green curtain!|The second grill!] [My father asked for the recipe and was refused, he's in love|They've
  cancelled their flight. I'm joking, but they looked]. [You should be the mayor|Thank you from three full people].
/ [All good tips.|They loved it.]
r: [My parents still talk about the green curtain|We go to the second grill every month now], [your fault|thanks to
  you].
""",
    """
topic: language table; ines
~ Portuguese table? / Conversation evening / I want to practise
P: I've been in Porto for {few} months and [everyone answers me in English|my Portuguese is good enough for soup].
  [Is there a table at yours where one may be slow?|Would anybody talk to me, patiently?] [In exchange I can offer
  {note} jam and perfect {years}-year-old jokes|I can teach Swedish, Excel or knitting].
/ Is there a [conversation|language] table? [What day?|Tuesdays?]
T: [There wasn't, now there is|You've just founded it]! Tuesdays at six, the long table, [two Portuguese, a Pole and
  Dona Alzira, who corrects everybody|so far there's you, {neighbour} and me]. [Slowness is the rule|Whoever speaks
  English pays for the cake].
! 7d: The long table kept free on Tuesday at six
P(8d): [I spoke for an hour and only pointed twice|Dona Alzira says my verbs are brave]. [I paid for cake three
  times|{neighbour} and I are meeting for a walk, in Portuguese]. [Obrigada, do fundo|See you Tuesday].
/ [Good evening, that.|Coming again.]
R: [How brave are the verbs now?|The Tuesday table has {many} people now, you started it!]
r: [I dreamt in Portuguese last night, tell the Tuesday table|My verbs are bolder, says Dona Alzira].
""",
    """
topic: a review; jo
~ I wrote a review / About my three stars / Review from {pastdate}
P: I left three stars on {pastdate} and [it's been bothering me|a friend says I should tell you why]. [The coffee's
  five|Everything in the cup was right]. [But we asked for the bill four times|But nobody would move a bag from a
  chair for my mother]. [It felt like being invisible|That's all, and it's a lot].
/ [My review was about the toilets.|Three stars: the toilets.] [Please look.|The rest is great.]
T: [Thank you for telling me the why|I'd read it and wondered]. [Please leave it up, it's true|I won't ask you to
  change a star]. [From this week whoever's on the floor carries nothing but looks up|I've been to see for myself,
  and you're right]. [Tell your mother that the bag was mine|If you try us again, tell me if you were visible].
P(9d): [We were visible|I've looked: soap, light, a plant]. [My mother was given the chair before she'd shut her
  umbrella|Somebody knew my name]. [I've changed it to five, you didn't ask, that's why|The stars are up, of my own
  free will].
/ [Better now.|Changed it to five.]
N: [Hang the first version up, not the second|Good to read at the Monday table, both versions].
""",
)
