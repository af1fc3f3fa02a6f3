"""When we are there, how soon we want to answer, and how long people really waited."""
