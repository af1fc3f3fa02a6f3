"""What arrived and stands in nobody's conversation: held for a look, unreadable, or left out. Kept byte for byte."""
