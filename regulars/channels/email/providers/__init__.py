"""Mail providers that call us: they bring mail, and they tell what became of a letter of ours.

    kinds      the providers we know: what each can do, and how it proves to be who it says
    views      the two doors of each provider
    posts      what was posted, taken apart
    proving    anymail's views, asked whether it is really them and what it means
    svix       a signature that anymail leaves to another library
    whole      the mails themselves, taken out as they came
    collecting what a provider keeps for us to fetch: bounded in time and size
    bringing   a mail becomes an arrival
    verdicts   what the provider itself found out about a mail
    telling    a word about a letter becomes its state
    letters    which letter of ours a word is about, and the marks by which it will be known
    hearing    what keepers see: last heard, last refused
    largest    how large a call may be
    sweeping   what was heard long ago is forgotten

Whatever is not proven is refused before anything is looked at; whatever is proven is kept before it is answered.
"""
