"""The open-data package: a Frictionless Data Package that explains itself, in both languages."""
