"""The text view: paragraphs laid out on demand, ruby, marks, and the pane that scrolls them."""
