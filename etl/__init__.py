"""From the printed report to the warehouse: one module per stage, one direction, no way back."""
