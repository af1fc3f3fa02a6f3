"""Duplicates: whether two rows, in a file or in the house, may be one person.

They are compared in several ways; each way weighs for or against it (Fellegi and Sunter, by Splink on DuckDB), and what
spoke for it is told in words. Nobody is ever merged here: a suggestion waits for a teammate, who says "one person" or
"two people".
"""
