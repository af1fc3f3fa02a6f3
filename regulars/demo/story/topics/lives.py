"""News of people's own lives: babies, goodbyes, exams, weddings, illness, travel, quarrels, thanks."""

SCRIPTS = (
    """
topic: a baby; ines
~ News / She's here / Why I need more coffee
P: [This isn't an order|No order today, only news]: [on {lastday} at {hour}|in the night to {lastday}] our
  [daughter|son] was born, [three kilos and a furious voice|tiny, with enormous feet]. [We are all well and nobody
  is asleep|I'm typing with one hand]. [You've seen {partner} waddle to your counter for months, so you're owed the
  end of the story|I wanted the people with the cinnamon buns to know].
/ It's a [girl|boy]. [All healthy. Need stronger beans.|Everyone fine. Nobody sleeps.]
/ We [became grandparents|are grandparents] on {lastday}! [In {area2}, by video, but still|Four hours away and we
  drove through the night]. [What does one drink to that at six in the morning?|I've told the whole tram, now it's
  your turn.]
T: OH how wonderful!! Welcome, little [person|one]! [I've drawn a pram on the blackboard|The whole bar clapped].
  [There's a bag on its way, roasted on the birthday itself, keep the date on the label|Half a kilo goes out
  tonight, no bill, no discussion]. [Sleep when you can|Kiss everyone].
! 5d: A bag roasted on the birthday, in the post
P(5d): [The bag with the date is on the shelf next to the first photo|We'll never throw that label away]. [She slept
  four hours last night, I drank it to celebrate|He's been shown the bag. He sneezed]. [Thank you, dear
  people|You're very kind].
/ [Came.|Arrived.] [We're touched.|Made us cry, but everything does.]
R: [How's the little one? Walking?|Is anybody sleeping yet?]
r: [The baby from the blackboard|The one whose birthday's on your bag] [can say "coffee" now|walks, and pulls every
  bag off the shelf].
""",
    """
topic: a death; jo
~ My father / Please cancel one of the two bags / A change, sadly
P: Could you change our [two bags|subscription] to one? My [father|mother|husband] died on {pastdate}. [He took his
  with too much sugar and read the label aloud each time|She always said your coffee was the only luxury she didn't
  feel guilty about]. [I don't know why I'm telling you that|I'd like to keep the other one].
/ One bag instead of two from now on, please. [My brother has died.|There's one of us less.]
T: I'm so sorry. It's changed, [you needn't think of it again|there's nothing else to do]. [Too much sugar and the
  label aloud, I can hear it|I'm glad the second bag was part of the good days]. [If an evening gets long, there's
  always somebody here until seven, and no one has to buy anything|You may come and sit, and nobody will ask how you
  are unless you want it].
/ I've changed it, and [I've read your lines to Lena|told only those who knew them]. [We remember them at the corner
  table, with the newspaper|Inês remembers the blue coat]. [Look after yourself, even badly|Don't answer this,
  please].
N: [No invoices or news to this address for a while|Somebody write by hand in a month, not about coffee]. [I'll do
  it|Jo].
P(9d 70%): [I came on {lastday} and sat|I sat at your window on {lastday}]. [Nobody asked. Thank you|It helped]. [I
  put too much sugar in, on purpose|I read the label aloud at home, it felt silly and right].
r: [It's been a while since I wrote to you about my loss|The house is quieter], [you were good to me that month|I
  won't forget the seat at the window].
""",
    """
topic: an exam; lena
~ Exam on {soon} / Thesis / Wish me luck
P: I'm [defending my thesis|sitting my last exam|taking my driving test, the fourth time] on {soon}, and I [can't
  sleep and can't stop drinking coffee|need exactly the right amount of courage]. [How much is too much?|What do you
  drink before something terrible?]
/ Exam {soon}. [Which coffee for nerves?|Strongest you've got?]
T: [Less than you think|Half of what you want]: one cup of {bean}, two hours before, [with bread|sitting down], and
  [then water|nothing more]. [The courage you've got already, the coffee only turns the light on|Caffeine can't tell
  you anything you haven't read]. [Thumbs are held here from {hour}|We're all crossing our fingers on {soon}].
/ [Decaf|The Foz], I'm serious. [The hand that shakes forgets half|Your heart's doing the work already]. [And a walk
  around the block|Then a song you know by heart]. [Tell us how it went|I want to know, whatever happens].
P(5d): [PASSED!|I did it.] [With distinction, and with one cup|They asked about the one chapter I love]. [I said
  "two hours before, with bread" to the girl next to me, she passed as well|Thank you for the thumbs].
/ [Failed.|Didn't pass.] [By two points|By a hair]. [Again in spring|Next time]. [Thanks for asking|You said
  whatever happens, so].
/ Passed. [Finally.|At last.] [Cake is on me.|Drinks soon.]
T(70%): [I've shouted it across the roaster|The whole shop knows]. [Come by, there's a bun with your name|Next cup's
  ours], [passed or not, that was the deal|you worked for it].
R: [Any new exams to hold our thumbs for?|My thumbs have recovered.]
""",
    """
topic: wedding or feast; ines
~ {many} guests and coffee / Our wedding / Favours
P: We're getting married on {fardate} ([the two of us, {many} others and a goat|small, in a garden in {area2}]), and
  we want [your coffee after dinner instead of the thing the caterer does|little bags on every plate]. [Do you do
  such things?|Is that something you'd do?] [{partner} wants {bean}, I want {bean2}, so there's the first test|We
  agree on everything but the bean].
/ Favours for {many}, {fardate}. [Price?|How much and how long?]
T: Congratulations!! Yes we do, [with the two names on the bag, stamped by hand|as small as you like]. [Come on a
  Saturday at three and taste both, blind; whoever loses gets to choose the music|Mix them! Half and half, it's
  called being married]. [From €2.60 a bag|About €2.70 each], [three weeks before is early enough|and no deposit].
! 14d: A sample bag with both names to look at
P(12d): [We tasted, I lost, he's insufferable|Half and half it is, Lena says they get along]. [The stamp is
  beautiful|We've seen the sample, yes, yes, yes]. [{many} please|{many}, and five for the people we've forgotten].
/ Sample good. [{many}, go.|Please make {many}.]
T: {many} it is [plus five|and five for the forgotten ones, there are always five]! Ready [a week before|in time].
  [Be happy|See you then], and [eat something on the day, nobody does|put {pet} somewhere safe|don't let anyone near
  the speech].
P(9d 55%): [They're in the hall in a laundry basket and the whole flat smells of us|Picked up, smelled, hidden].
  [Thank you for making it light|That was the only easy part of it all].
r: [We still have one bag from the wedding, unopened|The wedding bags: my aunt still talks of them].
R: [How's married life?|Is the goat well?]
""",
    """
topic: illness; jo
~ Away for a while / From the hospital / A strange request
P: I'm [in hospital for a few weeks|at home with a leg in plaster], nothing you have to worry about, and [what they
  pour here is a war crime|I can't get to you]. Is there anything [one can do with hot water from a tea trolley|I
  can make with one hand]?
/ [Broken ankle|In plaster]. Can you [deliver to the door|bring it up]? [Third floor, no lift.|I can't do stairs.]
/ {partner} is [having chemotherapy and nothing tastes right|ill], coffee [smells of metal now|is the thing that's
  missed most]. [Is there one that's very, very mild?|Do you know from others what works?]
T: [Hold on|Stay where you are]. [Inês packs little paper bags that hang in the cup, hot water is enough|I'll send
  you ten of the hanging filters], {bean}, [ground yesterday|fresh]. [Duarte comes up with it {soon}, all the
  stairs|They're with you {soon}]. [What ward?|Which bell?]
! 3d: Coffee brought to the bed by {soon}
/ From what others told us: [cold, not hot|let it get cold], Foz decaf or {bean2}, [with a drop of milk|thin], [it
  smells less and comes back to itself|cold takes the metal away]. I'm sending [small ones of both|two small bags],
  and [no bill, please, just tell us|tell us] if one of them tastes of something good.
P(4d): [The whole room smells of your shop|My neighbour in the next bed has asked to be adopted]. [The night nurse
  took one too|I hung it in the cup like a fisherman]. [You don't know what that did|Thank you, so much].
/ [Cold. It worked.|She finished it.] [First thing in weeks.|She smiled.] Thank you.
T(60%): [That's the best news of the day|I'm glad]. [More is coming|Say when it runs out]. [Get well slowly, it's
  the better way|Everybody here sends something warm].
r: [The leg's fine now|I'm well again], [I still think of those hanging filters|I haven't forgotten who came up the
  stairs].
R: [I hope everybody's well at yours|How is the health?]
""",
    """
topic: going away; duarte
~ Moving abroad / Can you send to {area2} and beyond? / A goodbye of sorts
P: We're [leaving Porto in spring|moving north for {partner}'s work|going to live in a place where coffee comes from
  a petrol station], on {fardate}. [I'd like to take you with me|I've {few} more Saturdays at your counter and I'm
  counting]. [Do you send parcels there?|How far do you post?] [And who will tell me I look tired?|Who'll know my
  usual?]
/ Moving abroad {fardate}. [Do you ship?|Still deliver?]
T: We send [everywhere with a postman|to 31 countries, and I know the bad offices in each]. It takes [six to nine
  days|a week or so], so order [when there is a third left|at the third-last cup]. [Your last bag before the move is
  at the till on {soon}|I keep a suitcase bag for you], [flat, so it fits under shoes|vacuum-packed].
! 30d: A flat bag for the suitcase
P(9d): [I've cried at the counter, Inês has cried, the cat left|We said goodbye on {lastday}, I was very brave until
  the door]. [The first thing I'll put up is the {brewer}|The suitcase smells of home]. [Thank you for all the
  mornings|It's been {few} good years].
/ [Bag in suitcase.|Packed.] [Will write from there.|See you at Christmas.]
T(50%): [Write when you run out, or before|We keep your usual in the book]. [The door sticks a little, as always,
  push|Come back through the same door].
R: [How's it over there? Found a decent bakery?|Your usual is still in the book.]
""",
    """
topic: barbecue or feast day; jo; months 5 6 7 8 9
~ You're invited / Sardines / The yard on {later}
P: [We're lighting the grill on {later}|Street party on {later}, our end of {street}], from [six|five] until the
  neighbours complain. [You've fed us for years, now it's our turn|Whoever of you is free, come hungry]. [Sardines,
  peppers, too many cousins|Nothing fancy, plastic chairs]. [No need to answer|Bring nobody's homework].
/ [BBQ|Grill] on {later}, {area}. [Come?|You six are invited.]
T: [We'd love to|Yes]. [Three of us at least|Inês, Lena and I, Mateus "if there's nothing broken"], after closing.
  [We bring the cold brew and a bag of ice|I bring dessert, so expect something bought]. [What's the house number,
  it's been a year|Which bell?]
P(10d): [What a night|That was good]. [Lena beat my uncle at cards, he's still in mourning|Your Mateus mended our
  gate while the fish was on, we only noticed at midnight]. [You left a bowl here|The bowl is yours, come and get
  it].
/ [Great to have you|Good you came]. [Next year again.|Same again in June.]
T(60%): [The bowl can stay, that means we come back|Tell your uncle the revenge is on]. [Thank you for having us,
  all of us|We talked of it all week].
R: [Is the gate still closing?|Greetings to the uncle at cards.]
r: [The gate Mateus mended still closes|My uncle has been practising cards].
""",
    """
topic: a roof on the feast of the saint; jo; months 6
~ Saint John's, our roof / São João / The night of the 23rd
P: [For the night of São João|On the 23rd] we have [a roof, a river view and room for six roasters|a balcony that's
  officially too small]. [Plastic hammers provided|Bring your own leek]. {friend} does the [caldo verde|grill]. [Say
  yes|You must].
T: [Six roasters, yes|We'll be there], [Duarte with the accordion nobody's allowed to mention|after we close at
  nine]. [Lena's first São João on a roof, hold on to her|Who hits Jo first gets free coffee for a week].
P(4d): [My ears are still ringing|The accordion!]. [We found Duarte's shoe in the basil|Somebody's leek is on our
  lamp]. [You're welcome on every roof we ever have|Next year, same roof].
/ [Best roof ever.|What a night.] [Shoe found.|We have one shoe of yours.]
""",
    """
topic: thank-you; ines
~ Thank you for {lastday} / That was kind / For the one with the earrings
P: I came in on {lastday} [in tears|soaked|with two children and a flat tyre], and [somebody put a cup in front of
  me and went away|one of you held the baby for ten minutes|a young woman lent me a phone and didn't listen]. I
  [never paid for that cup|didn't say thank you]. [So: thank you|I'm saying it now].
/ {lastday}. [The umbrella you gave me.|You lent me bus money.] [I'm bringing it back {soon}.|Thank you for that.]
/ [My mother, who's 79 and hard to please|My father, who doesn't talk to waiters], [hasn't stopped telling the story
  of|was very taken with] how you [found her a chair before she asked|explained {bean} to him as if he were a
  colleague]. [She wants "the one with the earrings" to know|He'd like it passed on].
T: [That was Inês, that's me, hello!|It was me!] [I remember the flat tyre|I remember, of course]. [You don't owe a
  cup|Nobody owes anybody a cup], [pass it on to someone with wet shoes|one day you'll put one in front of someone].
  [Come back on a good day too|I hope it's a better week].
/ [I've read it to the one with the earrings, she's hiding behind the grinder|The earrings are dancing]! [Tell
  her|Say hello] that [the chair's hers|the chair by the door has no better use].
P(30%): [I did, yesterday: a boy at the tram stop|Passed on, to a courier in the rain]. [It works|Nice feeling].
""",
    """
topic: recipe from a customer; lena
~ A cake with your coffee / Try this / My aunt's recipe
P: [Since you always give, here's something back|You once asked what I do with the old grounds]: [my aunt's coffee
  cake|a marinade|ice cream without a machine]. [Two espressos of {bean}, an orange, {water} grams of sugar, no
  flour at all|{bean}, brewed double, {few} eggs, patience]. [Bake until the neighbours come|Stir until your arm
  complains]. [Don't tell my aunt|She'd kill me].
/ Try {bean} [over vanilla ice, with salt|with orange peel in the pot]. [Trust me|Really].
T: I made it [last night|on Sunday], [nobody has survived to tell|it's gone]. [Where I come from we'd put cardamom
  in|I put a spoon of {note} in it, forgive me]. [May Inês write it on the board, with your aunt's name left
  out?|Can we serve it on {soon}?]
/ [Salt! On ice cream!|With salt.] I [didn't believe you, and I was wrong|had my doubts]. [Duarte has had three|It's
  on the Saturday board now].
P(1d 70%): [On the board! She'll hear of it in two days|My aunt's going to be unbearable]. [Cardamom I'll allow|Next
  time the fig one].
/ [Told you.|Ha.] [Wait for the autumn one.|There's a better one.]
R: [Your recipe was on the board again|I still make your cake], [people ask for the name|with cardamom, sorry].
""",
    """
topic: an introduction; jo
~ Sending you {friend} / Somebody's coming / Be nice to {friend}
P: I've told {friend} [from {work}|from my choir] to come to you. [Knows nothing, wants everything|Thinks all coffee
  tastes the same, so take your time|Has money and no patience]. [Tall, red coat|You'll know by the dog]. [Be
  yourselves|Don't be too clever at first].
/ {friend} is coming in, [needs a {grinder}|wants a machine]. [Sent by me.|Be gentle.]
T: [Red coat, noted|We'll look out for the dog]. [We'll begin with something that tastes of {note}, it's hard to say
  "all the same" after that|Nobody is clever here before ten]. Thank you for [sending friends|trusting us with one
  of yours].
N: {friend} [came in|was here on {lastday}], [bought one bag and stayed an hour|took the {grinder} and laughed a
  lot]. [Introduced by {first} {last}|A friend of {first}'s].
P(6d): {friend} [won't shut up about {note}|has bought a scale. A SCALE]. [What have you done|You've ruined a
  perfectly ordinary person].
/ [{friend} is hooked.|Worked.] [Thanks for taking care.|Well done.]
R: [{friend} was in again, with a third person|Your {friend} has become a regular].
r: [{friend}, whom I sent you, now sends others|I hear {friend} is at yours more often than I am].
""",
    """
topic: mistaken for another; duarte
~ I think this mail wasn't meant for me / Who's {neighbour}?
P: I got your mail to a [{neighbour}|certain {neighbour}], about {few} kilos of {bean2} and [a knee operation|a
  birthday]. I'm not {neighbour}. [I hope the knee's better|Happy birthday all the same]. [You may want to
  check|I've deleted it].
/ [Wrong person|Not me]: mail to {neighbour} came here.
T: [Thank you for telling me|That should not have happened]. [Two people with nearly one address and I did not
  look|I took the wrong line]. I have [written to {neighbour} and said so|told {neighbour} what went where], and
  [put the second letter of the name in bold for myself|the list asks me twice now]. [The knee is better|I pass on
  the wishes].
N(because it names another customer's health): {neighbour} knows, [took it well, said "half the town knows about
  that knee"|was annoyed for a minute, rightly]. I [reported it to Jo and wrote it in the book of mistakes|wrote
  down how it came about].
P(40%): [Good that you told them|You handled that properly]. [Send me a bag of that {bean2} too, it sounded nice|Now
  I'm curious about the {bean2}].
""",
)
