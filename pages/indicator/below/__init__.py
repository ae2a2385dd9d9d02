"""What stands below the chart of an indicator, folded to its titles.

The view of an indicator enters. One piece of HTML leaves: evidence, tables, remarks, definition, citation.
"""
