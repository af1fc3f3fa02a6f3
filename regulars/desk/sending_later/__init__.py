"""Sending later: choosing the time of a letter, and the letters that wait for theirs."""
