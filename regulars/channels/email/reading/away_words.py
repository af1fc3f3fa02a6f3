"""How people say in their languages that they are away, until when, and when they are back.

Data only; in lower case, divided by bars. Month names come from the CLDR (babel).
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Tongue:
    """One language. `away` tells that it is spoken; `until` and `to` stand before the last day, `back` before the first
    day back, `after` behind a last day. `to` also means other things, and counts only behind another date.

    `order` says which number comes first in 3/4: "dmy" where that is a rule, "" where it depends on the country."""

    locale: str
    away: str
    until: str
    back: str
    to: str = ""
    after: str = ""
    order: str = "dmy"
    month_first: bool = False


TONGUES = (
    Tongue(
        "en",
        away="away|out of office|out-of-office|out of the office|not in the office|on leave|annual leave|vacation|"
        "holiday|holidays|travel|traveling|travelling|absent|absence|unavailable|on a break|parental leave|sabbatical|"
        "closed",
        until="until|till|til|through|thru|up to and including",
        back="back|return|returning|returns|available again|reachable again|reopen|reopens",
        to="to|-|–|—|and",
        order="",
        month_first=True,
    ),
    Tongue(
        "de",
        away="abwesend|abwesenheit|urlaub|ferien|nicht im büro|nicht im haus|außer haus|ausser haus|nicht erreichbar|"
        "unterwegs|elternzeit|dienstreise|nicht am platz|geschlossen",
        until="bis|bis zum|bis einschließlich|bis einschliesslich|bis und mit",
        back="wieder|zurück|ab dem|zurueck|erreichbar ab",
        to="-|–|—|und",
    ),
    Tongue(
        "fr",
        away="absent|absente|absence|congé|congés|vacances|indisponible|en déplacement|hors du bureau|fermé|fermés",
        until="jusqu'au|jusqu’au|jusqu'à|jusqu’à|jusque|jusqu'en|jusqu’en",
        back="de retour|retour|à partir du|dès le|reviens|reviendrai|reprendrai",
        to="au|-|–|—|et",
    ),
    Tongue(
        "es",
        away="ausente|ausencia|vacaciones|fuera de la oficina|fuera de oficina|no estaré|no estoy|de viaje|de baja|"
        "cerrado",
        until="hasta",
        back="de vuelta|vuelvo|volveré|regreso|regresaré|reincorporaré|reincorporo|a partir del|de regreso",
        to="al|a|-|–|—|y",
    ),
    Tongue(
        "pt",
        away="ausente|ausência|férias|fora do escritório|fora da empresa|não estarei|não estou|indisponível|de licença",
        until="até",
        back="de volta|volto|voltarei|regresso|regressarei|retorno|retornarei|a partir de|de regresso",
        to="a|ao|-|–|—|e",
    ),
    Tongue(
        "it",
        away="assente|assenza|ferie|fuori ufficio|fuori sede|non sono in ufficio|non sarò in ufficio|in viaggio|"
        "vacanza",
        until="fino al|fino all'|fino all’|fino a|sino al|sino all'",
        back="rientro|rientrerò|ritorno|ritornerò|tornerò|torno|di nuovo|a partire dal",
        to="al|all'|-|–|—|e",
    ),
    Tongue(
        "nl",
        away="afwezig|afwezigheid|vakantie|verlof|niet aanwezig|niet op kantoor|buiten kantoor|niet bereikbaar|"
        "gesloten",
        until="tot|tot en met|t/m|tm",
        back="terug|weer|vanaf|wederom",
        to="-|–|—|en",
    ),
    Tongue(
        "sv",
        away="frånvarande|frånvaro|semester|ledig|ledighet|borta|inte på kontoret|föräldraledig|tjänsteresa|stängt",
        until="till och med|t.o.m.|t.o.m|tom|till|fram till|tills",
        back="tillbaka|åter|återkommer|igen",
        to="-|–|—|och",
    ),
    Tongue(
        "da",
        away="fraværende|fravær|ferie|ikke på kontoret|ikke til stede|bortrejst|orlov|lukket",
        until="til og med|t.o.m.|til|indtil",
        back="tilbage|igen|retur",
        to="-|–|—|og",
    ),
    Tongue(
        "nb",
        away="fraværende|fravær|ferie|ikke på kontoret|ikke til stede|bortreist|permisjon|stengt",
        until="til og med|t.o.m.|til|frem til|fram til|inntil",
        back="tilbake|igjen",
        to="-|–|—|og",
    ),
    Tongue(
        "fi",
        away="poissa|poissaolo|lomalla|loma|vapaalla|matkoilla|en ole paikalla|poistunut",
        until="",
        back="takaisin|tavoitettavissa|palaan|töissä",
        to="-|–|—",
        after="asti|saakka",
    ),
    Tongue(
        "pl",
        away="nieobecny|nieobecna|nieobecność|nieobecności|urlop|urlopie|urlopu|poza biurem|nie ma mnie|delegacji",
        until="do|do dnia",
        back="wracam|wrócę|powrót|ponownie|dostępny od|dostępna od|z powrotem|od dnia",
        to="-|–|—",
    ),
    Tongue(
        "cs",
        away="nepřítomen|nepřítomna|nepřítomnost|nepřítomnosti|dovolená|dovolené|dovolenou|mimo kancelář|"
        "nejsem v kanceláři",
        until="do",
        back="zpět|vrátím se|vracím se|opět|znovu",
        to="-|–|—|až",
    ),
    Tongue(
        "sk",
        away="neprítomný|neprítomná|neprítomnosť|neprítomnosti|dovolenka|dovolenke|dovolenku|mimo kancelárie",
        until="do",
        back="späť|vrátim sa|opäť|znova",
        to="-|–|—|až",
    ),
    Tongue(
        "hu",
        away="szabadságon|szabadság|házon kívül|távol|nem vagyok|nem tartózkodom",
        until="",
        back="újra|ismét|vissza",
        to="-|–|—",
        after="-ig|ig|-ig.|napjáig",
        order="ymd",
        month_first=True,
    ),
    Tongue(
        "ro",
        away="absent|absentă|concediu|concediul|vacanță|nu sunt la birou|plecat|plecată",
        until="până la|până pe|pana la|pana pe|până în",
        back="revin|mă întorc|înapoi|începând cu|din nou",
        to="-|–|—",
    ),
    Tongue(
        "tr",
        away="ofis dışında|izinde|izinliyim|tatilde|tatildeyim|yokum|ofiste değilim|ofis dışındayım",
        until="",
        back="",
        to="-|–|—",
        after="'a kadar|'e kadar|'ya kadar|'ye kadar|’a kadar|’e kadar|’ya kadar|’ye kadar|tarihine kadar|kadar",
    ),
    Tongue(
        "ru",
        away="отсутствую|отсутствии|отсутствие|отпуске|отпуск|отпуска|не в офисе|командировке|буду отсутствовать",
        until="до|по",
        back="вернусь|возвращаюсь|снова|на связи с|выйду",
        to="-|–|—",
    ),
    Tongue(
        "uk",
        away="відсутній|відсутня|відсутність|відпустці|відпустка|відпустки|не в офісі|відрядженні",
        until="до|по",
        back="повернуся|повертаюся|знову",
        to="-|–|—",
    ),
    Tongue(
        "el",
        away="εκτός γραφείου|απουσιάζω|απουσία|άδεια|διακοπές|λείπω",
        until="μέχρι|έως|μέχρι τις|έως τις|μέχρι και τις|ως τις",
        back="επιστρέφω|επιστρέψω|πίσω|ξανά",
        to="-|–|—",
    ),
    Tongue("ja", away="不在|休暇|休み|休業|外出|出張", until="", back="", to="〜|～|-|–|から", after="まで"),
    Tongue(
        "zh",
        away="不在|休假|外出|出差|放假|休息",
        until="至|到|直到|直至",
        back="",
        to="-|–|~|～",
        after="为止|為止|前",
    ),
    Tongue("ko", away="부재|휴가|외출|출장|자리를 비|휴무", until="", back="", to="~|-|–|부터", after="까지"),
)
