"""The languages of the interface: messages, words for codes, glossary and help texts.

Codes and English texts enter. Words in the language of the reader leave.
"""
