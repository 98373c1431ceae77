"""Which side each name is on: what is said of it, weighed with fitted weights."""
