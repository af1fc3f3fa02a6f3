"""More from parcels and books: collecting, combining, telephone orders, false invoices, late payments, samples."""

SCRIPTS = (
    """
topic: collect instead; duarte
~ Can I collect {order}? / Don't post it / I'm round the corner
P: I've just ordered ({order}) and [then realised that I walk past you every day|paid postage like a tourist]. [Can
  I pick it up instead?|May I fetch it?] [About {hour} on {soon}?|Tomorrow, after work?]
/ {order}: [will collect|I'll fetch it], don't post. [Ok?|Thanks.]
T: Of course. It is [on the shelf to the left of the door|behind the till, second shelf], and the postage [went back
  to your card|is refunded]. [Say your name, or only "{initial}"|You need no paper].
! 2d: {order} ready on the shelf
P(2d): [Collected. There was a second bag in it|Picked it up], [was that on purpose?|somebody wrapped it like a
  present].
/ [Got it.|Fetched.] [Easy.|Thanks.]
T(60%): [On purpose. It is from the same roast and had a crooked label|The postage, in beans]. [Crooked ones go to
  people who walk|Saved a van a stop].
--
~ Nobody knew about {order}
P: I came to fetch {order} [as arranged|like you wrote], and [nobody had heard of it|the shelf was empty]. [A kind
  girl looked everywhere|I waited {seconds} minutes]. [I went home with a bun|In the end I bought another bag].
T: I had put it [under the shelf because of the cleaning, and told nobody|in the wrong letter]. So [you walked for
  nothing, because of me|that is mine]. I bring it to {street} [tonight|on {soon}] on my way home, and [the bag you
  bought is refunded|the bun too].
! 2d: {order} brought to {street} by {soon}
P(2d): [There you were, with a bicycle lamp on your head|It was on the step before I got in]. [All forgotten|Quite a
  service, for a bun]. [Thank you|Mind the cobbles on the way home].
R: [Your shelf has your letter on it now, since that day|I told three people where your order is].
""",
    """
topic: two orders in one; duarte
~ {order} and one more / Can you add something? / I forgot the filters
P: I forgot [the most important thing|half]: could you add [{bean2}|a packet of papers] to {order}, [if it hasn't
  left|in one box]? [I'll pay however you like|Send me the difference]. [My head is a sieve|It's been that sort of
  week].
/ Add {bean2} to {order}. [Possible?|Still time?]
T: It was [taped but not yet sad|on the scale]. [Opened, added, closed|{bean2} is in]. {little} more, [pay with the
  next one|I added it to your account], [no second postage|one box].
/ [Too late by four minutes|It is on the van]. [I send the rest on its own, without postage|The second one follows,
  free], it [was not in the box but it is in the same street by {soon}|arrives {soon}].
P(3d): [All in one, thank you|Both came]. [The second box was larger than what was in it|It was packed around
  {bean2} like an egg]. [You're patient|Sieve says thanks].
/ [Came.|Perfect.]
""",
    """
topic: order for somebody older; duarte
~ For my grandmother / My mother doesn't do internet / By telephone?
P: My [grandmother|father|old teacher] is [ninety-one|eighty-four] and wants "the one in the brown bag, from the
  nice shop". [She has no computer|He doesn't trust screens]. Could you [ring her once a month|take the order by
  telephone] and send it to {street2}? [I pay|The bill to me, please]. [She'll try to pay you as well|He will tell
  you about the navy].
/ Monthly bag to [my mother|my aunt], {street2}, bill to me. [She likes it weak.|Ground for a pot.]
T: With pleasure. I ring on the first [Tuesday|Monday], [at eleven, after the doctor's programme|not before ten].
  [The bag is {bean}, ground for a pot|It is the {bean}, I recognised it from "brown"]. [I will not let her pay
  twice|I have time for the navy].
! 12d: The first telephone call, and the bag by {date}
N: Rang. [Forty minutes. The navy, a storm off Newfoundland, a dog|She asked if I am married and if I eat]. [Put a
  large-print label on|She cannot open the zip, so I cut it and clip it]. [Best call of the week|Same again, first
  Tuesday].
P(20d): [She talks of "her Duarte" now|He's had a haircut before your call]. [It's the high point of the month, I
  hope you know|You do more than coffee there]. [Thank you for cutting the zip|And she has noticed the label].
/ [Thank you for calling.|Works well.]
r: [Your calls to the {street2} address|The first-Tuesday calls] are still [the best thing in my family's
  month|talked about at every dinner].
R: [I had a good long call with {street2} this month|She told me the dog story again, longer].
""",
    """
topic: a false invoice; samira
~ Did you change your bank? / Strange invoice / Is this from you?
P: I got a mail [in your name|that looks like yours], saying your bank account [has changed|is "under audit"] and to
  pay {big} [elsewhere|to Lithuania]. [The comma's in the wrong place and it calls me "Dear Valued"|You'd never call
  me "Valued"]. [Is it from you?|I haven't paid.]
/ New bank details, [is that really you?|true?] Invoice {invoice}.
T: It is not from us. Thank you for [asking before paying|being suspicious of "Valued"]. Our account is [the same as
  on every invoice since we opened|unchanged], and if it ever changes, [I shall tell you by voice|you hear it from
  me at the counter]. [Please forward it, then delete it|I have told the police and our bank].
N: [Fourth report today. Wrote to all wholesale people by hand, not by mail list|They have copied our letterhead
  from a PDF]. [Two had nearly paid|Nobody paid so far].
P(1d): [Forwarded. Glad I asked|Deleted with pleasure]. [My bookkeeper wants to know whether you're real|I read your
  answer twice, in case].
/ [Thought so.|Good.] [Didn't pay.|Thanks for the quick word.]
T(50%): [I am as real as a Monday|Tell the bookkeeper to come for a coffee and touch the counter].
""",
    """
topic: late to pay; samira
~ Invoice {invoice}, I'm late / We can't pay until {date} / About the {big}
P: [I owe you {big} since {pastdate} and I've been hiding|I'm writing before you have to]. [Our own client hasn't
  paid us|The season started late]. [Could it wait until {date}?|Might I pay in two halves?] [I'd rather ask than be
  asked|It's unpleasant to write this].
/ {invoice}: [can pay {date}|need until {date}]. [OK?|Sorry.]
T: Of course it can wait until {date}. [Thank you for writing first, it is worth more than the money|It is noted and
  nobody will remind you]. [Deliveries go on as they are|I stop nothing]. [If {date} turns out to be too early, the
  same sentence will do again|Two halves are fine too].
P(20d): [Paid this morning, all of it|It's on its way, the whole amount]. [You never wrote once|I waited for the
  reminder that didn't come]. [I won't forget that|Our client paid, and you were the first call].
/ [Paid.|Transferred today.] [Thanks for waiting.|Thank you.]
T: [It has arrived, thank you|Received, with thanks]. [And how is the season now?|I hope the next client is quicker].
R: [I hope that client of yours has learned to pay|How is the season?]
""",
    """
topic: bad batch; samira
~ This week's delivery / Our guests notice / {bean}, last Thursday's
P: The {kilos} kilos [from Thursday|of this week] are [off|not right]: [sour at the first, bitter at the end|it runs
  through in {seconds} seconds]. [We've turned the grinder both ways|My barista has tried everything]. [Guests have
  started to leave half|Two regulars asked if we'd changed]. [What do we do for the weekend?|Help.]
/ {bean}, last delivery: [runs like water|tastes hollow]. [Replacement?|Any others complaining?]
T: I took a bag from the same batch to Lena, [and she shut the door, which is a bad sign|she agrees with your
  guests]. {kilos} fresh kilos are [with you before six|on the bicycle now], Lena comes along [to set the
  grinder|with her own spoon]. [You pay for nothing that you cannot serve|The delivery is credited].
! 1d: Fresh coffee before six, and the grinder set
N: [Batch 31: drum fan stuttered at minute eight, the log shows it|Lena: her mistake, roasted in a draught]. [Called
  back from four cafés before noon|Everybody told by telephone].
P(1d): [She stayed till closing and taught the new boy as well|It's right again]. [The guests drink up|The regulars
  have noticed, in the good direction]. [I'd thought you would argue|No discussion, just kilos. Impressive].
/ [Good now.|Solved.] [Quick.|Thanks to Lena.]
T(40%): [Why should I argue with your guests|Arguing costs more than coffee]. [The log is attached, with the dip in
  it|Lena has written you a line of her own, it is in the bag].
""",
    """
topic: samples for a dinner; lena
~ Something for after a long dinner / Pairing / With cheese?
P: I'm cooking for {many} on {soon}, [seven courses, I've lost my mind|it's a bet], and after [sheep's cheese and
  quince|a chocolate tart with salt] I need a coffee that [doesn't shout|can stand up to it]. [What would you serve,
  and how?|Small cups? Big ones?]
/ Coffee after [fish|game] for {many}, {soon}. [Which?|Ideas?]
T: {bean2}, [brewed a bit thin|in the {brewer}], in [small glasses|the tiniest cups you own], and [serve it at room
  temperature of a warm room, not hot|let it cool for four minutes]. [It has {note}, which will find the quince by
  itself|There's {note} in it, that's your bridge to the tart]. [No sugar on the table, they'd use it|Put the rest
  in the freezer and scrape it].
P(6d): [They went silent, then they asked|Four minutes, as you said]. [The bet's won|My brother-in-law, who only
  talks about cars, said "{note}"]. [I served it like wine, label out|Next time you sit at the table].
/ [Worked with the cheese.|Good match.] [Thanks.|All impressed.]
R: [I used your pairing at a cupping|The quince idea has travelled].
""",
    """
topic: separating; duarte
~ Two addresses from now on / A change in our account / Only mine, please
P: {partner} and I [aren't together any more|have separated, kindly]. [The account's in both names|We share a
  subscription]. Could you [make two of it|take me out of it], [{bean} to me in {area2}|I move on {date}]? [I'd
  rather not see the other name on my label|The other one keeps the {brewer}, I keep the {grinder}].
/ Please split our subscription: [one bag here, one bag {area2}|two bags, two addresses]. [Separate bills.|Thanks.]
T: Done. Two accounts, two labels, [and nothing in one says a word about the other|your history stays with you
  both]. [The first one with only your name leaves on {date}|It starts on {date}]. [I hope the new kitchen has a
  window|I wish you good mornings].
N(because it concerns two people who no longer share a page): [Split today. If either asks what the other orders, we
  do not know|Two accounts from one; both kind about it]. [No "we miss you both" anything|Tell the Saturday crew].
P(9d 65%): [It came with my name alone. I looked at it for a while|There is a window]. [Thank you for not asking|One
  bag lasts so long now].
R: [I hope the mornings are good|How is the window?]
""",
    """
topic: wet parcel; duarte; months 10 11 12 1 2 3
~ Soaked / It came in a puddle / The box dissolved
P: {order} was left [in the rain|under the gutter] and [the box came off in my hands|I carried porridge upstairs].
  [The bags inside are shut, mostly|One bag has burst]. [Is wet coffee still coffee?|The stairs smell wonderful,
  I'll say that.]
/ {order} soaked. [One bag gone.|Bag burst.]
T: [Wet from outside is fine, dry the bag and drink|What is closed is good]. For the burst one a new {bean} [is
  packed|leaves today], in [plastic, just this once|a bag inside a bag]. [I asked the driver where he leaves things
  when it rains. He said "where it rains"|I have a word with the driver about gutters].
! 3d: A new, dry {bean}
P(3d): [Dry!|Bone dry.] [He rang, waited and held an umbrella over it|There's a note on the box: "NOT THE GUTTER"].
  [I laughed on the stairs|What did you do to him?]
/ [Dry this time.|Arrived dry.]
T(50%): [I showed him the photograph of the porridge|Nothing. He has a mother, I know her].
R: [It rains, so I wrapped yours twice|No gutter this time, I asked him].
""",
    """
topic: roast date; duarte
~ No date on the bag / When was this roasted? / Old bag?
P: There's [no roast date|a smudge instead of a date] on my {bean}. [I'm not fussy, but|Normally I don't look, but]
  it [hardly swells when I pour|tastes tired]. [When was it roasted?|How old is it?]
/ {bean}, {order}: roast date [unreadable|missing]. [When?|Tell me?]
T: From the number of the order: [eleven weeks|nine weeks] ago. That is [too old to sell|two months later than I
  allow]. It [hid behind the new ones|was at the back of the shelf], and [I count from the front|I had not looked].
  A bag from [yesterday|this Tuesday] is on its way. [Take the old one for ice|Make cold coffee of the other].
! 3d: A bag of {bean} from this week's roast
/ [It is four days old, only the stamp was dry|The date is the day before you ordered]. It does not swell because it
  is [too young, not too old|still closed up]: [wait until {soon}|give it five days]. [I have inked the stamp|The
  stamp has new ink].
P(5d): [What a difference|It rises like bread]. [I can read the date from across the room|The date's as large as my
  hand, very funny]. [Thank you|Good].
/ [Fresh. Thanks.|Much better.]
""",
    """
topic: plastic and paper; duarte
~ The bags / Can I bring mine back? / Why plastic inside?
P: I like the coffee, [I don't like the bag|but I've {many} of your bags in a drawer]. [Is that lining plastic?|Can
  they be recycled?] [Can I bring a tin instead?|Would you refill them?] [I don't mean it as an attack|It keeps me
  awake, a bit].
/ Refill in own tin: [possible?|do you do that?]
T: Yes, bring the tin, [any tin|clean and dry], and you pay [fifty cents less|no bag]. The lining [is plastic made
  of maize and needs a plant that Porto does not have, so honestly it goes in the grey bin|cannot be recycled here,
  we wrote so on the bag]. [Empty ones we take back: a woman in {area2} sews school bags of them|We looked for two
  years and found nothing that keeps coffee fresh without it]. [When we find better, you hear it|I do not like it
  either].
P(5d): [Tin filled, Inês drew a face on it|First refill done]. [Thank you for not telling me a fairy tale about
  maize|Grey bin. At least it's the truth]. [Here are {many} bags for the lady who sews|My niece wants one of those
  school bags].
/ [Tin works.|Refilled.] [Good system.|Nice.]
r: [The tin's on its thirtieth refill, I've kept count|Still the same tin, the face has faded].
R: [The lady who sews made {few} school bags out of yours|Your tin is the most travelled in {area}].
""",
)
