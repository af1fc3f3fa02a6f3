"""What a few words are about: a cheap guess from a table of words in the languages our people write.

A word of the table that ends in * may go on; words are compared without case and accents. The first topic in the order
of TABLE that has most hits wins; nothing found is Topic.OTHER. Pure functions, no database.
"""

import re
import unicodedata
from functools import cache, lru_cache

from regulars.people.models import Topic

TABLE: dict[Topic, str] = {
    Topic.FAMILY: (
        "son daughter* wife husband married marry* marriage wedding* anniversary child* kid kids baby babies born "
        "birth* twins mother mum mom father dad brother* sister* grandm* grandf* granddaughter grandson niece "
        "nephew aunt uncle cousin* family partner girlfriend boyfriend fiance* parents in-law pregnant divorce* "
        "filho* filha* mulher marido casad* casamento mae pai irma irmao avo neto neta bebe familia hijo* hija* "
        "esposa esposo boda madre padre hermano* hermana* abuel* nieto* sohn tochter frau mann hochzeit "
        "verheiratet kind kinder mutter vater bruder schwester oma opa enkel* familie fils fille femme mari "
        "mariage mere pere frere soeur grand-mere grand-pere enfant* famille figlio figlia moglie marito "
        "matrimonio fratello sorella nonn* bambin* famiglia zoon dochter vrouw man trouw* moeder vader broer zus "
        "kinderen"
    ),
    Topic.ANIMALS: (
        "dog* puppy puppies cat cats kitten* horse* rabbit* parrot* hamster* vet chicken* hens goat* cao caes "
        "gato* gata* cachorr* cavalo perro* perra* caballo hund* welpe* katze* kater pferd* chien* chienne chat "
        "chats chiot* cheval cane cani gatto gatti cavallo hond* kat katten paard"
    ),
    Topic.HEALTH: (
        "ill illness sick hospital* surgery operation doctor* diagnos* cancer pregnan* allerg* diabet* asthma "
        "broke broken-leg wheelchair therapy depress* died death funeral celiac coeliac intoleran* insomnia "
        "doente cirurgia medico gravida alerg* enferm* cirugia embarazada krank* krankenhaus* arzt* schwanger "
        "malade hopital* medecin enceinte malato malata ospedale incinta ziek ziekenhuis"
    ),
    Topic.WORK: (
        "job jobs work* office studio boss colleague* career hired fired retire* retired business company shop "
        "interview* startup teacher nurse architect* engineer* thesis exam* university study studies student "
        "promotion trabalh* emprego escritorio estudio empresa entrevista reforma exame universidade trabaj* "
        "oficina jubila* examen arbeit* buro chef rente studium prufung vorstellungsgesprach firma travail* "
        "bureau retraite entretien etudes lavoro ufficio pensione esame werk kantoor baan"
    ),
    Topic.HOME: (
        "house home flat apartment move moved moving kitchen garden balcony terrace neighbour* neighbor* street "
        "renovat* rebuild* landlord rent casa apartamento mudanca mudar mudamos cozinha jardim varanda vizinh* "
        "mudanza mudarse piso cocina jardin vecin* wohnung haus umzug umgezogen ziehen kuche garten nachbar* "
        "balkon maison appartement demenag* cuisine voisin* trasloc* cucina giardino vicin* huis verhui* keuken "
        "tuin"
    ),
    Topic.TRAVEL: (
        "trip* travel* holiday* vacation* flight* flying fly abroad train airport hotel camping backpack* viagem "
        "viaj* ferias voo viaje vacaciones vuelo reise* urlaub flug* voyage* vacances vol viaggi* vacanze volo "
        "reis vakantie vlucht"
    ),
    Topic.TASTE: (
        "love loves loved likes dislike* hate hates favourite favorite prefer* drink* drinks taste* roast "
        "dark decaf espresso filter milk oat sugar tea coffee vegan vegetarian sweet bitter gosta* bebe cafe "
        "leite acucar gusta* odia leche azucar mag mogen lieblings* trinkt trinke kaffee milch zucker aime* "
        "adore* deteste* boit lait sucre piace preferisc* beve latte zucchero houdt lekker koffie melk"
    ),
    Topic.LEISURE: (
        "game* team match* play* plays football baseball soccer tennis run runs running marathon swim* cycl* "
        "bike* hike* climb* choir band guitar piano violin sings concert* paint* draw* read* book* novel film* "
        "dance* yoga surf* fish* chess knit* jogo* futebol equipa toca canta corrida livro* juego* futbol equipo "
        "carrera libro* spiel* mannschaft verein fussball lauf* chor buch bucher jeu* equipe match course livre* "
        "gioc* calcio squadra libro corsa voetbal wedstrijd boek"
    ),
    Topic.PLANS: (
        "plan* want* hope* going will next soon tomorrow weekend saturday sunday spring summer autumn winter "
        "dream* start* opening quer* espera* amanha sabado domingo proximo quier* manana morgen nachste* hofft "
        "samstag sonntag demain prochain* espere* samedi domani prossim* spera sabato volgend* hoopt"
    ),
    Topic.US: (
        "recommend* introduc* sent-us friend-of invited invite* barbecue thank* card regular your-shop "
        "your-coffee recomend* convid* empfohlen eingeladen recommande consiglia* aanbevolen"
    ),
}
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")


def guess(words: str) -> Topic:
    """The topic that most words speak of; the earlier of the table among equals."""
    spoken = set(words_of(words))
    best, most = Topic.OTHER, 0
    for topic in TABLE:
        if (hits := sum(1 for word in spoken if _is_of(topic, word))) > most:
            best, most = topic, hits
    return best


def has_sign(words: str, signs: str) -> bool:
    """Whether some words have one of these signs, which are parted by commas: "move*, new flat"."""
    spoken = words_of(words)
    return any(_stands(sign, spoken) for sign in _signs(signs))


def words_of(text: str) -> list[str]:
    """The words of a text in order, without case and accents; "mother-in-law" is one."""
    return _WORD.findall(fold(text))


def fold(text: str) -> str:
    """The text without case and accents."""
    apart = unicodedata.normalize("NFD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


@lru_cache(maxsize=512)
def _signs(signs: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(sign.split()) for sign in fold(signs).split(",") if sign.strip())


def _stands(sign: tuple[str, ...], spoken: list[str]) -> bool:
    """Whether the words of a sign stand side by side."""
    places = range(len(spoken) - len(sign) + 1)
    return any(all(_fits(spoken[place + at], word) for at, word in enumerate(sign)) for place in places)


def _fits(word: str, sign: str) -> bool:
    return word.startswith(sign[:-1]) if sign.endswith("*") else word == sign


def _is_of(topic: Topic, word: str) -> bool:
    whole, beginnings = _table(topic)
    return word in whole or word.startswith(beginnings)


@cache
def _table(topic: Topic) -> tuple[frozenset[str], tuple[str, ...]]:
    """The whole words of a topic, and the beginnings of others."""
    words = TABLE[topic].split()
    return (
        frozenset(word for word in words if not word.endswith("*")),
        tuple(word[:-1] for word in words if word.endswith("*")),
    )
