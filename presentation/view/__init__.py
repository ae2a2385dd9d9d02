"""One indicator as every surface shows it: pages, briefing, sheet and report tables draw from here.

What is on record of an indicator enters, with chosen years. Its view leaves: blocks, plans, readings, notes.
"""
