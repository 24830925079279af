"""What is known of a word: how it is translated, and what CC-CEDICT says of it."""
