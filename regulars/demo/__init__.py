"""Demo: Corner Roasters, a believable shop to look around in. Marked as demo, and removed with one command."""
