"""The page of area III."""

from pages.shared.area_page import area_page

area_page("III")
