"""A person's page: the one timeline over all channels, and who they are beside it."""
