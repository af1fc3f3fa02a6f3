"""Today: the first page of each of us. Who waits for me, what I promised, what colleagues say, who is new."""
