"""What people of the street told us about themselves, each in the words of the letter it stands in.

A line is: topic | what we remember | the words of theirs, as they stand in one of their letters. It may go on: care
("careful", "secret"), and with ">" in front it replaces the line above it. Those who heard it are those who answered.
"""

from collections.abc import Iterator
from dataclasses import dataclass

LINES = """
marisol-vega
us | Short mails, and never the phone | Short mails are best for me, and please never phone
taste | Drinks bright Ethiopians, never a dark roast | it tastes like the inside of a chimney
family | Married to Rui, anniversary on 14 September | It was our anniversary last week (14 September
leisure | Leo, two, does not sleep | a two-year-old who does not sleep
> leisure | Son Leo plays second base | He plays second base
work | Has her own studio for illustration, in Rua Miguel Bombarda | My own studio, two rooms in Rua Miguel Bombarda
us | Had us all over for sardines in her yard | we are burning sardines and peppers in the yard
plans | Leo's first game of the season is on Saturday at 10 | Leo's first game of the season is on Saturday at 10

tomas-brandt
work | Makes furniture; repairs what leans | It leans 4 degrees. I would like to repair it as a present.
leisure | Comes to every cupping | I will come every month
home | Comes from Lübeck | I am from Lübeck
family | Lost his mother, whose coffee mill he keeps | my mother died in October and I have her coffee mill | careful
family | Married Ana, whom he met in our queue | I am getting married on the 12th of July, to Ana

aiko-kimura
taste | Huila for the office, and a decaf | three kilos of Huila every second Tuesday
family | Daughter Naoko, born on a Sunday | My daughter Naoko was born on Sunday
work | Counts: meetings begin on time since the coffee came | the Tuesday meeting begins on time

dorothy-penn
work | Taught English for thirty-four years | I taught English at the girls' school for thirty-four years
health | Decaf only, her doctor says | has taken away my coffee | careful
family | Arthur died; she gave him a last cup of the real one | Arthur died on the ninth, in his sleep | careful
home | The rail at our steps is on her side, the left | A proper brass one, on the left, which is my side

ravi-shah
work | Anaesthetist, five espressos a day | I'm an anaesthetist, I can do the maths
taste | Sul de Minas on night shifts | It works. Also on despair.
family | Daughter Anika | Anika. 4:40 this morning.

elin-nystrom
taste | Kayanza, and cardamom buns | four bags of Kayanza in my hand luggage
work | Labels trees in the botanical garden | In the botanical garden! I label trees!
family | Engaged to Maja, since the tidal pools | I asked Maja on the tidal pool rocks and she said yes
home | Moved with Maja into the yellow house by the garden | Maja and I live in the yellow house by the garden now
travel | Is in Porto for four days | we are here for four days only

hugo-grant
family | Daughter Poppy, at university in Leeds | Took Poppy to university today
work | Runs a plumbing business in Bristol | I run a plumbing business in Bristol
"""


@dataclass(frozen=True)
class Told:
    """Something somebody told us. `replaces` says that it takes the place of the one before it."""

    person: str
    topic: str
    words: str
    quote: str
    care: str = ""
    replaces: bool = False


def told() -> Iterator[Told]:
    """Every line, in order."""
    person = ""
    for line in LINES.strip().splitlines():
        parts = [part.strip() for part in line.split("|")]
        if len(parts) == 1:
            person = parts[0] or person
            continue
        topic, words, quote, *care = parts
        topic, replaces = topic.removeprefix(">").strip(), topic.startswith(">")
        yield Told(person, topic, words, quote, "".join(care), replaces)
