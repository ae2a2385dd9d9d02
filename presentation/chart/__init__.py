"""Charts: the plan, which knows no library, and the rooms of its two renderers."""
