"""Settings of the mailboxes that mail is fetched from. Everyone sees how they fare; keepers change them."""
