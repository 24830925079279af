"""Duidu 对读: read a Chinese and an English text side by side, and keep what you learn."""

__version__ = "0.1.0"
