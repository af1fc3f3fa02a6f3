"""The look: what every page of the house has in common.

Tokens, base and parts (`static/look/css`), behaviours (`static/look/js`), the browser files we carry with us
(`static/vendor`), the page, the desk, the door and the error (`jinja2/look`), and the parts as macros (`jinja2/parts`).
It has no opinions about people or requests: it is given words, names and moments, and shows them.
`docs/look.md` names every part; `/look/` shows them all when DEBUG is on.
"""
