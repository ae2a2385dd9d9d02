"""Streamlit's built-in words in Polish.

Its buttons and their names for screen readers are English only and cannot be set from Python. A small script
in the page shell puts the Polish words in their place; this module serves the script its dictionary.
"""

from presentation.language.language import _ as translated
from presentation.language.language import using


def mark(message: str) -> str:
    """Name a message for the translation catalogue; it is looked up later."""
    return message


WORDS = (
    mark("Skip to main content"),
    mark("App pages"),
    mark("Sidebar"),
    mark("Expand sidebar"),
    mark("Collapse sidebar"),
    mark("Main menu"),
    mark("Navigate to home page"),
    mark("Fullscreen"),
    mark("Close fullscreen"),
    mark("Toggle fullscreen"),
    mark("Show data"),
    mark("Show chart"),
    mark("Download as CSV"),
    mark("Download as PNG"),
    mark("Show/hide columns"),
    mark("Search"),
    mark("Close Search"),
    mark("Next Result"),
    mark("Previous Result"),
    mark("Copy to clipboard"),
    mark("Clear all"),
    mark("Clear value"),
    mark("Select all"),
    mark("Select..."),
    mark("Selected values"),
    mark("Choose an option"),
    mark("Choose options"),
    mark("No results"),
    mark("No options to select."),
    mark("Open"),
    mark("Close"),
    mark("Upload"),
    mark("1MB per file"),
    mark("20MB per file"),
    mark("Remove"),
    mark("Help for"),
    mark("file upload"),
    mark("Link to heading"),
    mark("Notifications"),
    mark("Running..."),
    mark("Stop script"),
    mark("Connection error"),
    mark("Streamlit server is not responding. Are you connected to the internet?"),
    mark(
        "Is Streamlit still running? If you accidentally stopped Streamlit, just restart it in your terminal:"
    ),
    mark("streamlit run yourscript.py"),
    mark("Connecting to Streamlit server"),
    mark("Unable to connect to Streamlit server"),
    mark("Page not found"),
    mark("Connection lost. Please wait for the app to reconnect, then try again."),
    mark("Network error"),
    mark("Drag and drop a file here"),
    mark("Add files"),
    mark("Error:"),
    mark("files are not allowed."),
    mark("or smaller."),
    mark("Only one file is allowed."),
    mark("Unexpected error. Please try again."),
    mark("Scroll tabs left"),
    mark("Scroll tabs right"),
    mark("Press Enter to apply"),
    mark("Press Enter to submit form"),
    mark("Press Ctrl+Enter to apply"),
    mark("Press Ctrl+Enter to submit form"),
    mark("Press ⌘+Enter to submit form"),
    mark("Increment"),
    mark("Decrement"),
)
# What Streamlit's server says in the page; its scripts do not hold it.
SENT = (mark("Failed to generate file for download"),)
# What the script writes itself; `static/start.js` has the English.
OURS = (mark("Scroll sideways to see the rest ↔"),)


def dictionary(language: str) -> dict[str, str]:
    """Return the words that differ in this language, keyed by Streamlit's own."""
    with using(language):
        return {word: translated(word) for word in (*WORDS, *SENT, *OURS) if translated(word) != word}
