"""What lets the server hold: answers of one build while the data change, and room for those who are there.

Requests and connections enter. They leave answered whole, or refused in a sentence before the server is full.
"""
