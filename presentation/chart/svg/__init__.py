"""The plan as a drawing of our own, for paper, lists and pictures to take away."""
