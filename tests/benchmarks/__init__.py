"""Figures for the README: ours beside a named rival, measured in one run as ratios."""
