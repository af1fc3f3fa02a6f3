"""The words that tell something, in a form by which two who say the same can be compared: without case, accents,
endings and small words. Numbers, days and names are the details in which matters differ. No database."""

import re
import unicodedata
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+(?:[-./:][^\W_]+)*")
_PREFIX = 5
NUMBER, SHORT, NAME, PLAIN, WEAK = 2.5, 1.2, 1.4, 1.0, 0.5

# They hold a sentence together and tell nothing themselves; courtesies are among them. Without accents.
_SMALL = frozenset(
    (
        "a an the and or but so if of in on at to for from by with about as is are am was were be been being it its this that these those there "
        "i me my mine we us our ours you your yours he him his she her hers they them their theirs one ones who whom whose which what when where why how "
        "do does did done doing have has had having will would shall should can could may might must let just very too also only even here then than "
        "please thank thanks hello hi dear hey good morning afternoon evening day sorry regards kind best wishes cheers sincerely bye ok yes well say said mr mrs ms "
        "always again still already once more before after while because although though until since whenever both all any some each every own up out off into per such "
        "s t m re ve ll d isn doesn don didn won aren wasn couldn haven hasn "
        "der die das den dem des ein eine einen einem einer eines und oder aber so wenn von vom in im am an auf zu zum zur fur mit uber als ist sind bin war waren sein es er sie ich mir "
        "mich mein meine meinen meinem meiner wir uns unser unsere unseren ihr ihre ihren ihnen du dir dich dein deine euch euer eure man wer was wann wo wie warum welche welcher welches dass "
        "habe hat haben hatte hatten werde wird werden wurde wurden kann konnen konnte soll sollen muss mussen darf mag mochte hatte bitte danke hallo guten tag morgen abend liebe lieber sehr "
        "geehrte geehrter damen herren herr frau grusse grussen freundlichen freundliche vielen dank gern gerne schon noch nochmals nochmal wieder immer auch nur mal doch ja hier dort da dann denn weil bei nach vor seit "
        "bis aus um ohne gegen beim diese dieser dieses lautet "
        "el la los las lo un una unos unas y o u e pero si de del al a en con por para como es son soy esta estan estoy era fue ser estar ha han he hemos haber hay yo me mi mis nosotros nos nuestro nuestra "
        "usted ustedes su sus le les se te tu tus que quien cuando donde cual porque puede pueden puedo podria quiero quisiera queria gracias hola buenos buenas dias tardes noches saludo saludos cordial "
        "muchas favor senor senora estimado estimados ya muy mas tambien solo otra vez siempre aqui ahi va este esto estos estas ese esa desde hasta sobre sin lo ambos "
        "le l un une des et ou mais si du de d au aux a en dans sur avec pour par comme est sont suis etait etaient etre ai as a avons avez ont avoir je j m moi mon ma mes nous notre nos vous votre vos il elle "
        "ils elles on se s te t toi ton ta tes lui leur leurs ce c cet cette ces qui que qu quoi quand ou comment pourquoi quel quelle peut peuvent peux pouvez pourriez voudrais voulais merci bonjour bonsoir "
        "salut svp plait cordialement cordiales salutations monsieur madame deja encore toujours aussi tres ici voici y n"
    ).split()
)
# Said in nearly every letter to a shop; by themselves they tell no two matters apart.
_COMMON = (
    "order parcel package delivery deliver invoice send sent come came came get got buy bought like want need arrive receive number thing time new name look help question shop "
    "bestellung paket lieferung liefern rechnung schicken kommen bekommen kaufen brauchen nummer sache mal neu name frage laden "
    "pedido paquete entrega factura enviar llegar recibir comprar necesito numero cosa nuevo nombre pregunta tienda "
    "commande colis livraison facture envoyer arriver recevoir acheter besoin numero chose nouveau nom question boutique"
)
_NUMBERS = {
    word: str(value)
    for words in (
        "two three four five six seven eight nine ten eleven twelve",
        "zwei drei vier funf sechs sieben acht neun zehn elf zwolf",
        "dos tres cuatro cinco seis siete ocho nueve diez once doce",
        "deux trois quatre cinq six sept huit neuf dix onze douze",
    )
    for value, word in enumerate(words.split(), 2)
} | {"twice": "2", "zweimal": "2", "doppelt": "2", "dreimal": "3"}
# Days, months and what comes first or last: details, as numbers are.
_DETAILS = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|lunes|martes|miercoles|jueves|viernes|sabado|domingo"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    r"|january|february|march|april|may|june|july|august|september|october|november|december|januar|februar|marz|mai|juni|juli|oktober|dezember"
    r"|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janvier|fevrier|mars|avril|juin|juillet|aout|septembre|octobre|novembre|decembre"
    r"|first|second|third|fourth|last|left|right|links?\w*|rechts?\w*|recht\w{1,2}|izquierd\w+|derech\w+|gauche|droite?"
    r"|red|blue|green|black|white|yellow|grey|gray|brown|rote?[nrs]?|blaue?[nrs]?|grune?[nrs]?|schwarze?[nrs]?|weisse?[nrs]?|roj[oa]s?|azul\w*|verdes?|negr[oa]s?|blanc[oa]s?|rouges?|bleue?s?|verte?s?|noire?s?|blanc(?:he)?s?"
)
_ENDING = re.compile(r"(?:ings?|ed|es|s|en|er|e|n)$")


@dataclass(frozen=True)
class Told:
    """The telling words of a stretch of text, each with its weight, and which of them are details."""

    words: dict[str, float]
    details: frozenset[str]

    @property
    def weight(self) -> float:
        """How much is told."""
        return sum(self.words.values())


def told_in(text: str, *, german: bool = False) -> Told:
    """What a stretch of text tells. In German every noun has a capital, so that none makes a name."""
    words: dict[str, float] = {}
    details: set[str] = set()
    for match in _WORD.finditer(text):
        plain = bare(match[0])
        if plain in _NUMBERS:
            plain = _NUMBERS[plain]
        elif plain in _SMALL or (len(plain) < 2 and not plain.isdigit()):
            continue
        stem = stem_of(plain)
        words[stem] = _weight(match[0], plain, stem, is_first=match.start() == 0, german=german)
        if any(letter.isdigit() for letter in plain) or _DETAILS.fullmatch(plain):
            details.add(stem)
    return Told(words, frozenset(details))


def bare(word: str) -> str:
    """Without case and accents."""
    parts = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def stem_of(plain: str) -> str:
    """The beginning by which forms of a word are known; numbers and codes are whole."""
    if any(letter.isdigit() for letter in plain):
        return re.sub(r"[-./:]|(?:st|nd|rd|th)$", "", plain)
    stem = _ENDING.sub("", plain) if len(plain) > 4 else plain.removesuffix("s") if len(plain) > 3 else plain
    return stem[:_PREFIX]


_WEAK_STEMS = frozenset(stem_of(one) for one in _COMMON.split())


def _weight(word: str, plain: str, stem: str, *, is_first: bool, german: bool) -> float:
    digits = sum(letter.isdigit() for letter in plain)
    if digits:
        return NUMBER if digits > 2 or not plain.isdigit() else SHORT
    if stem in _WEAK_STEMS:
        return WEAK
    return NAME if word[:1].isupper() and not is_first and not german else PLAIN
