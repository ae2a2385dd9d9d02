"""How many indicators the strategy has: counted once by hand in Annex 2, for every test that counts them."""

OFFICIAL = 52
