"""At the counter: cuppings, tables, lost things, hours, praise and complaints, allergies, jobs."""

SCRIPTS = (
    """
topic: cupping booking; ines
~ Cupping, {few} places? / Thursday tasting / The slurping evening
P: [Is there room|Do you have places] for {few} of us at the cupping on {soon}? [One knows a lot, one knows nothing,
  and I'm the driver.|It's {friend}'s first time, be gentle.|We've been meaning to for a year.] [Do we have to bring
  anything?|What does one wear?]
/ {few} for the cupping on {soon}? [Space?|Still places?]
/ [I keep reading about your cuppings|{friend} won't stop talking about your tasting] and [I'd like to see whether I
  can tell {note} from {note2}|I have never tasted anything but "coffee" in coffee]. Is it [alright to come alone|a
  thing for people who know nothing]?
T: You're in, {few} spoons with your names on! It starts at seven, [don't eat garlic|no perfume please], and [slurp
  as if your mother weren't there|be ready for noise]. [We end when the last bowl's cold|Home by nine].
/ Yes! [Alone is the best way, nobody's watching|Most people come alone and leave in fours]. I've put you [next to
  {friend}, who also came alone once|at the window side]. [Eight bowls, one pencil|There's bread].
P(6d): [What a lovely evening|That was more fun than the cinema]. [I wrote "{note}" and Lena nodded, I'm still
  glowing|I found {note} in number three!|{friend} wrote "wet cardboard" and it was the expensive one]. [When's the
  next?|We'll be back.]
/ [Fun|Good night]. [Number six, please, a bag of it.|Number five was the one.]
r: [I still have the pencil from the cupping|Since that cupping I smell everything, it's a nuisance].
R: [There's a cupping on {soon}, with an odd one you'd like|Your spoon is still here!]
--
~ Can't make the cupping
P: [I'm so annoyed|Sorry, sorry]: [I've caught whatever {friend} had|my shift has been moved|the babysitter's ill],
  so we can't come to the cupping on {soon}. [Give our places to somebody with a nose|I can smell nothing anyway].
T: Get well! [Your places go to the waiting list, they're already dancing|Two students are very happy right now],
  and you're [first in line for the next|on the list for {later}]. [Tea with honey, and don't let Lena hear I said
  tea|Chicken soup, not coffee].
P(7d): [Alive again|I can smell!]. Could we come on {later} [then|instead]? [I've missed your noise|I'd hate to miss
  another].
T: [Yes!!|Done], {later} at seven. [I told the bowls|Welcome back to the nose people].
""",
    """
topic: lost thing; ines
~ Did I leave my {thing}? / Lost: {thing} / {thing}
P: I think I left my {thing} [with you|at your place] on {lastday}, [under the bench by the window|on the hook, or
  on the chair, or in the loo]. [It isn't worth anything|It has no value], but [it was my father's|I've had it for
  {years} years|{friend} gave it to me]. Has it [turned up|been seen]?
/ {thing}. [Left it there {lastday}?|Seen it?]
/ This is [embarrassing|the third time this year]. Have you got my {thing}? [I retraced my steps|I've been
  everywhere], and you're [the last hope|where I'm most absent-minded].
T: It's here! It spent the night [on the shelf next to the lemon|in the till, for safety], [and has been admired|it
  has made friends]. [Come whenever|No hurry], or [I can give it to {friend}, who'll be in tomorrow|Duarte passes
  {area} on {soon}].
! 3d: Duarte brings the {thing} to {area} on {soon}
/ Not yet! I've looked [under everything|in all the places], and [found two pencils and a tooth|there are three
  others, not yours]. I've [put a note on the board|asked the Saturday people]. [Don't give up|These things come
  back].
N: {thing}, [found behind the radiator|in the box under the till], label on it.
P(1d): [Oh thank goodness|What luck]. I'll [come by on {soon}|fetch it tomorrow] and [drink something in
  gratitude|leave again with all my things, I promise].
/ [Great|Phew]. [Coming {soon}|Tomorrow].
r: I've counted my belongings [before leaving your shop|at your door] ever since the {thing}.
R: [Got your {thing}?|Your {thing} says hello, I still check the bench.]
""",
    """
topic: opening hours; ines; months 3 4 5 7 8 12
~ Open on {soon}? / Holiday hours / Are you closed in August?
P: Are you open [on {soon}|over the holidays|on the bank holiday]? [I have family coming|{friend} is visiting] and
  I've [promised them your corner|built the whole day around your cinnamon buns].
/ Open {soon}? [Hours?|Till when?]
T: We are! [Nine to two|From nine, until the cake is gone], with [half the team and the good music|me and Mateus, so
  ask him nothing]. [Bring them all|Tell them to come hungry].
/ Closed just that one day, [we're all going to the river|it's Jo's mother's birthday], but [the shelf by the door
  is open|knock if you see light], and on [the next day|the day after] from eight.
P(4d): [We came, all seven|They loved it]. [My uncle has asked whether you'd open in Toronto|My mother-in-law
  smiled. It's documented|{friend} wants to move here now].
/ [OK thanks|Good to know]. [See you then|Will come].
--
~ I stood at your door
P: Your page said open, [your door said otherwise|the door disagreed]. I [walked from {area}|came by tram with my
  father, who's eighty-four|cycled across the river], [in the rain|in the sun], [for nothing|for a coffee]. [Please
  keep the page right|I don't mind a closed door, I mind the page].
T: Oh no, I'm so sorry. We [shut early for a burst pipe|closed because the power was out] and [I changed the door
  and forgot the page|nobody thought of the page]. [It's right now|Done now]. [Next time the first round is
  ours|Your walk deserves better: next breakfast is on us], [and tell your father|whoever's with you].
! 30d: Breakfast on the house next time
P(5d): We came back, [the door was open and so were your arms|with an appetite]. [Thank you for the breakfast|You
  kept your word]. [All is well|The page is forgiven].
/ [Fine|No harm]. [We'll be in on {soon}.|Next week then.]
""",
    """
topic: praise; jo
~ Just to say / A good word / Not a complaint
P: I don't need anything. [I only wanted to say|It's just] that [on {lastday} the one with the curly hair asked my
  son what HE thought of the music|somebody at your counter tied my shoelace when I had the pram in one hand|your
  Mateus told me NOT to buy something]. [That's rare|It made my week]. [That's all|Nothing follows].
/ [Best {bean} yet|The {bean} is perfect this month]. [Had to say it|That's the message].
/ I've [had a long winter|been ill], and [your corner|the half hour at your window] was [the only thing in my week
  without a form to fill in|where I remembered what normal is]. I [thought you should know|wanted you to have that
  in writing], people only write [when something's broken|to complain].
/ [You'll think I'm mad|Bear with me], but I came in to [get out of the hail|ask for the toilet] and stayed for two
  hours. [The soup of voices, the warm cups|Nobody hurried me]. [Who chooses the music?|Please never get a screen on
  the wall.]
T: [I read that out at closing time|I've read this to everyone], and [there was a silence, which doesn't happen
  here|Inês has gone pink]. Thank you for [taking the time|sitting down to write it]. [It goes on the wall by the
  roaster|We keep these, you know].
/ [That's a lovely thing to find between two invoices|You've made a Monday out of nothing]. I'll tell [them|the one
  you mean]. [See you at the window|Your seat's warm].
P(35%): [On the wall! My mother would be proud|Now I'm embarrassed]. [See you {soon}|Keep going].
""",
    """
topic: slow or cold; ines
~ Feedback / A small complaint / {lastday} at the counter
P: I like you a lot, [which is why I write|so take this kindly]: on {lastday} I waited {seconds} minutes, and [the
  cup was lukewarm|it was the wrong one] and [nobody looked up|the table was sticky]. [It happens|Everybody has a
  bad day], but [it's the second time|I thought you'd want to know].
/ {lastday}: [{seconds} minutes for a filter|cold flat white, sticky table]. [Not like you.|Usually better.]
/ [Honest feedback, as you ask for it on the receipt|You ask for the truth on your receipt, so here]: [the music was
  so loud that we read each other's lips|my mother couldn't get through with her stick, the chairs stood
  everywhere]. [We left|We drank quickly and went]. [That's not what your place is|A pity].
T: Thank you for telling us and not just [the internet|staying away]. {lastday} was [my rota|mine], and there was
  one person too few on it, [so it's my mistake and not the girl's at the bar|that's why]. [From this week there are
  three of us from ten|I have changed it]. The next one's on me, [hot|and I'll look up].
! 7d: Three people on the bar from ten
/ You're right, and [I went and stood where you stood|I sat at that table to check]. [It IS too loud there|One can't
  get through with a stick]. [The speaker has moved|The chairs are marked on the floor now]. Will you [try us
  again|come once more and tell me]?
P(6d): [Hot, four minutes, and somebody looked up|We tried]. [That's you again|You did listen]. Thank you for [not
  sending me a form|answering like a person].
/ [Better|Good this time]. [Cheers.|Thanks for fixing it.]
N: Said yes to all of it. [If we get one of these a month from people who like us, ten others left without a
  word|Let's talk about {lastday} mornings at the team table].
""",
    """
topic: allergies; ines
~ Nuts? / Gluten / Allergy question
P: [My boy|{friend}|My niece] is allergic to [hazelnuts|milk protein|sesame], [seriously, not "a bit"|with a pen in
  the bag]. [Which of your cakes are safe?|Is there anything at your counter for us?] And [the "toasted hazelnut" on
  the bag, is there nut in it?|do you clean the steam wand between milks?]
/ Is the oat milk [gluten free|steamed in its own jug]? [Coeliac here.|I'm coeliac.]
T: Straight answer: the [orange cake|polenta cake] is baked in another kitchen without nuts, [everything else I
  wouldn't risk|the rest stands too close together]. [The hazelnut on the bag is only a word for a smell|What's on
  the bag are tastes, there's only coffee in it]. [Own jug, own cloth, purple handle|We have a separate jug], [tell
  us at the till and I'll do it myself|say it out loud, we like to hear it].
P: [Thank you for not saying "should be fine"|That's the answer I wanted]. [We come {soon}|We'll try the orange
  one]. [You have no idea how rare that is|"Should be fine" is what everybody says].
/ [Perfect.|Clear, thanks.]
T(40%): [Ask for me|I'm there till three], I'll [show you the wrapper|let you read the label]. ¶ ["Should be fine"
  is forbidden here since {date} of some year|We had a scare once, that's why].
R: [The orange cake is back|There's a second safe cake now], I thought of you.
""",
    """
topic: job; jo
~ Do you need anybody? / A job, maybe / Saturdays
P: [Do you need|Are you looking for] hands on Saturdays? I'm [nineteen|a drama student|between two jobs], I can
  [carry things, smile before noon and count|make a flat white that looks like a cloud and sometimes like a fern],
  and I've [been on the other side of your counter for {few} years|read every label you've got].
/ [My son|My daughter|My nephew] {friend} is [sixteen and needs to learn that the world gets up early|looking for a
  summer job], and [he|the child] [likes you|has talked of nothing but your roaster]. Would you [give him a broom
  and see|think about it]?
T: [We don't just now|Not before summer], and I'd rather say so than keep you hoping. But come [and do one Saturday
  with us, paid|in on {soon} for a trial morning], and if we [like each other|laugh], you're [first when somebody
  leaves|on the list, and it's short].
! 6d: A paid trial morning on {soon}
/ Yes, as it happens: [Saturdays from seven|three mornings a week]. [Bring nothing, no paper|No CV please]. [Carry
  six cups without looking at them and we're friends|Tell me what you like about a place].
P(5d): [I dropped one cup and Mateus said "good, now it's behind you"|That was the best morning in months|My feet!].
  [Whatever happens, thank you|I'd love to come again].
/ [Back from the trial, tired and grinning|He came home smelling of chaff and proud].
T: [So did we|We laughed]. [Saturday, seven|Come again on {soon}], [the apron has your name|and bring better shoes].
""",
    """
topic: rent the room; ines
~ A birthday at your place? / Reading evening / Could we use the back room?
P: [Could we have your back room|Would you let us have the shop] for an evening? There's [our book circle, {many}
  people and one very opinionated dog|my sister's fortieth|a reading, local poets, no microphones, I promise].
  [{date} perhaps?|Around {date}.] [What would it cost?|We'd drink a lot.]
/ Room for {many}, {date}, evening. [Possible? Price?|Cost?]
T: We'd love that! The room is yours from seven to ten, [it costs nothing if you drink something|no rent], and I
  [stay to do the cups|close up after]. [The dog may be opinionated about anything but the cat|Poets may use the
  good lamp]. [{date} is free, I pencilled you in|I've put you down for {date}].
! 20d: The back room kept free on {date}
P: [Wonderful|You're dears]. Can we [bring our own cake|move the tables]? {friend} [bakes when nervous|will be
  reading and needs something to hold on to].
T: [Cake, yes, please|Move whatever isn't screwed down], and [keep us a slice|put it back as you found it, or better].
P(14d 70%): [We had to send people away|It was full to the door]. {friend}'s [voice shook only once|cake was gone by
  eight]. [Thank you for the lamp|It was the best place for it].
R: [When's the next reading?|The back room misses your lot.]
r: [People still talk about the evening in your back room|That night in your back room got us {few} new members].
""",
    """
topic: dogs, prams, steps; ines
~ Can {pet} come in? / Wheelchair / Pram and steps
P: [Is {pet} allowed inside|May I bring {pet}]? [Small, quiet, a bit smelly when wet|Behaves better than {partner}].
  [We used to sit outside but winter is winter|It's getting cold for the terrace].
/ My [brother|mother|friend {friend}] uses a wheelchair, and there are [three steps|those steps]. Is there [another
  way in|a ramp, or a strong person]? [We'd come on {soon}|It would be on {soon}].
/ [Pram, twins, steps.|Double pram.] [Chance?|Can somebody lift the front end?]
T: {soon} is perfect, there's [a ramp behind the bins, it looks like a door and it's better than it sounds|a side
  door, flat, next to the bicycle shop]. [Ring, I'll come out|Call from the corner and we open it], and [I'll have a
  table without chairs ready|the table by the radiator is yours].
/ [Of course!|Naturally!] [The cat is the boss, everybody else is welcome|As long as the cat is greeted first].
  There's [a bowl|a blanket] under the bench, [third shelf|on the left].
P(4d): [It worked beautifully|That went well]. [The side door is better than the front|{friend} says it's the first
  ramp that doesn't feel like a delivery entrance]. [Thank you|We stayed three hours].
/ [Cat greeted. All fine.|We were let in by the cat.]
""",
    """
topic: school or group visit; ines
~ {many} children and a roaster / A visit / Our class
P: I teach [year four|a class of nine-year-olds|a language course for newcomers], there are {many} of them, and [we
  are doing "where food comes from"|they've never seen a machine bigger than a microwave]. Could we [come and
  look|visit] one morning [around {date}|in the week of {date}]? [They're loud but honest|One of them bites, but
  less than last year].
/ Group of {many}, [pensioners|Rotarians, sorry, from the walking club], would like to see the roaster. {date}?
  [Cost?|Possible?]
T: Yes! [Tuesdays are best, Lena's roasting|Come on a roasting day], ten o'clock, [everybody gets to smell the green
  ones and pull one lever|one hour, nobody gets burnt]. It's free, [bring noise|and the biting one gets a job].
  [I've put {date} in the book|{date} at ten].
! 18d: The visit on {date} at ten
P(15d): [They've talked of nothing else|They drew it, all of them, I'm bringing you the pictures]. [Somebody asked
  if beans get sunburn|One wants to be "the lever lady"], and [nobody bit anyone|all fingers accounted for]. [Thank
  you for treating their questions as questions|Thank you all].
/ [Great visit|Everybody happy], [the oldest is 88 and flirted with your machine|three new customers, by my count].
N: [Keep the drawings, the one where Mateus has six arms goes on the bench|Lena was hoarse for two days and wants to
  do it every month].
""",
)
