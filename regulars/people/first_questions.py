"""The questions every house begins with: its bank, to be changed and added to.

Each is (when, topic, words, reminder, days, signs). Signs are parted by commas; one that ends in * may go on.
"""

AFTER, UNKNOWN = "after", "unknown"

Line = tuple[str, str, str, str, int, str]

QUESTIONS: tuple[Line, ...] = (
    (AFTER, "home", "How did the move go? Have you found the kettle yet?", "You never asked how the move went.", 21,
     "move, moved, moving, new flat, new house, umzug, umziehen, umgezogen, mudanca, mudamos, mudanza, demenag*, "
     "trasloc*, verhui*"),
    (AFTER, "work", "How did the exam go?", "You never asked how the exam went.", 14,
     "exam*, thesis, finals, prufung*, klausur, exame*, tese, examen*, tesis, these, esame, tesi"),
    (AFTER, "work", "How did the interview go?", "You never asked how the interview went.", 10,
     "interview*, vorstellungsgesprach, entrevista*, entretien, colloquio, sollicitatiegesprek"),
    (AFTER, "work", "How is the new job? Is there anybody to have coffee with?", "You never asked how the new job is.",
     30, "new job, starting at, new boss, neuer job, neue stelle, novo emprego, nuevo trabajo, nouveau travail"),
    (AFTER, "work", "How is it going with your own place?", "You never asked how their own place is going.", 60,
     "studio, own shop, own business, opening, opened, opens, atelier, estudio"),
    (AFTER, "travel", "How was the journey? What did it taste like there?", "You never asked how the journey was.", 21,
     "trip*, travel*, journey, holiday*, vacation*, flying to, reise, urlaub, viagem, ferias, viaje, vacaciones, "
     "voyage, vacances, viaggio, vacanza, vakantie"),
    (AFTER, "family", "How was the wedding?", "You never asked how the wedding was.", 21,
     "wedding*, marries, married, marrying, getting married, hochzeit, heiratet, casamento, boda, mariage, matrimonio, "
     "trouwt"),
    (AFTER, "family", "How are you all, now that there is one more of you?", "You never asked how the baby is.", 40,
     "baby*, newborn, pregnant, born, expecting, schwanger, geboren, gravida, bebe, embarazada, enceinte, incinta, "
     "zwanger"),
    (AFTER, "animals", "How is the new one on four legs? Has it eaten a shoe yet?",
     "You never asked how the new animal is settling in.", 21,
     "new puppy, puppy, puppies, kitten*, new dog, new cat, welpe*, cachorr*, chiot*, cucciol*"),
    (AFTER, "leisure", "How did the game go?", "You never asked how the game went.", 5,
     "game, first game, match, tournament, spiel, jogo, partido, partita, wedstrijd"),
    (AFTER, "leisure", "How was the run? Do the legs still speak to you?", "You never asked how the race went.", 10,
     "marathon, race, triathlon, lauf, corrida, carrera, course, corsa"),
    (AFTER, "leisure", "How did the concert go?", "You never asked how the concert went.", 10,
     "concert*, recital, gig, choir, konzert, concerto, konzerte"),
    (AFTER, "home", "Is the kitchen finished, or are you still washing up in the bath?",
     "You never asked how the building work went.", 60,
     "new kitchen, renovat*, rebuild*, builders, renovier*, obras, reforma, travaux, ristruttur*, verbouw*"),
    (AFTER, "plans", "You had something in mind. What came of it?", "You never asked what became of the plan.", 60,
     ""),
    (UNKNOWN, "taste", "What do you drink when nobody is watching?",
     "You never asked what they drink when nobody is watching.", 0, ""),
    (UNKNOWN, "leisure", "What do you do on a day that belongs to you alone?",
     "You never asked what they do with a day of their own.", 0, ""),
    (UNKNOWN, "family", "Who gets the first cup in your house?", "You never asked who gets the first cup at home.", 0,
     ""),
    (UNKNOWN, "work", "What is it that you do all day, when you are not with us?",
     "You never asked what they do all day.", 0, ""),
    (UNKNOWN, "us", "How did you find us, in the beginning?", "You never asked how they found us.", 0, ""),
    (UNKNOWN, "home", "What does one see from your kitchen window?",
     "You never asked what they see from their kitchen window.", 0, ""),
    (UNKNOWN, "animals", "Is there anybody with fur or feathers who waits for you at home?",
     "You never asked whether somebody with fur waits at home.", 0, ""),
    (UNKNOWN, "travel", "Where would you be on a train to tomorrow, if it were up to you?",
     "You never asked where they would go tomorrow.", 0, ""),
    (UNKNOWN, "plans", "What are you looking forward to at the moment?",
     "You never asked what they are looking forward to.", 0, ""),
    (UNKNOWN, "us", "What should we never change?", "You never asked what we should never change.", 0, ""),
    (UNKNOWN, "us", "What do we do that only makes you roll your eyes?",
     "You never asked what we do that makes them roll their eyes.", 0, ""),
    (UNKNOWN, "taste", "What can you not stand, so that we never pour it for you?",
     "You never asked what they cannot stand.", 0, ""),
    (UNKNOWN, "leisure", "What are you reading, or what lies half read beside your bed?",
     "You never asked what they are reading.", 0, ""),
    (UNKNOWN, "family", "Who taught you how to make coffee?", "You never asked who taught them to make coffee.", 0, ""),
    (UNKNOWN, "home", "Where did you live before you came here?", "You never asked where they come from.", 0, ""),
    (UNKNOWN, "work", "What were you proud of this year?", "You never asked what they were proud of this year.", 0, ""),
    (UNKNOWN, "other", "Is there a day in your year that we should know of?",
     "You never asked which day of the year matters to them.", 0, ""),
)  # fmt: skip
