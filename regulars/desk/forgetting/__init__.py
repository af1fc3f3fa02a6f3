"""Forgetting somebody: what would happen, the deed, and the proofs."""
