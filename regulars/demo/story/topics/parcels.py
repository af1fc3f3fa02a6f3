"""Parcels: late, lost, wrong, broken, redirected, wrapped as a present."""

SCRIPTS = (
    """
topic: late parcel; duarte
~ Order {order} / Where is my coffee? / {order}, still not here / Parcel from {pastdate}
P: [I ordered|We ordered|I paid for] {bean} on {pastdate} and [the letterbox stays empty|nothing has come|all that
  arrived since is a pizza leaflet]. [Could you look where it is?|Is it still coming?|Do you know where it got
  stuck?] The number is {order}.
/ {order}. [Supposed to be here {lastday}|Was due {lastday}]. [Any news?|Where is it?]
/ The tracking page for {order} has said "[out for delivery|with the driver|nearly there]" since {lastday}, and [I
  have begun to know the sentence by heart|I no longer believe it|the driver must be very tired by now]. [I'm on my
  last scoop of {bean2}|There's enough {bean2} left for two cups|I am drinking tea, and you know how I feel about
  that].
T: I [rang|called] the depot: {order} [spent three days behind a fridge|went to {area2} and came back|has been
  sitting on the wrong van]. It [goes out again tomorrow|is on tomorrow's round], first stop. If it isn't with you
  by {soon}, [a new bag leaves here|I send another] without you having to ask.
! 3d: {order} at the door by {soon} / A new bag if {order} isn't there by {soon}
/ [Found it|Here it is]: your {bean} is [in the hub at {area2}|on a shelf in {area2}], [label half torn off|address
  label upside down|wet, and waiting for somebody to read it]. I have [sent a second bag today|posted a fresh one
  this afternoon], so please [drink whichever comes first|don't wait for the old one]. Should both arrive, [give one
  to {friend}|the spare is for a neighbour].
P: [It's here!|It came this morning.|The doorbell just rang.] [Both bags in fact|Slightly squashed and perfect|With
  a boot print on it], and [the kitchen smells right again|{friend} next door has already had the spare|I have
  forgiven the driver]. [Thanks for ringing them|Thank you for not making me fight for it].
/ Got it. [Thanks.|Good.|Ta.] [The {bean} was worth it|All forgiven|Smells great].
r: The last parcel came [before I'd closed the laptop|so quickly that I suspected a trick], by the way, compared to
  [that one behind the fridge|the long journey of {order}].
R: I put this one on the early van, [after last time|because I remember the last one].
--
~ {order} again / Parcel says delivered, it isn't
P: [Your system says|The app claims] {order} was delivered {lastday} at {hour}. It [was not delivered to me|wasn't].
  I [was at home, looking out of the window|had taken the morning off for it|asked everybody on the stairs]. [The
  photo shows a green door, ours is blue.|There's a signature that looks like a bird.|Whose door is that in the
  picture?]
/ {order} is marked as delivered and I haven't got it. [What now?|What happens now?]
T: The photo [shows a door|is of a door] in {street2}, so [it went to the right number in the wrong street|the
  driver has his streets mixed up]. [I've asked him to fetch it back|He goes back for it tonight]. Independently of
  him, a new {bean} [is packed and leaves at four|went out just now], [you shouldn't have to wait for a lesson in
  geography|since this is not your problem to solve].
! 2d: A second {bean}, sent the same day
N: Third one this [month|quarter] with [the same driver|that depot]. I [will have a coffee with him|am going over
    there on {soon} with a box of cakes], [he's new and his map is older than he is|he learns the streets by getting
  them wrong|nobody showed him the round].
P: A [very embarrassed young man|red-faced driver] brought it [last night|at {hour}] and [apologised to the
  cat|wouldn't take a tip]. [The new one came as well|And then the second bag came], so I'm [rich|stocked until
  spring]. Shall I pay for it?
/ Have it, both. [Sending one back?|What do I owe for two?]
T(60%): [No, keep it|Please don't|Nothing at all]. [You lost a morning over it|It's the price of our map|Give it to
  the person who signed like a bird].
--
~ Sent to the wrong house?
P(6h): [Sorry to be a nuisance|I don't want to fuss], [it's only|but it is] day {few} past the date you gave for
  {order}, and I [have guests {soon}|promised {friend} a proper cup {soon}|am going away {soon}]. [Is there
  hope?|Should I buy something in the supermarket, God forgive me?]
T(2h): [You're not a nuisance, you're owed a parcel.|Please fuss, it helps me.] It [missed the Friday van|was left
  off the list], my [doing|mistake]. [A courier has it now|I've put a fresh bag on a courier], and he promises
  {soon} [before noon|in the morning].
! 2d broken: A bag by courier before {soon} noon
P(2d): [It's {soon}, it's afternoon|Noon has come and gone], and no courier. [I really did believe it this time.|You
  promised, you know.|We had instant. There were looks.]
T(1h): You are right, I [gave you a word and it wasn't kept|promised and it didn't happen]. The courier [broke down
  in {area2}|took it to the wrong side of the river] and nobody told [me|us]; I should have [looked at noon|checked]
  instead of hoping. The money for {order} [is on its way back to you|went back to your card a minute ago], and the
  coffee [comes anyway|stays yours when it comes].
P(1d 70%): It came at {hour}. And [the refund too, which wasn't necessary|you didn't have to send the money back],
  but [thank you for saying it straight|I noticed that you didn't blame anybody]. {friend} liked it, in the end.
R: I looked at the courier's map twice today, [for reasons you'll remember|you know why].
""",
    """
topic: wrong bag; duarte
~ Not what I ordered / {bean2} instead of {bean} / A stranger in my box
P: I opened the box and there was {bean2} in it. I ordered {bean}, [as always|like every month]. [It's a nice bag,
  only not mine.|Somebody somewhere has my coffee.|We have been introduced, but it isn't love.] What shall I do with
  it?
/ Ordered {bean}. Got {bean2}. [Order {order}.|It's {order}.]
/ [Is this a test?|Have you changed the recipe?] The label says {bean}, the beans are [nearly black|much paler than
  usual], and the cup tastes of {note} where there [has always been|should be] {note2}. I think [the label is
  lying|this is somebody else's].
T: [That was me|My doing], two boxes [next to each other|on one table] and the wrong lid. The right {bean} [left at
  noon|is on today's van]. [Keep the {bean2}|The {bean2} is yours]: [it wants a finer grind and a slow Sunday|try it
  with milk|give it to somebody who likes {note}].
! 3d: The right bag, {bean}, on the same day
/ Sorry about that. [Your {bean} is already packed again|I have packed the {bean} with my own hands], and [don't
  send the other one back, the postage is silly|please keep what you have].
P: The {bean} [came|is here], thank you. [I tried the stranger too|We did taste the wrong one], and [it's better
  than I admit|I may order it on purpose|my {brewer} likes it more than I do].
/ Arrived, all good. [The other one has gone to {work}.|{friend} adopted the other one.]
r: [That bag of the wrong coffee years ago|The mistaken bag] has made me [curious|braver], I now [change the bean
  every month|order with my eyes shut].
--
~ Ground instead of whole / Wrong grind
P: I asked for whole beans and [these are ground|you've ground them], for [an espresso machine I don't own|a pot for
  forty people, by the look of it]. [My {grinder} is insulted.|The {grinder} has nothing to do.] {order}.
/ {order} came ground, should be whole. [Can you swap?|Please swap.]
/ [The grind is wrong|Something's wrong with the grind] this time: it's like [flour|powder], and through my {brewer}
  it takes [six minutes|forever] and tastes like [a pencil|an ashtray in a church]. It was fine [in the last
  bag|last time].
T: Somebody here [bumped the dial|left the dial on espresso] and I didn't [check|look]. New bag, [whole and
  untouched|as you want it], [goes today|in the five o'clock post]. For the ground one: [cold water, twelve hours, a
  jar|put it in a jar of cold water overnight] and [you've got something for hot afternoons|it will not have died in
  vain].
! 3d: The same coffee again, ground as ordered
P(4d): The new one is [right|perfect], and the cold jar was [a revelation|surprisingly good]. [I've made it three
  times since|Even {friend} asked for more]. [Mistakes welcome.|You may err again.]
/ Sorted. [Thanks for being quick|Quick, thanks].
""",
    """
topic: broken on the way; duarte
~ The {cup} didn't make it / Arrived in pieces / Broken {cup}
P: The {cup} arrived [today|this morning] as [a jigsaw|two half ones|a kit], I'm afraid. The box [looks fine from
  outside|had a dent like a knee]. [The beans survived|The coffee's fine], so it isn't [a tragedy|the end of the
  world]. Do you want [a photo|pictures] for [your insurance|the carrier]?
/ {cup} broken in the post. [Photo on request|Can send photo]. Order {order}.
/ I was so looking forward to the {cup}, and [it rattled before I had opened it|I heard it before I saw it]. [It was
  meant for {friend}, for {soon}|It's a present, that's the silly part].
T: [What a sad sound that must have been|I'm sorry]. No photo needed, [I believe you|your word does it]. [A new one
  is wrapped in twice the paper|The next {cup} travels in a nest of old newspapers] and leaves [tonight|today], to
  be with you on {soon}.
! 4d: A whole {cup} by {soon}
/ That is the second {cup} this [month|week], so it's the box [and not your stairs|that's to blame]. I've [changed
  the padding|thrown the old padding out] and sent another one [just now|this afternoon]. [The pieces are yours|Keep
  the shards], [Inês says they are good for plant pots|some people mend them with gold].
P(3d): [In one piece!|It's whole.] [I dropped the paper and not the cup|The nest was impressive], and {friend} [has
  drunk from it already|guessed nothing].
/ Whole this time. [Cheers.|Lovely. Thanks.]
R: I wrapped this one the way I've wrapped everything since your {cup}.
r: The {cup} is still whole, [touch wood|knock on the table], after all this time.
""",
    """
topic: change of address; duarte
~ New address / We're moving / Moving house, order {order}
P: We [are moving|move] on {date}, from {area} to {area2} ([more light, more stairs|a garden the size of a
  napkin|the landlord sold]). Could the next bag go [to the new place|there]: {street2}, [second floor left|the
  yellow door|ground floor, ring twice]? [Everything else in boxes already, only the {brewer} isn't.|The {brewer}
  travels in the front seat.]
/ New address from {date}: {street2}, {area2}. Same name on the bell.
/ [After {years} years|It has finally happened:] I'm leaving {area}. From {date} I live in {street2}, [above a man
  who plays the tuba|with a view of one tree|next to the school], and I'd hate for my {bean} to keep going to [the
  new people|the old door], [they look like tea|who seem nice but don't deserve it].
T: Changed from {date}: {street2}, {area2}. [The bag of the week before still goes to the old door|Until then all
  stays as it is], so [nothing falls between the two houses|you won't be without]. [I hope the stairs are kind|Lift
  with your knees|May the kettle be the first thing you find].
/ Done. [I've added a note for the driver|The driver knows], because {street2} [has two number twelves|is one-way
  and he hates it]. [Welcome to {area2}|Enjoy the new kitchen].
P(8d 60%): First bag in the new kitchen, [standing up, between boxes|on a crate]. [It tasted like home|So now it's
  home]. [Thank you|Thanks for thinking of the driver].
/ First one arrived at {street2}. [All good|Works].
r: We've [unpacked the last box|got a table now] in {street2}, [three months after the coffee found us|long after
  your first bag came].
R: [How's life in {street2}?|I hope {street2} is treating you well.]
""",
    """
topic: gift with a note; duarte; months 1 2 3 4 5 6 9 10 11 12
~ A present for {friend} / Gift, please no price inside / Card for {friend}
P: It's {friend}'s birthday on {date}, {friend} has [just got a {brewer}|discovered that coffee can be good|been
  through a rotten year], and I'd like to send [three small bags|two bags|something that tastes of {note}]. Can you
  put a card in? The words: "[Drink this before you answer any mail.|For the mornings. I'm thinking of you.|You were
  right about the sofa. Happy birthday.]" [No price in the box, please.|And please hide the bill.]
/ Gift for {friend}, {street2}, by {date}. {bean} and {bean2}. Card: "[Slow down.|Happy birthday, old goat.|From all
  of us on the third floor.]" No invoice in the box.
/ [Could I ask something odd?|Small odd wish:] I'd like to send {friend} a bag of {bean} with [no name on it|a card
  that only says "guess"]. [We had a quarrel about a hedge|We haven't spoken since {pastdate}] and [I think one of
  us must begin|coffee seems easier than a letter].
T: [With pleasure|Gladly]. I wrote the card by hand, [in my best letters|Inês has the nicer hand, so she did it],
  exactly your words. It goes [on {soon}|in time for {date}], [brown paper, no price, no leaflet|wrapped in the blue
  paper].
! 9d: The parcel for {friend} in time for {date}
/ Noted, and [no price within a mile of it|the bill goes to you alone]. I chose [a {bean2} to go with it|the {bean}
  from yesterday's roast], it'll be [at its best on the day|rested by then].
P(9d): {friend} [rang me|called] [with a mouth full of coffee|in tears, the good sort|to ask who "the beautiful
  handwriting" belonged to]. [Thank you for the care|You did that well|It was the best thing on the table].
/ It arrived on the day. [Perfect|Bullseye]. Thanks.
/ We [talk|are talking] again. {friend} guessed [at once|after one sip]. [I owe that to a bag of beans|Who would
  have thought].
R: [How did {friend} like the present in the end?|I still think of the card for {friend}.]
""",
    """
topic: customs; duarte
~ Customs / A letter from customs / Duty on {order}?
P: I've had a [card|letter] saying there's {little} to pay before they release {order}. [Is that usual?|Nobody told
  me.] [It's for one bag of coffee.|For coffee! From a shop!] [I'd rather ask you before I pay|I thought I'd ask
  before I get cross].
/ Customs want {little} for {order}. [Right or wrong?|Do I pay?]
T: [Please pay nothing|Don't pay], it is [our mistake|ours]: I [wrote the value on the wrong line|left out one code
  on the form]. The corrected paper [is with the carrier|went to them at noon], and {order} [should move|moves] by
  {soon}. If a fee [sticks to it|comes all the same], send me the slip and [you have it back the same day|I refund
  it].
! 4d: {order} released without a fee by {soon}
/ It's right this time, I'm afraid, [the rules changed on the first|they've lowered the limit]. But [our page said
  "nothing to pay"|you weren't told], so [it's on us|we carry it]: {little} is [on its way to you|already going
  back]. [I have changed the page.|The page says it now.]
P(3d): [They let it go|Released], [the man at the counter even smelled it|with a stamp on every side]. [Thank you
  for doing the paperwork|I'm grateful, forms make me ill].
/ Here now. No fee. [Thanks|Good work].
""",
    """
topic: parcel for a neighbour; duarte
~ I have somebody else's coffee / A bag that isn't mine
P: [Funny one|Not a complaint]: [your courier left|I was given] a parcel for a [{neighbour}|certain {neighbour}] at
  number [four|nine|sixteen], and I'm at number [five|ten|seventeen]. [Nobody's home there|I rang twice]. [I've put
  it in the dry|It's on my kitchen table smelling wonderful] and I'm [trying not to open it|being very strong].
  Should I [keep trying|bring it to you]?
/ Got a parcel for {neighbour}, not me. [What to do?|Come and get it?]
T: [That's kind of you|Thank you for being strong]. {neighbour} is [away until {soon}|on the late shift] and [very
  glad|says you sound nice]; [would you keep it until then|the bell works after six]? Your own next bag [is on
  us|comes without a bill], [for the temptation|for guarding it].
! 12d: The next bag without a bill
P(3d): Handed over. We [talked for an hour|ended up having a cup], {neighbour} [has lived here for {years} years and
  we'd never spoken|turns out to know my aunt]. [You should misdeliver more often|Do that again some time].
/ Delivered by hand. [Nice neighbour|Turns out to be nice].
R: [Do you and {neighbour} still have coffee together?|Greetings to {neighbour} across the landing.]
r: {neighbour} from the [other door|landing] sends greetings, we are [proper neighbours now|on first names], thanks
  to your driver.
""",
)
