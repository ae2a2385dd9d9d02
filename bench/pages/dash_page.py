"""A Dash page with the same four plotly charts; the port is its only argument."""

import sys

import plotly.graph_objects as go
from dash import Dash, dcc, html

YEARS = list(range(2010, 2021))

app = Dash()
app.layout = html.Div(
    [html.H1("Four charts")]
    + [
        dcc.Graph(
            figure=go.Figure(
                go.Scatter(x=YEARS, y=[(year * (number + 3)) % 17 for year in YEARS], mode="lines+markers")
            )
        )
        for number in range(4)
    ]
)

if __name__ == "__main__":
    app.run(port=int(sys.argv[1]), debug=False)
