"""The form in which departments give next year's figures; `etl.extract.form` reads it back without loss."""
