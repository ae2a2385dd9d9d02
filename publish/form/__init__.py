"""The form in which departments give next year's figures; `etl.documents.form` reads it back without loss."""
