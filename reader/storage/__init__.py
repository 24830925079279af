"""The library: the only room that knows peewee and SQLite."""
