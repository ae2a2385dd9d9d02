"""What the import page tells where something asked for cannot be done."""


class Refusal(Exception):  # noqa: N818 - it is what the page tells, not a failure of ours
    """What was asked for cannot be done; `sentences` say why, in the language of the page."""

    def __init__(self, sentences: list[str]) -> None:
        """Keep the sentences."""
        super().__init__("\n".join(sentences))
        self.sentences = sentences
