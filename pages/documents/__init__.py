"""Documents to take along: briefing and monitoring sheet.

A choice enters. Files made by `publish/` leave.
"""
