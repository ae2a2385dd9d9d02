"""Colours of a PDF as red, green and blue, so that text can be told from the ground it stands on."""

from typing import Any

from pdfminer.pdfcolor import PDFColorSpace

Colour = tuple[float, float, float]
WHITE: Colour = (1.0, 1.0, 1.0)
_ALIKE = 0.1  # of the way from black to white; nobody reads letters that differ less from their ground
# Spaces whose one number is how much ink is laid on, not how light the colour is.
_INKS = ("Separation", "DeviceN")


def rgb(colour: Any, space: PDFColorSpace) -> Colour | None:
    """Return a colour of a PDF as red, green and blue from 0 to 1; None where nobody can tell."""
    if space.name in ("Indexed", "Pattern", "Lab"):
        return None
    numbers = colour if isinstance(colour, tuple) else (colour,)
    if not all(isinstance(number, int | float) for number in numbers):
        return None
    if space.name in _INKS:
        return (1 - numbers[0],) * 3 if len(numbers) == 1 else None
    if len(numbers) == 1:
        return (numbers[0],) * 3
    if len(numbers) == 3:
        return numbers[0], numbers[1], numbers[2]
    if len(numbers) == 4:
        black = 1 - numbers[3]
        return tuple((1 - ink) * black for ink in numbers[:3])
    return None


def are_alike(first: Colour, second: Colour) -> bool:
    """Say whether letters of one colour cannot be seen on the other."""
    return all(abs(one - other) < _ALIKE for one, other in zip(first, second, strict=True))


def mixed(colour: Colour | None, ink: float, ground: Colour | None) -> Colour | None:
    """Return the colour that shows where a colour lies on a ground and lets some of it through."""
    if colour is None or ground is None:
        return None
    red, green, blue = (ink * one + (1 - ink) * other for one, other in zip(colour, ground, strict=True))
    return red, green, blue
