"""Promises that we did not keep, and what was said then."""

SCRIPTS = (
    """
topic: repair not ready; mateus
~ {grinder}, ready on {soon}? / Is it done? / My {grinder} on your bench
P: My {grinder} has [a tooth missing on the little wheel|a crack in the hopper and slips]. I leave for [my brother's
  wedding|three weeks in the hills] [at the weekend|soon] and I'd [hate to go without it|like to take it]. [Can it
  be done in time?|Is there a chance before that?]
/ {grinder} slips under load. [Need it by {soon}.|Before {soon}, possible?]
T: {soon}, [noon|four o'clock]. [The wheel I cut myself|I have the part in the second drawer].
! 3d broken: The {grinder} ready by {soon} / {soon}: the {grinder} back in its owner's hands
P(4d): I [stood at your bench today|came by as agreed], and [it lay there in eleven pieces|it wasn't done]. [You'd
  said {soon}.|We leave in the morning.] [I know you work alone|I don't want to press you], but [a call would have
  been kind|I'd have planned otherwise].
/ It's past {soon}. [Not ready.|Still in pieces.] [We go tomorrow.|What now?]
T(2h): [I said {soon}. It was not {soon}|I gave a day and did not keep it]. The wheel [I cut was two tenths too
  thick and I was too proud to say so|split in the hardening]. [Take my own grinder on the journey, it is by the
  door with your name|My own goes with you, it is clean]. Yours is [ready when you return|finished before you are
  back], no charge.
N: [Write the day on the tag only when the part is in my hand|From now on I telephone the day before, ready or not].
  [Jo, hold me to it|Told Jo].
P(12d): [Back, with your grinder, which has seen a wedding|We're home]. [Mine runs like new|The new wheel bites].
  [And thank you for the plain words|You could have blamed the part, you didn't].
R: [This time I telephoned first, you noticed|I did not name a day until I had the part].
r: [Your own grinder still gets talked about in the hills|I'll always believe your dates now, oddly].
""",
    """
topic: the forgotten place; ines
~ My place at the cupping / We weren't on the list / {lastday} evening
P: [I'd like|Could I have] a place at the {later} cupping for [my father's birthday|a friend who's visiting from
  far]. [He's waited all year|She flies home the next day], so [please tell me if it's certain|I'd rather know than
  hope].
/ Cupping {later}, {few} places, [it's a birthday|one visitor]. [Certain?|Sure?]
T: It's certain! {few} spoons, [front row|by the window], and [I'll put a candle somewhere|we'll make a fuss, a
  small one].
! 8d broken: {few} places at the cupping on {later} / A birthday table at the {later} cupping
P(9d): We [came, all of us, in good shirts|stood at the door], and [there was no spoon with our name, and no
  chair|the list didn't have us]. [You squeezed us in at the back, I saw that|We went for a pizza]. [He said it
  didn't matter. It did|I'd told everyone it was certain].
T(3h): I [wrote you on the wrong Thursday|forgot to write it down], that's the whole story, and [I said "certain",
  which makes it worse|it was my word]. [I'm so sorry, most of all about the good shirts|I can't give you that
  evening back]. If {friend} or your father can [come on a Tuesday|bear us again], Lena [opens the table for you
  alone|does the whole cupping just for your family].
N: [List is on paper by the till now, in ink, in front of the person|Nobody says "certain" before it's in the book].
  [My mistake, told everyone at the table|I've apologised, please be extra kind if they come].
P(6d 75%): [We came on Tuesday, shirts and all|So that was Tuesday]. [Lena let him pull the lever|He slurped like a
  walrus]. [It was better than the other would have been, don't tell anyone|He says he'd like to be forgotten more
  often].
R: [You're in the book, in ink, I've looked twice|Ink! I always use ink now, because of you].
""",
    """
topic: delivery that didn't come; samira
~ No coffee this morning / Thursday's delivery / {kilos} kilos, missing
P: Our {kilos} kilos [change to Wednesday from this week, could that be arranged|are needed a day earlier this
  time]? [We open at six for the market|There's a fair in the square], [and Thursday would be too late|we'd run out
  by noon].
/ {kilos} kg on Wednesday, not Thursday. [Ok?|Possible?]
T: Of course. Wednesday, [before six|before you open], {kilos} kilos. I have [told the driver|changed the sheet].
! 5d broken: {kilos} kilos on Wednesday before six / The delivery brought forward to Wednesday
P(6d): [It's seven, it's Wednesday, there's a queue and no coffee|No coffee came]. [I've sold tea to fishermen|I had
  to borrow from the place across the road]. [You said of course|I counted on it].
/ [Nothing came.|No delivery.] [Wednesday, remember?|Market day.]
T(1h): [You are right and I have no excuse|I said "of course" and then it did not happen]: I changed the sheet [for
  next week|after the driver had taken his]. The coffee is [on its way by taxi|in Jo's arms and Jo is running], and
  [this delivery costs you nothing|I take what you borrowed across the road on my account]. [I should have looked at
  the sheet a second time|An "of course" wants checking, I know that now].
N: [Changes to a day now need two people to see the sheet|I will ring them at ten past six next Wednesday]. [Nobody
  else is to blame|It was my sheet].
P(7d): [Wednesday, five forty, all of it|This week it stood there before I did]. [You rang at ten past six to ask, I
  liked that|The fishermen are drinking coffee again]. [Forgiven|No more tea, then].
R: [I looked at the sheet twice for you|Wednesday is underlined here, twice].
""",
)
