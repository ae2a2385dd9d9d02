"""Shows pages of a PDF by pdfium for the second reading; shares nothing with the first."""
