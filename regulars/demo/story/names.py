"""The names of the neighbours, by the language they write in, with where they live."""

# Portuguese, Spanish, German and French writers, then everybody who writes to us in English.
PORTUGUESE = (
    "Ana Teixeira", "Rui Falcão", "Graça Moutinho", "Joaquim Leite", "Sofia Barbosa", "Nuno Quintela",
    "Teresa Salgado", "Vasco Amorim", "Filipa Nogueira", "António Serra", "Carla Meireles", "Henrique Lobo",
    "Margarida Paiva", "Zé Ferraz", "Luísa Brandão", "Miguel Sequeira",
)  # fmt: skip
SPANISH = ("Lucía Robles", "Íñigo Zabala", "Carmen Ordóñez", "Pablo Iriarte", "Nuria Castells", "Xoán Varela")
GERMAN = ("Katrin Vogt", "Jürgen Hallmann", "Anke Petersen", "Matthias Rehm", "Ulrike Sander", "Florian Bichler")
FRENCH = ("Claire Duvivier", "Benoît Lacaze", "Mathilde Roussin", "Étienne Garrel", "Solène Pichard", "Yanis Belkacem")
ENGLISH = (
    "Beatriz Fontes", "Oliver Hadley", "Priya Nair", "Callum Reid", "Mariana Couto", "Stefan Wójcik",
    "Nora Lindqvist", "Gonçalo Vieira", "Hannah Whitlock", "Diego Marchetti", "Catarina Prata", "Samuel Adeyemi",
    "Freya Lund", "Pedro Alvim", "Imogen Clarke", "Tariq Mahmood", "Raquel Matos", "Ben Ashworth", "Yuki Tanabe",
    "Inga Karlsen", "Duncan McRae", "Leonor Bastos", "Femi Balogun", "Paula Reis", "Charlotte Byrne", "Ivo Petrov",
    "Susana Gama", "Theo Papadakis", "Meera Iyer", "Ricardo Neves", "Abigail Frost", "Lars Bergmann", "Helena Mota",
    "Jonas Eklund", "Marta Guedes", "Patrick Doyle", "Zainab Rahimi", "Bruno Sampaio", "Emily Hartnell",
    "Kenji Morita", "Rosa Figueira", "Gareth Pugh", "Alina Popescu", "Tiago Lencastre", "Louise Ferrand",
    "Adam Nowicki", "Cecília Trigo", "Hamish Boyd", "Noor Jansen", "Afonso Rebelo", "Victoria Stein", "Marco Bellini",
    "Sílvia Rato", "Owen Griffiths", "Anjali Deshmukh", "Jorge Calado", "Sinead Kearney", "Peter Novák",
    "Carolina Veloso", "Isaac Mensah", "Greta Holm", "Manuel Cardoso", "Philippa Trent", "Kwame Boateng",
    "Joana Pestana", "Eoin Farrell", "Lina Haddou", "Frederico Maia", "Tessa Vermeer", "Arjun Kapoor",
    "Isabel Torrinha", "Rory Campbell", "Mila Jovanović", "Eduardo Pimenta", "Heather Lowe", "Amadou Diallo",
    "Rita Cerqueira", "Simon Keller", "Natalia Orlova", "Luís Barroso", "Georgina Hale", "Emeka Nwosu", "Vera Simões",
    "Tom Wakefield", "Ayşe Demir", "Álvaro Pinhão", "Bridget Nolan", "Mikael Sand", "Fátima Lourenço", "Jasper Quinn",
    "Divya Menon", "Bernardo Castro", "Ellen Marlowe", "Rafael Duque", "Constança Lima", "Harry Penrose", "Elif Kaya",
    "Domingos Faria", "Ruth Abrams", "Pavel Dvořák", "Francisca Abreu", "Liam Gallacher", "Shirin Azadi",
    "Gustavo Pires", "Molly Fenwick", "Oskar Lindgren", "Amélia Corte", "Desmond Clay", "Chiara Fontana",
    "Vicente Rosado", "Annika Strand", "Jamal Osei", "Clara Bivar", "Euan Sinclair", "Mei Lin Chow", "Salvador Penha",
    "Josephine Ward", "Nikos Stavrou", "Matilde Azevedo", "Gwen Parry", "Rohan Malhotra", "Duarte Mesquita",
    "Celia Northcott", "Tomasz Zielinski", "Lúcia Varandas", "Ross Buchanan", "Farah Siddiqui", "Xavier Moniz",
    "Edith Lowell", "Bogdan Ionescu", "Alice Carneiro", "Niamh Cassidy", "Viktor Hansen", "Armando Seabra",
    "Judith Beck", "Kofi Asante", "Laura Peixoto", "Declan Shaw", "Miriam Goldfarb", "Renato Cunha", "Saskia de Wit",
    "Alan Trevithick", "Telma Vaz", "Sven Aaltonen", "Olivia Marsden", "Cristóvão Dias", "Hye-jin Park",
    "Roland Fuchs", "Débora Lins", "Neil Ormond", "Maribel Santos", "Toby Fairley", "Andreia Pacheco", "Martin Holub",
    "Zoë Latham", "Valter Esteves", "Penelope Grieve", "Ibrahim Sesay", "Madalena Horta", "Craig Donnelly",
    "Lotte Visser", "Sérgio Amaral", "Winifred Oakes", "Dario Conti", "Eva Monteiro", "Finn Gallagher",
    "Parisa Karimi", "Baltazar Nunes", "Harriet Slade", "Luka Horvat", "Célia Marinho", "Jacob Stern", "Aisha Kamara",
    "Rodrigo Valente", "Maud Ellery", "Anders Vik", "Odete Branco", "Kieran Walsh", "Sunita Rao", "Leandro Fraga",
    "Clementine Moss", "Piotr Wrona", "Dulce Aragão", "Max Oberlin", "Tânia Fortes", "Alastair Dunn", "Yasmin Farouk",
    "Guilherme Rocha", "Verity Lane", "Cosmin Radu",
)  # fmt: skip

STREETS = (
    "Rua do Almada", "Rua de Cedofeita", "Rua da Alegria", "Rua do Bonjardim", "Rua das Taipas",
    "Rua de Santa Catarina", "Rua do Rosário", "Rua Miguel Bombarda", "Rua de Costa Cabral", "Rua da Torrinha",
    "Rua do Breiner", "Rua das Musas", "Travessa da Bica", "Rua da Cerca", "Largo do Viriato", "Rua do Paraíso",
    "Rua de Monchique", "Rua do Campo Lindo", "Rua dos Bragas", "Rua das Oliveiras", "Rua da Fábrica",
    "Rua de Agramonte", "Rua do Ouro", "Rua das Carmelitas", "Rua de Faria Guimarães", "Rua do Heroísmo",
    "Rua da Vilarinha", "Rua de Diu",
)  # fmt: skip
AREAS = (
    "Bonfim", "Cedofeita", "Foz", "Matosinhos", "Gaia", "Paranhos", "Campanhã", "Massarelos", "Miragaia", "Lordelo",
    "Antas", "Ramalde", "Leça", "Maia", "Espinho", "Afurada",
)  # fmt: skip
ABROAD = {
    "Europe/London": ("Bristol", "Leeds", "Hackney", "Edinburgh", "Norwich", "Sheffield"),
    "Europe/Dublin": ("Cork", "Galway", "Dublin"),
    "Europe/Berlin": ("Leipzig", "Hamburg", "Freiburg", "Neukölln"),
    "Europe/Amsterdam": ("Utrecht", "Haarlem", "Groningen"),
    "Europe/Stockholm": ("Uppsala", "Malmö", "Gothenburg"),
    "Europe/Madrid": ("Vigo", "Salamanca", "Bilbao"),
    "Europe/Paris": ("Nantes", "Lyon", "Rennes"),
    "America/New_York": ("Providence", "Newark", "Brooklyn"),
}
PARTNERS = (
    "Paulo", "Rita", "Daniel", "Sara", "Chris", "Marta", "Alex", "Helder", "Joana", "Erik", "Fiona", "André",
    "Filomena", "Xana", "Tom", "Nadia", "Ricardo", "Ellie", "Vítor", "Ingrid", "Sam", "Luís", "Carol", "Bia", "Gil",
    "Monica",
)  # fmt: skip
CHILDREN = (
    "Tomé", "Alice", "Noah", "Matilde", "Finn", "Benedita", "Ivo", "Mia", "Vicente", "Clara", "Otto", "Laura", "Kai",
    "Francisca", "Elias", "Rosa", "Simão", "Nell", "Gaspar", "Ida", "Lourenço", "Wren", "Dinis", "Olga",
)  # fmt: skip
PETS = (
    "Bolacha", "Mister Pickles", "Nata", "Farrusco", "Olive", "Pipoca", "Bruno the cat", "Migas", "Kafka", "Tremoço",
    "Juno", "Pingo", "Biscuit", "Faísca", "Moss", "Sardinha", "Captain", "Lua",
)  # fmt: skip
WORK = (
    "the school", "the practice", "the library", "the shipyard", "the studio", "the lab", "the hospital",
    "the bakery", "the office", "the orchestra", "the bookshop", "the garage", "the university", "the theatre",
    "the garden centre", "the bank", "the newsroom", "the kindergarten", "the law firm", "the print shop",
)  # fmt: skip
FRIENDS = (
    "Marta", "Colin", "Dina", "Jorge", "Nadine", "old Bento", "Kirsty", "Álvaro", "Tess", "Manel", "Ruben", "Odile",
    "Frank", "Lurdes", "Hana", "Casimiro", "Bella", "Nelson", "Greet", "Tó", "Selma", "Pat", "Ilda", "Moritz",
)  # fmt: skip
