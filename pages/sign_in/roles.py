"""Roles, each of which may do what those before it may, and who has which by what a provider says."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal, get_args

Role = Literal["reader", "analyst", "editor"]
ROLES: tuple[Role, ...] = get_args(Role)
Rules = Mapping[Role, Mapping[str, Sequence[str]]]


def reaches(role: Role, least: Role) -> bool:
    """Return whether a role may do what the least one may."""
    return ROLES.index(role) >= ROLES.index(least)


def role_of(claims: Mapping[str, Any], rules: Rules) -> Role:
    """Return the highest role that the rules give to whoever has these claims; a reader where none fits.

    `rules`: by role the claims, each with the values of which one is enough.
    """
    found = [role for role, wanted in rules.items() if any(_fits(claims, *rule) for rule in wanted.items())]
    return max(found, key=ROLES.index, default="reader")


def _fits(claims: Mapping[str, Any], claim: str, wanted: Sequence[str]) -> bool:
    is_mail = claim == "email"
    if is_mail and str(claims.get("email_verified", True)).lower() != "true":
        return False  # anybody may write somebody else's address into his account
    allowed = {value.lower() for value in wanted} if is_mail else set(wanted)
    return any((value.lower() if is_mail else value) in allowed for value in _values(claims, claim))


def _values(claims: Mapping[str, Any], claim: str) -> Iterator[str]:
    """Yield the values of a claim; `realm_access.roles` is also `roles` inside of `realm_access`."""
    value: Any = claims.get(claim)
    if value is None:
        value = claims
        for part in claim.split("."):
            value = value.get(part) if isinstance(value, Mapping) else None
    if isinstance(value, str):
        yield value
    elif isinstance(value, Sequence):
        yield from (item for item in value if isinstance(item, str))
