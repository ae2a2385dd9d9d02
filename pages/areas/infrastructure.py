"""The page of area II."""

from pages.areas.area_page import area_page

area_page("II")
