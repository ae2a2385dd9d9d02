"""The page of area II."""

from pages.shared.area_page import area_page

area_page("II")
