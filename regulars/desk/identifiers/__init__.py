"""What we know somebody by: mail addresses, numbers, handles; added, proven, labelled, taken away, given to another."""
