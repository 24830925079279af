"""The window: the only room, beside `reader.app`, that knows Qt."""
