"""The plan as an interactive picture."""
