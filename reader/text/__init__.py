"""Pure functions on one text: scripts, sentences, runs, intervals, matching."""
