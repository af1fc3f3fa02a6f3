"""Tests of the house itself: its order, its size, its papers. They say the same on every database."""
