"""What figures say: comparisons, sentences, readings, the wanted direction.

Typed figures of one indicator or several enter. Sentences leave, and the verdict on a change.
"""
