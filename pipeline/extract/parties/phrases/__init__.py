"""The phrases that tell who stands against whom, as tables of rules."""
