"""The verbs that work on one page, or a file of them, at a person's word."""
