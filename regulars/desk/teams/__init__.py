"""Teams and how they share their work, and the days on which one of us is away."""
