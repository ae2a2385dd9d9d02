"""What is known about indicators before any document is read.

The `*.toml` files of this folder enter. One `Catalogue` leaves: indicators, series, units, and the place of
each entry; a catalogue that contradicts itself leaves as faults with file and line.
"""
