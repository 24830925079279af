"""Two texts become beads; and how well they do is measured."""
