"""What figures say: comparisons, sentences, readings, the wanted direction."""
