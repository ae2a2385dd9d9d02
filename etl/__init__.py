"""From the printed report to the warehouse: one room per stage, one direction, no way back.

In the order in which a figure goes through them: `documents` reads the file, `figures` cuts its cells, `raw`
keeps what was printed, `placing` finds series and year, `observing` makes observations, `remarks` says what
is odd about them, `warehouse` writes. `language` and `catalogue` are the ground under all; `understand.py`
and `build.py` run the stages, and `next_report` stands on top with what only a new report needs.
"""
