"""Demo: Corner Roasters, a believable shop to look around in. Marked as demo, and removed with one command.

Nouns: none of its own; it writes the rows of the rooms below as their deeds would. `story/` tells what happened.
Doors: `loading.load(until)`, `removing.remove()`, and the commands load_demo and remove_demo.

    DemoError
    ├── HouseHasBegun     somebody lives here already; nothing was loaded
    └── NothingToRemove   there is no demo here
"""
