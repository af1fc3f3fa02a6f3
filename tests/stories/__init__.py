"""Whole stories, told with real processes and real sockets."""
