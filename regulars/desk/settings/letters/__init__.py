"""How our letters leave: their addresses, what stands under them, through which server, and signed by which key."""
