"""Settings: me, my password and browsers, the team, the house."""
