"""Desk: the working screens of teammates, one folder a screen. No domain tables and no rules of its own."""
