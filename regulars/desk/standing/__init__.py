"""How we stand with somebody: how close, with which limits, or apart; and what it was before."""
