"""The lives written by hand, letter by letter (see lives.py for how they are laid out)."""

from regulars.demo.story.cast import around_the_corner, around_the_table, first_seven, marisol

LIVES = (*marisol.LIVES, *first_seven.LIVES, *around_the_corner.LIVES, *around_the_table.LIVES)
