"""The page of area IV."""

from pages.shared.area_page import area_page

area_page("IV")
