"""The monitoring sheet of Annex 2; its blank form for the departments is `publish.form`."""
