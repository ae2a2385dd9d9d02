"""The briefing: what the figures of an area, a direction or chosen indicators say, for a committee."""
