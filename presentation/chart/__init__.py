"""Charts: the plan, which knows no library, and the rooms of its two renderers.

Typed figures of one indicator enter. Plans of charts leave, in which every text and place is settled.
"""
