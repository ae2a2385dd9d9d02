"""The page of area III."""

from pages.areas.area_page import area_page

area_page("III")
