"""What only the next report needs: reading it in, reviewing what was read, taking it in, proving it.

A report or a filled form enters. A draft of its raw folder leaves, then the list of what an editor has to
look at, and at last a folder that the build reads.
"""
