"""What was noticed in what somebody said, offered beside their words; and the days ahead that came of it."""
