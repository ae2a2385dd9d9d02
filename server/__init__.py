"""What the web server adds to Streamlit: the page shell, compression, security headers, our own addresses.

Streamlit serves an English page, uncompressed JavaScript and no security headers; it answers everybody and
takes files on any page. Each module here mends one of these; `app.py` puts them together.
"""
