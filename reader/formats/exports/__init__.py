"""What goes out: one module per format, each a function of an `Export` alone."""
