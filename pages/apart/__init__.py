"""Long work of the pages, done beside the server so that nobody else waits for it.

A function of a module with what it is given enters, and who asks. What it returns leaves, or what it raises.
"""
