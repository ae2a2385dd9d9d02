"""One indicator as every surface shows it: pages, briefing, sheet and report tables draw from here."""
