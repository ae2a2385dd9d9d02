"""What a figure's standing is and what we did to it, in words a councillor uses."""

from dataclasses import dataclass
from hashlib import blake2s

from presentation.address import address
from presentation.figure.observation import Observation
from presentation.figure.values import missing_phrase
from presentation.figure.when import sentence
from presentation.language.code_words import status_word
from presentation.language.language import _, choose


@dataclass(frozen=True)
class Evidence:
    """The answer to "where does this figure come from?" for one row of `observations`.

    `printed`: the words of the document; `done`: what we did to them; `standing`: why it is not the
    figure shown, '' if it is; `note`: how it was read and what to know of it, '' if nothing.
    """

    printed: str
    document_id: str
    locator: str
    status: str
    done: str
    standing: str
    note: str


def evidence_of(item: Observation, documents: int) -> Evidence:
    """Return the evidence of one figure; `documents` is the number of loaded documents."""
    note = choose(item.note, item.note_en)
    return Evidence(
        printed=item.printed_text,
        document_id=item.document_id,
        locator="; ".join(item.places),
        status=status_word(item.status),
        done=what_we_did(item, documents),
        standing=standing(item.not_current_reason),
        note=" ".join(sentence(text) for text in (choose(item.basis, item.basis_en), note) if text),
    )


def what_we_did(item: Observation, documents: int) -> str:
    """Return one sentence: how the figure shown came out of the words printed."""
    if item.status == "missing":
        return sentence(_("There is no figure: {why}").format(why=missing_phrase(item, documents)))
    return {
        "approximate": _("Copied as printed; the document itself gives it as approximate."),
        "counted": _("The document gives a list, not a number; we counted its items."),
        "derived": _("The document does not give this number; we computed it from those it gives."),
        "ambiguous": _("The entry cannot be read as one number, so we give none."),
    }.get(item.status, _("Copied as printed."))


def standing(not_current_reason: str) -> str:
    """Return why another figure is shown in place of this one; '' where this is the one shown."""
    sentences = {
        "": "",
        "earlier_report": _("An earlier edition: a newer document gives this figure again."),
        "prose_behind_table": _("From the running text: the table of the same document goes first."),
        "contradicted": _("The same document gives another figure too; the other one is shown."),
    }
    return sentences[not_current_reason]


def evidence_anchor(item: Observation) -> str:
    """Return the place on the page of its indicator at which the evidence of a figure stands."""
    return f"dowod-{blake2s(item.observation_id.encode(), digest_size=5).hexdigest()}"


def evidence_address(item: Observation) -> str:
    """Return the address of the evidence of a figure, from any page of ours."""
    return address("wskaznik", evidence_anchor(item), kod=item.indicator_code)
