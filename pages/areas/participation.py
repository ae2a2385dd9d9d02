"""The page of area IV."""

from pages.areas.area_page import area_page

area_page("IV")
