"""What is known of a word."""
