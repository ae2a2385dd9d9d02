"""Search: from words as people type them to what the dashboard knows, the best first.

Entries with their words, and words typed by a visitor, enter. Ranked entries leave, with the words that
were meant, left out or not found. The forms of a word are one word, and so is a word typed a little wrong.
"""
