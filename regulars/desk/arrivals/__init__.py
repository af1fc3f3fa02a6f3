"""What arrived and could not be read: kept byte for byte, shown with the reason, read again on request."""
