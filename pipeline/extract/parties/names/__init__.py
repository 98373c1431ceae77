"""Names in a text: what words make one, and whose they are."""
