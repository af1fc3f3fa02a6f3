# ruff: noqa: E501
"""What people say beside the matter, by the months in which they would say it; () is any month. One line each."""

PEOPLE: dict[str, dict[tuple[int, ...], str]] = {
    "en": {
        (): """
[My neighbour|The man upstairs] has taken up the [trombone|drums|tap dancing], so I'm [drinking earlier than usual|up at six whether I like it or not].
{friend} says hello, [and that you still owe her a rematch|and wants to know who does your blackboard].
[By the way|Oh, and]: the young one at your till [knew my order before I did|gave my umbrella back without being asked].
I write this [from the 500 bus|on the train to Braga|from a waiting room with one magazine], excuse the [typos|commas].
{partner} is [away for work|painting the hall], which means [toast for dinner|I have both the sofa and the good mug].
{partner} thinks I [write to you too often|ought to pay rent at your place]. [I don't agree.|Perhaps.]
{kid} has [lost a tooth in one of your buns|decided to become a vet|learned to whistle], and [we're all suffering|the whole house knows].
{kid} [asked why coffee smells better than it tastes|drew your shop with a chimney and a whale]. [I had no answer.|I'll bring the picture.]
{pet} [sleeps on your empty bags, only yours|has knocked the scale off the table twice]. [Make of it what you will.|I take it as a review.]
It's [chaos|madness] at {work} [this week|at the moment], [two people off and one in love|new boss, new chairs, same coffee until I bring mine].
I [walked past|came by] on {lastday} and [the queue was out to the bicycle shop|you were all laughing about something]. [Good sign.|I waved, nobody saw.]
[You'll laugh|Don't laugh]: I [dreamt that you'd become a bank|told a stranger on the tram how to rinse a filter].
The {brewer} [is having a good week|sends its regards], [which can't be said of me|unlike my knees].
I've started [running|learning Finnish|sourdough] again, [give me until {soon}|we'll see].
We had {friend} to stay, [three nights and eleven coffees|who drinks it black and talks through films].
{area} is [upside down, they're digging for the metro|full of tourists with suitcases on cobbles].
[I hope you're all well|I hope the stairs were kind to Lena's knee], [and that somebody gives YOU a cup now and then|and the cat's keeping order].
[Today's been one of those days|It's been a day]: [key inside, me outside|two meetings about a meeting], [and then your smell round the corner|so thank heavens for {bean}].
My [mother|father] is [visiting and rearranging the cupboards|here for a week and has opinions].
[Not that you asked|If you want to know], I make the first cup at {hour} and [count the minutes|it's the best thing until lunch].
""",
        (1, 2): """
[It's so damp that the salt has given up|My windows are crying], [I hope the roaster keeps you warm|the only warm thing here is the {brewer}].
[Rain since {lastday}|Fog on the river], and [the trams sound like whales|nobody goes out who doesn't have to].
I promised myself [no sugar|earlier nights|fewer words] this year and [it's going as one would expect|have held out for {few} days].
The [heating has died|boiler's broken], so I'm [wearing two jumpers and holding the cup with both hands|practically living on {bean}].
""",
        (2, 3, 4): """
[The camellias are out in {area}|There's blossom on the ugly tree in front of {work}], [it does something to people|I nearly sang].
[Spring has the flu|It's four seasons a day], [sun, hail, sun|I've carried coat and sunglasses all week].
[We've the house full for Easter|My whole family descends on us for Easter], [all of whom drink like plumbers|fourteen people and one {brewer}].
The [swifts are back|evenings are long enough for a second walk], and I [had my cup on the step today|opened the windows for the first time].
""",
        (5, 6): """
[The street's being hung with paper garlands|It smells of basil and sardines], [June can't come soon enough|you know what's coming].
I [got sunburnt waiting for the tram|had ice in it for the first time this year], [don't judge|it begins].
[{kid} has end-of-year everything|School's nearly out], [I've baked for three different tables|we're all holding on by our fingernails].
""",
        (7, 8): """
[It's too hot to think|Thirty-four degrees on the balcony], [I drink it cold and lie on the tiles|even {area} has no wind].
We're just back from [the sea|Galicia|my aunt's in Trás-os-Montes], [brown, broke and badly caffeinated|where coffee is a rumour].
[Everybody's away|The city is empty], [I've got the street to myself|one can hear the pigeons think], and I [rather like it|recommend it].
The [smoke from the hills came down to {area}|sky was orange on {lastday}], [I hope all yours are safe|we kept the windows shut].
""",
        (9, 10): """
[First fog in {area}|The light's gone golden], [proper coffee weather|and I've found the good scarf].
{kid} has started [at the new school|secondary, with a bag larger than the child], [we were both brave|one of us cried and it wasn't {kid}].
[My aunt's grapes are in|We trod grapes at {friend}'s], [my feet are still purple|so excuse the stains on my typing].
[Back at {work} since {lastday}|Summer's over], [the mail was a glacier|so is my patience].
""",
        (11, 12): """
[The chestnut man's back at the corner|It smells of chestnuts all the way up the hill], [that means it's nearly your birthday, doesn't it|I bought a dozen and ate them before the tram].
[It's dark when I leave and dark when I'm back|I haven't seen the sun since {lastday}], [your window's the only lamp on the street|so the first cup is a kind of sunrise].
[The lights are up in the street|They've started with the Christmas music], [already|Lord help us], [and I've bought nothing for nobody|I'm hiding in {bean}].
[We've eleven for dinner on the 24th|The whole family comes for Christmas], [and one of them is bringing a vegan|I'm in charge of coffee, pray for me].
""",
    },
    "pt": {
        (): """
O {brewer} cá de casa [manda cumprimentos|anda bem-disposto].
[A vizinha de cima|O meu vizinho] aprendeu [a tocar acordeão|a cantar ópera], [ainda bem que há café|já ninguém dorme na {area}].
Escrevo-vos [do autocarro|da sala de espera do dentista], [desculpem os erros|por isso serei breve].
[Passei aí à porta|Vi-vos] na {lastday} e [a fila ia até à esquina|estavam todos a rir].
""",
        (
            11,
            12,
            1,
            2,
        ): "[Está um frio de rachar|Chove desde {lastday}], [valha-nos o {bean}|só se está bem ao pé do fogão].",
        (
            6,
            7,
            8,
        ): "[Com este calor|Com trinta e tal graus] [só o bebo frio|já ninguém trabalha], [e à sombra|mas café é café].",
    },
    "es": {
        (): """
[Mi vecina|El de arriba] ensaya con [la tuba|el tambor], [así que madrugo|menos mal que hay café].
Os escribo [desde el tren|desde la sala de espera], [perdonad las prisas|por eso voy al grano].
""",
    },
    "de": {
        (): """
[Mein Nachbar|Die Dame über mir] übt seit {lastday} [Posaune|Steptanz], [ich bin also früh wach|da hilft nur Kaffee].
Ich schreibe das [im Zug|im Wartezimmer], [verzeihen Sie die Tippfehler|daher so kurz].
""",
    },
    "fr": {
        (): """
[Mon voisin|La dame du dessus] s'est [mis au tuba|lancée dans les claquettes], [je me lève donc tôt|heureusement qu'il y a le café].
Je vous écris [du train|d'une salle d'attente], [pardonnez les fautes|d'où ma brièveté].
""",
    },
}

TEAM: dict[str, dict[tuple[int, ...], str]] = {
    "jo": {
        (): """
[If anything's off|If it isn't right], [tell me and not the internet|I'm at the till until six].
[How's {work}?|Are they behaving at {work}?]
[Say hello to {partner}|Greetings to {partner}].
[And {kid}?|How's {kid}?] [Growing, I suppose.|Still asking good questions?]
The cat [has taken your chair|was on the counter again], [I've told it you're coming|no comment].
[It's your call|You decide], always.
I'm in until [late|six], if you'd [rather come by|like to talk].
[Thanks for writing|Good that you wrote], [really|we can't fix what nobody says].
""",
        (
            11,
            12,
            1,
        ): "[The door sticks in this damp|It's wet out], [push hard|lift a little and push], there's [soup|ginger cake] on {soon}.",
        (6, 7, 8): "[The terrace is open till nine|We've put chairs out in the shade], [come and sit|bring the paper].",
    },
    "lena": {
        (): """
[I roasted {bean2} this morning|There was {bean2} in the drum all morning], [the whole street smelled of {note}|I still have {note} in my hair].
[Change one thing at a time|One thing at a time], [and write it down|otherwise we're both guessing].
There's a [tiny lot of {bean3}|new {bean3}] on the table this week, [ask for a sip|I'm rather proud].
[Tell me how it tastes|Write to me what you find], [in your own words, not mine|"nice" isn't allowed].
[Greet your {brewer}|My regards to the {brewer}].
[The roaster's cooling, so I've four minutes|I write this between two batches], [forgive the hurry|and it crackles].
[I'd be curious to hear|I'd love to know], [good or bad|whichever way it goes].
""",
        (
            3,
            4,
            5,
        ): "The new crop from [Huehue|Huila|Sidama] is [on the sea|in Leixões], [I've been counting days|it should be sweet this year].",
        (
            10,
            11,
            12,
        ): "[The mornings are cold, so warm the cup first|Heat the cup], [it's the cheapest improvement there is|you'll taste {note} sooner].",
    },
    "duarte": {
        (): """
[The number is {order}|Parcel number {order}], [it works from this evening|live after six].
[The driver is called {neighbour}|It is {neighbour}'s round], [he waits if you wave|be kind to him, he is new].
[If it is not there by {soon}, write one word|No parcel by {soon}? One word is enough].
[I checked the label twice|Label checked], [address and floor|the floor too].
[The box is used once already|It comes in a used box], [it was a good box|the tape says fragile, ignore it].
""",
        (
            11,
            12,
        ): "[The depot is full until the 24th|Everybody sends everything this month], [so I take the early van|which is why I come in at six].",
        (8,): "[Half the drivers are at the beach|August is slow], [count one day more|add a day].",
    },
    "ines": {
        (): """
[Your usual's waiting|The usual?] [Come and get it!|It misses you.]
[I've drawn a {note} on the board today, it looks like a shoe|The board says {bean2} today and I've drawn a whale].
[Kiss {kid}|High five for {kid}], please.
[Scratch {pet} from me|A biscuit for {pet}], behind the ears.
[The cat says hi|The lemon says hello], [more or less|I asked].
[There's orange cake from {soon}|I'm baking on {soon}], [just saying|come early].
[We're singing for {neighbour} at four|It's {neighbour}'s birthday today], [so it's loud here|excuse the crumbs].
""",
        (
            5,
            6,
        ): "[São João is coming, hide your heads|I've bought the plastic hammers already], [you've been warned|nobody's safe].",
        (12,): "[There's a tree made of filters now|We hung cups in the window], [come and see|it lights up, sort of].",
    },
    "mateus": {
        (): """
[Keep it dry|Empty the tray at night].
[No soap in the tank|Never the dishwasher].
[If in doubt, leave it and come|Before you force it, come].
[I am here until five|Bench is open till five].
[They built them well that year|That is a good model], [keep it|do not sell].
""",
    },
    "samira": {
        (): """
[Should anything be missing, a line is enough|Please tell me if a figure looks odd].
[I am in the office until four|You reach me here in the mornings], [and always by mail|on all days but Friday].
[My greetings to {work}|Please greet everybody at {work}].
[The figures are above, the thanks are here|And thank you for paying so promptly, it is noticed].
""",
        (
            12,
            1,
        ): "[The year closes on the 31st and so do my sums|I am closing the books this week], [be patient with me|tea is welcome].",
    },
}
