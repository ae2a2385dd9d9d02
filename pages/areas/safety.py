"""The page of area I."""

from pages.areas.area_page import area_page

area_page("I")
