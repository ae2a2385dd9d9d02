"""The file that switches the sign-in on: the provider with its secrets, and who has which role.

`BAROMETR_SIGN_IN` names it. Its secrets stand nowhere else and are never repeated: a fault names the field
and not what stands in it.
"""

import os
import re
import stat
import tomllib
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, SecretStr, StringConstraints, ValidationError

from pages.sign_in.roles import Role, Rules

VARIABLE = "BAROMETR_SIGN_IN"
CALLBACK = "/oauth2callback"
# Over anything but TLS a stranger reads who signs in; a name of this machine alone is reached by no stranger.
_ADDRESS = r"(?:https://[^/\s?#@]+|http://(?:localhost|127\.0\.0\.1|\[::1\])(?::[0-9]{1,5})?)(?:/\S*)?"
Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Address = Annotated[str, StringConstraints(pattern=f"^{_ADDRESS}$")]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)


class Provider(_Strict):
    """Where people sign in, and as whom this server asks there."""

    server_metadata_url: Address
    redirect_uri: Address
    client_id: Text
    client_secret: SecretStr = Field(min_length=8)
    cookie_secret: SecretStr = Field(min_length=32)  # 128 bits as hexadecimal digits
    scope: Text = "openid email profile"
    prompt: Text = "select_account"


class Access(_Strict):
    """How long a sign-in lasts, in hours, and the least role for the page of SQL."""

    hours: float = Field(default=10, gt=0, le=24 * 7)  # by default a working day
    sql: Role = "analyst"


class SignIn(_Strict):
    """The whole file."""

    provider: Provider
    access: Access = Access()
    roles: dict[Literal["analyst", "editor"], dict[str, list[Text]]]

    @property
    def rules(self) -> Rules:
        """Who has which role."""
        return dict(self.roles.items())

    @property
    def origin(self) -> str:
        """The scheme and host under which people sign in: `https://barometr.example.pl`."""
        parts = urlsplit(self.provider.redirect_uri)
        return f"{parts.scheme}://{parts.netloc}"


@cache
def configured() -> SignIn | None:
    """Return the configuration, None where there is no sign-in; stops with a sentence where it is wrong."""
    named = os.environ.get(VARIABLE, "").strip()
    if not named:
        return None
    path = Path(named)
    try:
        content = path.read_text(encoding="utf-8")
        is_open = bool(path.stat().st_mode & stat.S_IROTH)
    except (OSError, UnicodeDecodeError) as problem:
        raise _wrong(path, f"cannot be read ({type(problem).__name__})") from problem
    if is_open:
        raise _wrong(
            path, "holds secrets and may be read by everybody; chmod 640 and give it the server's group"
        )
    try:
        found = SignIn.model_validate(tomllib.loads(content))
    except tomllib.TOMLDecodeError as problem:
        raise _wrong(path, f"is no TOML: {problem}") from None
    except ValidationError as problem:
        told = "; ".join(f"{'.'.join(map(str, item['loc']))}: {item['msg']}" for item in problem.errors())
        raise _wrong(path, told) from None
    if not re.fullmatch(f".*{CALLBACK}", found.provider.redirect_uri):
        raise _wrong(path, f"provider.redirect_uri does not end in {CALLBACK}, where people come back to")
    return found


def secrets() -> dict[str, Any]:
    """Return what Streamlit asks of a provider, {} where there is no sign-in."""
    found = configured()
    if found is None:
        return {}
    provider = found.provider
    return {
        "auth": {
            "redirect_uri": provider.redirect_uri,
            "client_id": provider.client_id,
            "server_metadata_url": provider.server_metadata_url,
            "client_secret": provider.client_secret.get_secret_value(),
            "cookie_secret": provider.cookie_secret.get_secret_value(),
            "client_kwargs": {"scope": provider.scope, "prompt": provider.prompt},
        }
    }


def _wrong(path: Path, what: str) -> SystemExit:
    return SystemExit(f"{path} ({VARIABLE}): {what}. docs/sign-in.md describes the file.")
