"""Who is looking and who is writing, as pages say and show it."""
