"""The pages of the dashboard, a room each with its own parts: only this layer and `server/` know Streamlit.

The choice of a visitor enters, in the address and in widgets. What stands on the screen leaves.
"""
