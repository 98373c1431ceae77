"""Sums beside sums: which of a decision's awards is the whole, which a part; what moves, holds and values others."""
