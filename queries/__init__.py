"""Questions to the warehouse: one `.sql` file each, and the one module that opens it."""
