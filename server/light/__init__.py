"""The page that stands until the app is there, and for whoever has no scripts: words, table, picture, links.

An address of the dashboard enters. Ready HTML leaves: what stands in the head of the document and a light
body, made once per build and language. The app takes its place when it has been written (`static/light.js`).
"""
