"""What people told us: the sheet on which it is remembered, the page of all of it, and the questions to ask next."""
