"""Who is let in at the server's door, and to what: names, platform addresses, editing, files of a visitor.

Requests enter. Those that may pass leave; whoever may not is told in a sentence, or finds no such address.
"""
