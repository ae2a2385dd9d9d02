"""A stock Streamlit page with four plotly charts: what ours is measured beside."""

import plotly.graph_objects as go
import streamlit as st

st.set_page_config(layout="wide")
st.title("Four charts")
for number in range(4):
    years = list(range(2010, 2021))
    figure = go.Figure(
        go.Scatter(x=years, y=[(year * (number + 3)) % 17 for year in years], mode="lines+markers")
    )
    st.plotly_chart(figure, key=f"chart_{number}")
