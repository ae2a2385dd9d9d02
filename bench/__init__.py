"""Measurements of the whole: `make bench`. Figures are of the machine they were taken on."""
