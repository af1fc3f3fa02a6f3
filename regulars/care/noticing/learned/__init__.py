"""What a sentence tells, judged by words that were learned from many sentences. The table of their weights is made by
`tools/train_noticing.py` from the practice lines; reading it needs nothing but Python."""
