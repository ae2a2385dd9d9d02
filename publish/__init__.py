"""Everything that leaves the dashboard as a file: exports, the open-data package, documents."""
