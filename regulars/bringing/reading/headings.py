"""How columns are called in the exports of many programs and languages, as they are compared: without case, accents
and marks."""

WORDS: dict[str, str] = {
    "name": (
        "name|full name|fullname|display name|contact name|customer name|nom complet|nombre completo|"
        "nome completo|vollstandiger name|naam|volledige naam|contact|kontakt|cliente|kunde|client|"
        "customer|person|namn|navn|imie i nazwisko"
    ),
    "first": (
        "first name|firstname|given name|forename|fname|vorname|prenom|nombre|primeiro nome|nome proprio|"
        "voornaam|fornamn|fornavn|etunimi|imie|keresztnev|ad|nome"
    ),
    "middle": "middle name|additional name|second name|zweiter vorname|segundo nombre|deuxieme prenom",
    "last": (
        "last name|lastname|surname|family name|lname|nachname|familienname|nom|nom de famille|apellido|"
        "apellidos|apelido|sobrenome|cognome|achternaam|efternamn|etternavn|efternavn|sukunimi|nazwisko|"
        "vezeteknev|soyad"
    ),
    "called": (
        "nickname|nick name|called|known as|preferred name|goes by|spitzname|rufname|surnom|apodo|"
        "alcunha|apelido usado|soprannome|bijnaam"
    ),
    "sounds": "phonetic name|name pronunciation|pronunciation|yomi|aussprache",
    "pronouns": "pronouns|pronoun|pronomen|pronoms|pronombres|pronomes",
    "email": (
        "email|e mail|mail|mail address|email address|e mail address|e mail adresse|email adresse|"
        "mailadresse|adresse mail|adresse email|courriel|correo|correo electronico|correio|"
        "correio eletronico|endereco de email|posta elettronica|indirizzo email|e mailadres|epost|e post|"
        "sahkoposti|work email|personal email|primary email|secondary email|other email|email 2|email 3|"
        "e mail 2|e mail 3|e mail 2 address|e mail 3 address|additional emails|business email"
    ),
    "phone": (
        "phone|phone number|telephone|tel|telefon|telefonnummer|mobile|mobile phone|mobile number|"
        "mobile phone number|cell|cell phone|cellphone|handy|handynummer|mobil|mobiltelefon|mobilnummer|"
        "telephone portable|portable|telefono|telefono movil|movil|celular|telemovel|telefone|cellulare|"
        "telefoonnummer|mobiel|gsm|puhelin|home phone|business phone|work phone|other phone|primary phone|"
        "company main phone|home phone 2|business phone 2|telefon privat|telefon geschaftlich|whatsapp|"
        "whatsapp phone number"
    ),
    "handle": "handle|username|user name|twitter|twitter username|twitter handle|instagram|benutzername",
    "shop": (
        "customer id|customer number|customer no|client id|kundennummer|kunden nr|kundennr|"
        "numero de cliente|numero client|n cliente|codigo de cliente|codice cliente|klantnummer|external id|"
        "unique external id|account number"
    ),
    "street": (
        "street|street address|street 2|street 3|address|address 1|address 2|address line 1|"
        "address line 2|strasse|str|adresse|anschrift|rue|calle|direccion|domicilio|rua|morada|"
        "endereco|via|indirizzo|straat|adres|home street|home address|home street 2|gata|address1|"
        "address2|strasse und hausnummer|strasse hausnummer"
    ),
    "town": (
        "town|city|place|ort|stadt|wohnort|ville|ciudad|poblacion|localidad|cidade|localidade|citta|"
        "stad|plaats|home city|miejscowosc|miasto|locality"
    ),
    "postcode": (
        "postcode|post code|postal code|zip|zip code|zipcode|plz|postleitzahl|code postal|codigo postal|"
        "cp|cep|cap|postcodes|home postal code|kod pocztowy|postnummer"
    ),
    "region": (
        "region|state|province|county|bundesland|kanton|canton|provincia|estado|distrito|home state|"
        "state region|state province"
    ),
    "country": "country|land|pays|pais|paese|country region|home country region|home country|kraj|country code",
    "work_street": "business street|business address|work address|work street|company address",
    "work_town": "business city|work city",
    "work_postcode": "business postal code|work postal code|work zip",
    "work_region": "business state|work state",
    "work_country": "business country region|business country|work country",
    "birthday": (
        "birthday|birth date|birthdate|date of birth|dob|born|geburtstag|geburtsdatum|date de naissance|"
        "anniversaire|fecha de nacimiento|cumpleanos|data de nascimento|nascimento|data di nascita|"
        "compleanno|geboortedatum|verjaardag|fodelsedatum|data urodzenia"
    ),
    "anniversary": "anniversary|wedding anniversary|hochzeitstag|jahrestag|aniversario",
    "death": (
        "died|death|death date|deathdate|date of death|died on|deceased|deceased on|dod|todestag|todesdatum|"
        "sterbedatum|gestorben|gestorben am|verstorben|verstorben am|deces|date de deces|decede|decede le|"
        "fallecimiento|fecha de fallecimiento|fallecido|fallecida|falecimento|data de falecimento|falecido|"
        "falecida|obito|decesso|data di morte|data del decesso|deceduto|overleden|overlijdensdatum|avliden|"
        "dodsdatum|data zgonu|zmarl"
    ),
    "language": "language|preferred language|lang|locale|sprache|langue|idioma|lingua|taal|sprak|jezyk",
    "speaks": "other languages|languages|sprachen|langues|idiomas",
    "zone": "time zone|timezone|zeitzone|fuseau horaire|zona horaria|fuso horario",
    "company": (
        "company|company name|organization|organisation|organization name|organization 1 name|business|"
        "firma|unternehmen|entreprise|societe|empresa|azienda|societa|bedrijf|associated company|"
        "employer|account name"
    ),
    "role": (
        "role|job title|title|position|function|berufsbezeichnung|funktion|stelle|poste|fonction|cargo|"
        "puesto|ruolo|functie|organization title|organization 1 title|beruf"
    ),
    "household": "household|family|haushalt|familie|foyer|hogar|familia|famiglia",
    "tags": (
        "tags|tag|labels|categories|category|groups|group|group membership|kategorien|kategorie|"
        "schlagworte|gruppen|etiquetas|etiqueta|categorie|categorias|etichette"
    ),
    "style": "how close|closeness|standing|style",
    "reach_by": "preferred contact method|contact preference|reach by|bevorzugter kontakt",
    "reach_words": "reach wish|how to reach|contact notes",
    "fact": (
        "note|notes|notiz|notizen|bemerkung|bemerkungen|kommentar|comment|comments|description|remarks|"
        "remarque|commentaire|nota|notas|observaciones|observacoes|note contact|background information|"
        "about|interests|hobby|hobbies|memo"
    ),
    "since": (
        "since|customer since|known since|created|created at|create date|date created|created on|"
        "kunde seit|client depuis|cliente desde|erstellt|erstellt am|signup date|optin time|confirm time|"
        "added|date added"
    ),
    "letters": (
        "newsletter|marketing consent|opt in|optin|opted in|email opt in|subscribed|accepts marketing|"
        "accepts email marketing|letters|consent|einwilligung|email marketing consent|"
        "email subscriber status|email permission status"
    ),
}
