"""The tags of somebody: beside their conversation, hung on and taken off."""
