"""The page of area I."""

from pages.shared.area_page import area_page

area_page("I")
