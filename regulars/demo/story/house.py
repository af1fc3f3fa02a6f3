"""The house itself: Corner Roasters of Porto, its six teammates and what is on its shelves."""

from regulars.demo.story.nouns import Teammate

NAME = "Corner Roasters"
ADDRESS = "hello@corner-roasters.example"
ZONE = "Europe/Lisbon"
CURRENCY = "EUR"

TEAMMATES = (
    Teammate(
        "jo",
        "Jo Okafor",
        "jo@corner-roasters.example",
        "Runs the shop",
        "Opened the corner with two sacks of beans and a borrowed scale. Decides refunds on the spot.",
    ),
    Teammate(
        "lena",
        "Lena Marsh",
        "lena@corner-roasters.example",
        "Roaster",
        "Roasts on Tuesdays and Thursdays, tastes every day, has dialled in more grinders than she admits.",
    ),
    Teammate(
        "duarte",
        "Duarte Pinho",
        "duarte@corner-roasters.example",
        "Web shop and parcels",
        "Knows where every parcel is, and the first name of every driver.",
    ),
    Teammate(
        "ines",
        "Inês Carvalhal",
        "ines@corner-roasters.example",
        "Café and cupping evenings",
        "Remembers your usual. Runs the Thursday cuppings and the Saturday queue.",
    ),
    Teammate(
        "mateus",
        "Mateus Rocha",
        "mateus@corner-roasters.example",
        "Repairs",
        "Forty years with a screwdriver. Says little, mends most.",
    ),
    Teammate(
        "samira",
        "Samira Haddad",
        "samira@corner-roasters.example",
        "Wholesale and accounts",
        "Looks after the cafés we roast for, and after every invoice.",
    ),
)

BEANS = (
    "Guji", "Huila", "Nyeri", "Cerrado", "Huehue", "Huye", "Cajamarca", "Tarrazú", "Kayanza", "Santa Ana",
    "Marcala", "Chiapas", "Ermera", "Gayo", "Sidama", "Sul de Minas", "Corner House blend", "Night Tram",
    "Sunday Slow", "Ribeira blend", "Foz decaf", "Monte Café",
)  # fmt: skip
BREWERS = (
    "moka pot", "French press", "filter cone", "little siphon", "drip machine", "cold-brew jar", "copper cezve",
    "glass carafe", "flannel filter", "flat-bottomed dripper",
)  # fmt: skip
GRINDERS = (
    "Piper hand grinder", "Ribeira 40", "Mó", "old Atlas", "blue Piper", "Ribeira 64", "Mó Mini", "Galo",
)  # fmt: skip
MACHINES = ("Faro", "Faro Duo", "Torre", "Bica Uno", "Leça", "Cais", "Torre Mini", "Bica Dois")
NOTES = (
    "apricot", "black tea", "toasted hazelnut", "blood orange", "brown sugar", "jasmine", "redcurrant", "cocoa nibs",
    "ripe fig", "lime zest", "honeycomb", "dried mango", "walnut", "bergamot", "plum jam", "cedar", "marzipan",
    "green apple", "molasses", "rhubarb",
)  # fmt: skip
