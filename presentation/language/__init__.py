"""The languages of the interface: messages, words for codes, glossary and help texts."""
