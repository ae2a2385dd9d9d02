"""Why a document cannot be made, as a sentence that says what to do instead."""


class CannotPublishError(Exception):
    """The document asked for cannot be made; the message is for the person who asked."""
