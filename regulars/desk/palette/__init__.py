"""The palette: from any page to anywhere, and anything done from the keyboard (Ctrl-K).

`places` knows every page there is by name, `reading` what fits the words typed, `likeness` how well. The deeds of the
page at hand are added by the palette itself, from the keys that the page answers to (kit/look/keys.py).
"""
