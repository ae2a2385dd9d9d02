"""A QR code as SVG, so that a reader of paper has the same view on a telephone."""

from io import BytesIO

import segno

_QUIET = 2  # modules of white around it; the page around is white too


def qr_code(address: str) -> str:
    """Return the code of an address, dark on white, still read with a tenth of it unreadable."""
    written = BytesIO()
    segno.make(address, error="m", micro=False).save(
        written, kind="svg", xmldecl=False, border=_QUIET, scale=4, light="#ffffff", nl=False
    )
    return written.getvalue().decode("utf-8")
