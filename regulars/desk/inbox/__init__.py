"""The inbox: who is waiting to hear from us, in four lists."""
