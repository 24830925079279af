"""Bytes to model and back: one module for each source and each export."""
