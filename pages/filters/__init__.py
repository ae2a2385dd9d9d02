"""The filters of a page, their address and what they leave.

An address and the catalogue enter. A view (what was chosen) and the indicators that it leaves go out.
"""
