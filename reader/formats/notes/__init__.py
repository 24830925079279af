"""Notes come back: one module per kind of file, each from text to incoming notes."""
