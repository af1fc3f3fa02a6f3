"""The inbox: who is waiting to hear from us, in five lists."""
