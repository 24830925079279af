"""Words of a Chinese text and their readings."""
