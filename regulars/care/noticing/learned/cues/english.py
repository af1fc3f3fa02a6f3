"""Words that speak of each kind in English."""

CUES = {
    "life_event.birth": """
        pregnan* | expecting | expectant | baby | babies | newborn* | new born | born | birth | gave birth | giving birth | due in | due on | due date |
        in labour | in labor | went into labo* | waters broke | midwi* | maternity | paternity | parental leave | bump | trimester | ultrasound |
        scan | twins | triplets | twin girls | twin boys | first grandchild | great grandchild | become grand* | becoming grand* | a grandma | a grandad |
        a grandpa | a granny | new arrival | little one | wee one | bundle of joy | stork | eating for two | nursery | adopt* | christening | on the way |
        another on the way | family of | become a father | become a mother | became a dad | became parents | new dad | new mum | new mom | new father |
        new mother | new parents | be a dad | be a mum | be a mom | be an aunt* | be an uncle | an aunt* | an uncle | little brother | little sister |
        baby brother | baby sister | made me a | conceiv* | miscarr* | caesarean | c section | induced | delivered a | arrived _ weighing | weighing |
        kg | lbs | pounds _ ounces | breastfeed* | nappies | diapers | cot | crib | pram
    """,
    "life_event.wedding": """
        wedding* | married | marry | marries | marrying | marriage | got hitched | getting hitched | hitched | tie the knot | tied the knot | tying the knot |
        engaged | engagement | fiance* | propos* | popped the question | pop the question | said yes | say yes | bride* | groom* | vows | i do | nuptial* |
        down the aisle | registry office | register office | honeymoon* | elope* | civil partnership | civil ceremony | ring on it | put a ring | newlywed* |
        just wed | to be wed | to wed | best man | bridesmaid* | hen do | hen night | stag do | stag night | bachelor* party | mr and mrs | mrs now |
        new surname | new last name | my maiden name | church _ booked | big day | giving _ away | give _ away | in law
    """,
    "life_event.move": """
        mov* | moved | moving house | relocat* | new address | change of address | changed address | new flat | new apartment | new place | new home |
        new house | new premises | new postcode | new town | new city | shift* | settl* in | unpack* | packing | boxes | removal van | removals | removers |
        upping sticks | up sticks | emigrat* | immigrat* | left the city | leaving the city | leaving town | leaving the country | back to | downsiz* |
        no longer live | don t live | dont live | now live | living in _ now | from now on | we ve gone to | bought us a | transferred to | our shop to |
        the shop to | the office to | the studio to | the workshop to | bigger premises | new shop | new office | new unit | handed back the keys |
        hand back the keys | forward* address | redirect | post redirected | settled in | packed up | house swap | coming home for good
    """,
    "life_event.new_job": """
        new job | new role | new position | new post | new gig | new boss | start* work* | start* at | starting as | start as | started at | start my |
        started my | first day | first week at | got the job | got a job | landed | hired | took me on | taken on | taking me on | promot* | made partner |
        make partner | head of | manager now | in charge of | made me | foreman | my own business | my own shop | own company | set up on my own |
        set up my own | setting up | own boss | self employed | freelance* | gone solo | went solo | open* my | opened a | opening a | start* a business |
        start up | startup | apprentice* | internship | contract with | joined | join* | swap* career* | career change | back to work | back in work |
        employed again | offered me | offered her | offered him | appointed | called to the bar | new career | qualified as | begin* as | began as |
        working for | works for | working at | works at | took over | takes over | taking over | signed _ contract | handed in _ notice | handing in
    """,
    "life_event.lost_job": """
        lost _ job | lost _ jobs | losing _ job | lose _ job | lost my position | redundan* | made redundant | laid off | lay off | lays off | layoff* | let go |
        letting _ go | let _ go | let me go | let him go | let her go | sacked | the sack | got the boot | the boot | fired | dismissed | given notice |
        given my notice | my notice | marching orders | axed | cut my | cut my post | restructur* | downsiz* | out of work | out of a job | unemploy* | jobless |
        between jobs | job centre | jobcentre | job seek* | p45 | pink slip | severance | shut down | shut up shop | shut its doors | closed down |
        closing down | close down | had to close | closed the | close the | shutting | went under | gone under | go* bust | went bust | bankrupt* |
        insolven* | liquidat* | receivership | administration | winding up | wound up | folded | wages stopped | lost the business | last pay* |
        no longer work* | don t work there | dont work there | contract * renewed | not renewed | wasn t renewed | position * eliminated | eliminated |
        no longer need* me | surplus | retrench* | escorted | pay cheque stopped | paycheck
    """,
    "life_event.retirement": """
        retir* | pension* | hang* up _ | hung up _ | last day at work | last day of work | last shift | last working day | stopp* work* | stop work* | stop working |
        finish* work | finished work for good | finish up | calling it a day | call it a day | called it a day | step* down | stepped back | bow* out |
        gold watch | golden handshake | superannuat* | put* my feet up | feet up | hand* over the | handed over the reins | reins | for good | free man |
        free woman | forty years | after _ years | after 30 years | end of my career | working life | my last year | clock* off for | clocked off |
        emeritus | sold the practice | sold the business | no more alarm | no more early | last patient | last class | final shift | my successor |
        downed tools | down tools | leav* do | farewell do | bus pass
    """,
    "life_event.illness": """
        ill | illness | sick | poorly | unwell | not well | under the weather | hospital* | ward | icu | intensive care | a and e | a e | emergency room | er |
        ambulance | operat* | surgery | surgeon | under the knife | went under | cancer | tumo* | lump | chemo* | radiotherapy | leukaemia | leukemia |
        stroke | heart attack | cardiac | bypass | stent | diabet* | ms | parkinson* | alzheimer* | dementia | arthritis | epilep* | diagnos* | broke my |
        broke his | broke her | broken | fractur* | sprain* | torn | tore | slipped disc | slipped disk | hip | fell | had a fall | took a fall | a fall | came off _ bike |
        crash* | accident | concuss* | burn* | pneumonia | covid | flu | shingles | sepsis | infection | fever | bedridden | laid up | in bed | off sick |
        signed off | sick leave | on crutches | crutches | wheelchair | in plaster | cast on | in a cast | pain* | migraine* | depress* | breakdown | burnout |
        burnt out | burned out | rehab | treatment | dialysis | transplant | biopsy | test results | results weren t | bad news | specialist | consultant |
        appendi* | gallstone* | kidney* | lungs | stitches | seizure* | collapsed | passed out | allergic reaction | anaphyla* | long covid | doctor* |
        not been well | isn t well | hasn t been well | in a bad way | health scare | mental health
    """,
    "life_event.recovery": """
        recover* | on the mend | mend* | back on _ feet | on her feet | on his feet | on my feet | back to normal | good as new | right as rain | well again |
        healthy again | fit again | better now | much better | feeling better | feel better | feels better | all clear | all-clear | clear | remission |
        cancer free | clean bill | discharged | home from | out of hospital | out of the hospital | back home | home again | released | sent home | healed |
        healing | cast came off | cast off | cast is off | plaster came off | plaster off | stitches out | out of the woods | pulled through | turned the corner |
        beat it | beat the | beaten | finished chemo | last chemo | rang the bell | ring the bell | off the crutches | without crutches | no more crutches |
        off crutches | walking again | walk again | walks again | running again | riding again | back on the bike | back in the saddle | playing again |
        back at work | back to work | fever gone | fever broke | over it | over the worst | over the flu | shook it off | signed off as fit | given the green light | green light |
        tests came back | scan came back | scans came back | results came back | negative | benign | up and about | operation went well | went well |
        old self | back to his | back to her | back to my | strength | good news from | survivor | sober
    """,
    "life_event.bereavement": """
        died | dies | dead | death | die | passed | passed away | passing | passed on | lost my | lost our | lost his | lost her | lost dad | lost mum | lost mom |
        lost him | lost a | lost the battle | loss | bereave* | grie* | griev* | mourn* | funeral* | bury | buried | burying | burial | cremat* | ashes |
        wake | memorial | condolence* | sympathy | widow* | orphan* | estate of | late husband | late wife | late father | late mother | my late | our late |
        the late | no longer with us | not with us | isn t with us | gone | slipped away | departed | deceased | rest in peace | rip | at rest | his rest |
        her rest | laid to rest | laid _ to rest | said goodbye | say goodbye | took _ last breath | last breath | end came | took him | took her |
        suicide | took his own | stillborn | inherited | probate | executor | clearing out | clear out | empty* _ house | hospice | heaven | angels |
        undertaker | headstone | gravestone | obituary | without him | without her
    """,
    "life_event.exam": """
        exam* | test | tests | finals | a level* | alevels | gcse* | sats | sat her | resit* | retake* | mock* | dissertation | thesis | viva | degree* | diploma* |
        graduat* | bachelor* | master* | phd | doctorate | doctor of | mba | mcat | lsat | bar exam | the bar | boards | licen* | driving test | theory test | l plates |
        grade * | grade five | grade 8 | passed | pass* _ first time | failed | fail* | flunk* | aced | distinction | honours | merit | first class | top marks |
        certificat* | qualified | qualif* | audition | recital exam | orals | oral | revis* | cramming | matric* | hsc | baccalaureate | cap and gown |
        gown | convocation | commencement | valedict* | qualifying | apprenticeship exam | citizenship test | ielts | toefl | results day | results | scholarship |
        entrance | university | uni | college | school leaving | trade test
    """,
    "life_event.pet": """
        pup* | dog* | kitten* | cat* | hound* | terrier | labrador | lab | spaniel | retriever | poodle | greyhound | collie | whippet | dachshund | tabby | moggy |
        rescue | shelter | breeder | vet | vets | vet s | put _ sleep | put down | put him down | put her down | rainbow bridge | went missing | missing since |
        ran away | run away | ran off | bolted | escaped | lost our | lost my | hamster | guinea pig* | rabbit* | bunny | budgie* | parrot | canary | hen | hens |
        chick* | goat* | pony | horse* | mare | foal | gelding | tortoise | turtle | snake | gecko | goldfish | ferret | rat | rats | hedgehog |
        paw* | four legged | four legs | furry | tail | lead | leash | barking | purr* | whisker* | litter | adopt* | stray | took in | pet | pets | kennel | mutt
    """,
    "life_event.house": """
        bought a | bought our | bought the | buying a | buy a house | house purchase | new house | our own | our first home | first home | home owner* | homeowner* |
        owner of | house | flat | apartment | condo | cottage | bungalow | farmhouse | barn | cabin | property | mortgage* | deposit | solicitor* | conveyanc* | exchanged |
        exchange contracts | completion | complet* on | closed on | closing on | close on | escrow | offer accepted | offer was accepted | accepted our offer |
        got the keys | get the keys | keys to | the keys | sold | sale | on the market | estate agent* | realtor | survey* | viewing | build* | building a | built |
        self build | extension | loft conversion | conservatory | renovat* | refurb* | gut* | done up | doing up | do up | rebuil* | rebuild* | knock* down |
        knocked through | builders | scaffold* | roof | plaster* | rewir* | foundation* | planning permission | architect | plot | new kitchen | kitchen is ripped |
        moved into our | roof over
    """,
    "like": """
        love | loves | loved | adore* | like | likes | liked | fond of | favourite* | favorite* | prefer* | fan of | big fan | partial to | mad about | mad for | crazy about |
        nuts about | can t get enough | obsess* | addicted | swear by | sweet tooth | soft spot | weakness for | always have | always take | always order | always go for |
        usual* | the only | nothing beats | can t resist | live for | lives for | live on | passion* | enthus* | collect* | keen on | into | enjoy* |
        happiest | my thing | our thing | appreciat* | suits me | hits the spot | never without | a must | goes for | tea person | coffee person | person |
        would eat | could eat | could live
    """,
    "dislike": """
        hate* | loathe* | detest* | dislik* | don t like | doesn t like | dont like | doesnt like | don t care for | not keen | not a fan | no fan | not fond | never liked |
        can t stand | cannot stand | can t bear | can t abide | allerg* | intoleran* | coeliac | celiac | gluten | lactose | nut | nuts | peanut* | shellfish |
        anaphyla* | epipen | makes me ill | makes me sick | makes her | makes him | upset* my stomach | gives me | give me | brings me out | rash | hives | swell* |
        can t eat | cannot eat | don t eat | doesn t eat | doesnt eat | can t have | can t take | never eat | never drink | vegan | vegetarian | avoid* | no sugar |
        without | steer clear | turn* my stomach | turns my | revolt* | disgust* | yuck | not my | not our | isn t my | wouldn t touch | won t touch | won t eat | wont eat |
        refuse* | sensitive to | sensitiv* | react* | migraine* | too sweet | too loud | too strong | puts me off | put off | the smell of | scared of | afraid of | terrified
    """,
    "thanks": """
        thank* | thx | ta | cheers | grateful | gratitude | appreciate* | much obliged | bless you | you re a star | lifesaver | life saver | made my day |
        made our day | can t thank | so kind | very kind | kind of you | you saved | hats off | owe you | props to | shout out | legend
    """,
    "invitation": """
        come | coming | join us | join | invite* | invit* | welcome | drop by | drop in | pop in | pop by | pop over | pop round | swing by | stop by | be there | you re all |
        you should | you must | you have to | you ve got to | you all | party | barbecue | bbq | barbie | dinner | supper | lunch | tea | cake | beers | pint |
        drinks | glass of | wedding | birthday | opening | concert | game | match | show | recital | housewarming | rsvp | plus one | save a seat | seat |
        chair for you | place set | place at | table for you | our guest | our guests | love to see you | love to have you | love for you | would you come |
        fancy | let us know if you can | bring | door is open | open house | hope you can | if you re free | are you free | round ours | at ours | at our place |
        with us | of honour | honor
    """,
    "complaint": """
        disappoint* | angry | anger | furious | fuming | livid | annoy* | frustrat* | fed up | sick of | sick and tired | had enough | had it | enough is enough |
        unacceptable | disgrace* | disgust* | appal* | shock* | joke | a joke | ridicul* | absurd | shambles | farce | useless | hopeless | pathetic | terrible | awful |
        horrible | dreadful | worst | never again | last time | last order | lost a customer | lose a customer | losing a customer | taking my business | take my business |
        elsewhere | rude* | ignored | ignor* | nobody | no one | no reply | no answer | not one | still no | still not | still waiting | yet again | once again | third time |
        fourth time | again and again | how hard | how many times | how is it possible | seriously | honestly | what kind of | are you | do you people | you people |
        your people | let down | let us down | let me down | ruined | ripped off | rip off | robbed | scam | cheated | lied | lie | lies | excuses | excuse |
        insult* | shame* | ashamed | cowboys | clowns | amateur* | incompet* | not good enough | not on | beyond | patience | complain* | trust | lost faith |
        dare you | waste of | wasted | unbelievable | incredible | outrag* | mess | fobbed | fob | runaround | round in circles | treat* | expected better | regret
    """,
    "refund_wish": """
        refund* | money back | my money | our money | reimburs* | pay * back | pay me back | give * back | credit my | credit the | credited | credit back | back on my card |
        back to my card | back on the card | back to the card | to my card | onto my card | my card | my account | my bank | back into | into my account |
        chargeback | charge back | reverse | revers* the | undo the charge | undo the payment | cancel the charge | cancel the payment | cancel and | return the |
        return it | return them | send it back | sending it back | returning | take it back | what i paid | what we paid | what i m owed | owed | owe me | owe us |
        the full amount | full price | in full | deposit back | the deposit | the difference | difference back | overcharg* | charged twice | double charged |
        paid twice | made whole | make it right | out of pocket | compensat* | the 40 | dollars | pounds | euros | quid | bucks | the fee | postage back |
        not paying | won t pay | wont pay | shouldn t have to pay | settle up | iban | sort code | back please | want it back | like it back | have it back | repay |
        returned to me | transfer * back | paypal | venmo
    """,
    "repeat": """
        as i said | as i wrote | as i mentioned | as i told | as i explained | as mentioned | as stated | as explained | as discussed | as per my | as before |
        like i said | like i told | like i wrote | like i mentioned | i said | i wrote | i told you | i told your | i already | we already | already told | already said |
        already sent | already wrote | already gave | already explained | already answered | already mentioned | already given | ve already | have already | told you |
        told them | told him | told her | told your | told somebody | told someone | once more | once again | one more time | again | yet again | second time |
        third time | fourth time | fifth time | nth time | for the * time | how many times | how often | repeat* | same thing | same story | same question | same answer |
        same details | same information | same address | same number | over and over | over again | all over again | from the beginning | from scratch |
        start over | explained | explain* | been through this | went through this | going through | been over this | gone over this | gave you | gave your | given you | sent you | sent it |
        sent that | wrote to you | wrote you | my last mail | my last email | my last message | my last letter | my first mail | my first email | my previous | my earlier |
        previous email | earlier email | last week | see my | see above | refer to | copy and paste | copied | pasted | broken record | parrot | your colleague |
        a colleague | on file | on record | in your records | in your system | keep telling | kept telling | keep having | keep saying | keep asking | still stands |
        hasn t changed | remind* | to reiterate | reiterate | to recap | recap* | forwarded | forwarding | do i have to | do i really | mentioned
    """,
    "promise": """
        i ll | we ll | i will | we will | i shall | we shall | going to | i m going | we re going | i am going | we are going | promise* | my word | you have my word |
        you ll have | you will have | you ll get | you will get | you ll hear | you will hear | you ll receive | you will receive | you can expect | expect * from |
        expect a | leave it with | leave that with | leave it to | consider it | count on | rely on | rest assured | make sure | i ll see to | see to it | guarantee* |
        will be with you | will be on | will be in | will be sent | will be there | will be ready | will go out | goes out | going out | is on its way | will call | will ring | ring you |
        call you | get back to you | come back to you | back to you | let you know | keep you posted | keep you | update you | by friday | by tomorrow | by the end |
        first thing | right away | straight away | this afternoon | this evening | before the | within | on me | on us | we re sending | i m sending | i m putting |
        sending | posting | putting | refund* | credit | swap | replace* | look into | looking into | chase | sort | fix | have it | has it | drop | deliver
    """,
}
