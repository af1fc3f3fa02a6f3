"""How each person writes: their greetings, their goodbyes, how much they talk besides the matter."""

from dataclasses import dataclass
from random import Random

from regulars.demo.story import manners
from regulars.demo.story.manners import Manner


@dataclass(frozen=True)
class Voice:
    """One hand. `greetings` open a matter, `again` opens later letters in it; "" stands for none.

    `chat` is the chance of small talk in a letter; `talk` how long its letters are: "short", "any" or "long".
    """

    greetings: tuple[str, ...]
    again: tuple[str, ...]
    closings: tuple[str, ...]
    manner: Manner = manners.plain
    chat: float = 0.25
    talk: str = "any"

    def of_one(self, random: Random) -> "Voice":
        """The same hand as one person uses it: everybody keeps to a few of these greetings and goodbyes."""
        return Voice(
            _some(self.greetings, random, 2),
            _some(self.again, random, 2),
            _some(self.closings, random, 3),
            self.manner,
            self.chat,
            self.talk,
        )


def _some(choices: tuple[str, ...], random: Random, number: int) -> tuple[str, ...]:
    return tuple(random.sample(choices, min(number, len(choices))))


_PLAIN = Voice(
    ("Hi there,", "Hello,", "Hello Corner Roasters,", "Hi {tm},", "Good morning,", "Hello {tm},", "Hi both,"),
    ("Hi {tm},", "Hello {tm},", "{tm},", ""),
    (
        "Best,\n{first}",
        "Thanks,\n{first}",
        "{first}",
        "Best wishes,\n{first}",
        "Cheers,\n{first} {last}",
        "All the best,\n{first}",
        "Thank you,\n{first} {last}",
    ),
)
_TERSE = Voice(
    ("", "Hi.", "Hello.", "Morning."),
    ("", "{tm} –"),
    ("{first}", "– {initial}", "", "{initial}.", "{first} {last}"),
    manners.one_block,
    0.02,
    "short",
)
_CHATTY = Voice(
    (
        "Hello lovely people,",
        "Hi {tm} and everybody,",
        "Hello everyone,",
        "Hi hi,",
        "Dear all at the corner,",
        "Hello you,",
        "Hey {tm},",
    ),
    ("Hi again,", "Hello again {tm},", "{tm}!", "Oh {tm},", "Me again,", "Hi {tm},"),
    (
        "Hugs to the whole shop,\n{first}",
        "Lots of love,\n{first}",
        "See you at the counter,\n{first}",
        "Big wave from {area},\n{first}",
        "Until soon,\n{first} x",
        "Warmly,\n{first}",
        "Off to make a cup,\n{first}",
    ),
    manners.dashes,
    0.75,
    "long",
)
_FORMAL = Voice(
    ("Dear Corner Roasters,", "Dear Sir or Madam,", "Good afternoon,", "Dear {tm},", "To the shop,"),
    ("Dear {tm},", "Good morning {tm},", "Dear {tm}, good afternoon."),
    (
        "Kind regards,\n{first} {last}",
        "Yours sincerely,\n{first} {last}",
        "With kind regards,\n{first} {last}",
        "With thanks,\n{first} {last}",
        "Respectfully,\n{first} {last}",
    ),
    manners.formal,
    0.08,
    "any",
)
_FUNNY = Voice(
    (
        "Dear keepers of the bean,",
        "Greetings from the under-caffeinated,",
        "O wise roasters,",
        "Ahoy,",
        "Dear dealers,",
        "To whom it may percolate,",
        "Hello from behind an empty cup,",
    ),
    ("{tm}, legend,", "Dear {tm} of the corner,", "", "Noble {tm},", "Right then, {tm}."),
    (
        "Yours in foam,\n{first}",
        "Twitching slightly,\n{first}",
        "Grounds for friendship,\n{first}",
        "Over and stout,\n{first}",
        "Yours, mostly water,\n{first}",
        "Bean there,\n{first}",
        "Stay bitter,\n{first}",
    ),
    manners.plain,
    0.4,
    "any",
)
_FOREIGN = Voice(
    ("Good day,", "Hello, good morning!", "Dear friends of the coffee,", "Good day to all,", "Hello dear team,"),
    ("Dear {tm},", "Hello {tm}, thank you for answer.", "Good day {tm},", "Hello again,"),
    (
        "Many greetings,\n{first}",
        "With best greetings,\n{first}",
        "Thank you in advance,\n{first}",
        "I wish you a nice day,\n{first} {last}",
        "Greetings from {area},\n{first}",
        "Your client,\n{first} {last}",
    ),
    manners.foreign,
    0.25,
    "any",
)
_LOWER = Voice(
    ("hey", "hi", "hello hello", "hey {tm}", "hiya"),
    ("", "hey {tm}", "ok so"),
    ("{first}", "cheers {first}", "thx, {first}", "x {first}", "{initial}", "ta"),
    manners.lowercase,
    0.15,
    "short",
)
_OLD = Voice(
    (
        "My dear friends,",
        "Dear {tm}, dear all,",
        "Dear people of the corner,",
        "Dear young people,",
        "Good morning to the house,",
    ),
    ("My dear {tm},", "Dear {tm},", "Dear {tm}, what a kind letter."),
    (
        "With warm wishes,\n{first} {last}",
        "Yours, as ever,\n{first} {last}",
        "With an old neighbour's regards,\n{first}",
        "God keep you all,\n{first}",
        "In friendship,\n{first} {last}",
    ),
    manners.formal,
    0.6,
    "long",
)
_CHEERFUL = Voice(
    ("Hellooo!", "Hi team!", "Yay, hello!", "Hi hi hi!", "Good morning sunshine people!", "Hello {tm}!"),
    ("Hi {tm}!", "Amazing, {tm}!", "Wow ok!", "{tm}!!"),
    (
        "{first} :)",
        "Yours, {first}!",
        "Thank youuu,\n{first}",
        "Love it all,\n{first}",
        "Big smile,\n{first}",
        "{first} (happy)",
        "Have the best day!\n{first}",
    ),
    manners.cheerful,
    0.45,
    "any",
)
_DOTS = Voice(
    ("Hello...", "Hi {tm}...", "Hm, hello,", "So... hello,"),
    ("{tm}...", "", "Well,", "Hi {tm},"),
    ("{first}...", "{first}, from {area}", "Bye for now, {first}", "{first} {last}"),
    manners.trailing,
    0.4,
    "any",
)
_WORK = Voice(
    ("Hi,", "Hi {tm},", "Quick one,", "Hi team,"),
    ("Hi {tm},", "Thanks {tm}.", ""),
    (
        "Rgds, {first}",
        "BR\n{first} {last}",
        "{first}\n(from {work})",
        "Thx\n{first}",
        "{first} {last}\nsent between two meetings",
    ),
    manners.plain,
    0.05,
    "short",
)

ENGLISH = (
    _PLAIN,
    _PLAIN,
    _PLAIN,
    _PLAIN,
    _TERSE,
    _TERSE,
    _CHATTY,
    _CHATTY,
    _FORMAL,
    _FORMAL,
    _FUNNY,
    _FOREIGN,
    _FOREIGN,
    _LOWER,
    _OLD,
    _CHEERFUL,
    _DOTS,
    _WORK,
)

_PT = Voice(
    ("Olá,", "Bom dia,", "Boa tarde,", "Olá a todos,", "Viva,", "Bom dia a toda a casa,", "Caros,"),
    ("Olá {tm},", "{tm},", "Bom dia {tm},", ""),
    (
        "Com estima,\n{first}",
        "Um abraço,\n{first}",
        "{first}",
        "Cumprimentos,\n{first} {last}",
        "Até já,\n{first}",
        "Beijinhos a todos,\n{first}",
        "Com os melhores cumprimentos,\n{first} {last}",
        "Bem-hajam,\n{first}",
    ),
    chat=0.0,
)
_ES = Voice(
    ("Hola:", "Buenos días:", "Hola a todos:", "Buenas tardes:", "Queridos amigos:"),
    ("Hola, {tm}:", "{tm}:", "Gracias, {tm}."),
    (
        "Un abrazo,\n{first}",
        "Saludos,\n{first} {last}",
        "{first}",
        "Gracias de antemano,\n{first}",
        "Hasta pronto,\n{first}",
    ),
    chat=0.0,
)
_DE = Voice(
    ("Hallo zusammen,", "Guten Tag,", "Liebes Team,", "Guten Morgen,", "Sehr geehrte Damen und Herren,"),
    ("Liebe {tm},", "Hallo {tm},", "Danke, {tm}!"),
    (
        "Viele Grüße\n{first} {last}",
        "Herzliche Grüße\n{first}",
        "Beste Grüße\n{first} {last}",
        "Gruß, {first}",
        "Bis bald\n{first}",
    ),
    chat=0.0,
)
_FR = Voice(
    ("Bonjour,", "Bonjour à tous,", "Chère équipe,", "Bonsoir,", "Bonjour la maison,"),
    ("Bonjour {tm},", "Merci {tm}.", "Chère {tm},"),
    (
        "Bien à vous,\n{first} {last}",
        "Cordialement,\n{first} {last}",
        "Amitiés,\n{first}",
        "À bientôt,\n{first}",
        "Merci d'avance,\n{first}",
    ),
    chat=0.0,
)
FOREIGN = {"pt": _PT, "es": _ES, "de": _DE, "fr": _FR}

TEAM = {
    "jo": Voice(
        ("{first},", "Hi {first},", "Hello {first},"),
        ("{first},", "", "Hi {first},"),
        ("Jo", "Jo\nCorner Roasters", "– Jo", "Jo, from behind the counter", "Warmly, Jo"),
        manners.plain,
        0.3,
    ),
    "lena": Voice(
        ("Dear {first},", "Hello {first},", "{first}, hello."),
        ("Dear {first},", "Hello {first},", "{first},"),
        ("Lena", "Lena, by the roaster", "Yours, Lena", "Lena Marsh", "Good cups,\nLena"),
        manners.dashes,
        0.35,
    ),
    "duarte": Voice(
        ("Hello {first}.", "Good morning {first}.", "Hi {first},"),
        ("{first},", "Hello {first}.", ""),
        ("Duarte", "Duarte Pinho\nparcels", "Regards, Duarte", "Duarte, among boxes"),
        manners.calm,
        0.2,
    ),
    "ines": Voice(
        ("Hi {first}!", "Olá {first}!", "Hello {first}!"),
        ("{first}!", "Hi {first},", "Olá {first},"),
        ("Inês", "Big hug, Inês", "Inês :)", "See you soon, Inês", "Beijinhos, Inês"),
        manners.cheerful,
        0.35,
    ),
    "mateus": Voice(
        ("{first}.", "Good day.", "{first}, good day."),
        ("", "{first}.", "Right."),
        ("M. Rocha", "Mateus", "Mateus, at the bench", "M."),
        manners.calm,
        0.15,
    ),
    "samira": Voice(
        ("Dear {first},", "Good morning {first},", "Good afternoon {first},"),
        ("Dear {first},", "{first}, thank you.", "Good morning {first},"),
        (
            "Kind regards,\nSamira",
            "Samira Haddad\naccounts",
            "With best wishes,\nSamira",
            "Warm regards,\nSamira Haddad",
        ),
        manners.formal,
        0.15,
    ),
}

# The four languages of Europe that come to the counter, as the team answers in them.
TEAM_GREETS = {
    "pt": ("Olá {first},", "Bom dia {first},", "{first}, boa tarde.", "Viva {first},", "{first}, bom dia."),
    "es": ("Hola, {first}:", "Buenos días, {first}:", "{first}, buenas tardes:"),
    "de": ("Hallo {first},", "Guten Tag {first},", "Moin {first},"),
    "fr": ("Bonjour {first},", "Bonsoir {first},", "{first}, bonjour."),
}
TEAM_CLOSES = {
    "pt": ("{tm}", "Um abraço,\n{tm}", "Até breve,\n{tm}", "Com estima, {tm}", "{tm}, da Corner"),
    "es": ("{tm}", "Un abrazo,\n{tm}", "Hasta pronto,\n{tm}", "Saludos desde Oporto,\n{tm}"),
    "de": ("{tm}", "Herzlich, {tm}", "Viele Grüße aus Porto\n{tm}", "Bis bald, {tm}"),
    "fr": ("{tm}", "Bien à vous,\n{tm}", "Amitiés de Porto,\n{tm}", "À bientôt,\n{tm}"),
}
