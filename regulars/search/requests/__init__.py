"""Requests by what they are about, whose they are, how long their people wait: the questions behind views."""
