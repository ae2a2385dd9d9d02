"""The one search of the dashboard: its field stands in the header of every page, its answers at `/szukaj`.

Everything that has a name enters: indicators, series, categories, goals, areas, directions, units,
programmes, words of the glossary, help, pages. Results leave as HTML, for app and light page alike.
"""
