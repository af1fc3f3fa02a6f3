"""The ways in at the side of every page, fetched again when what they count has changed."""
