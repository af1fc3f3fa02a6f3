"""Households, companies and groups: who is in them, where they live, and one of them becoming two."""
