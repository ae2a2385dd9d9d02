"""Headers on every answer: the pages talk to this server only, nobody frames them, and "later" says when."""

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pages.sign_in.configuration import configured
from publish.public_address import public_address

CONTENT_SECURITY_POLICY = "; ".join(
    [
        "default-src 'self'",
        # Streamlit's styles are written into the page by its components.
        "style-src 'self' 'unsafe-inline'",
        # Charts and pictures arrive as data: and blob: addresses made in the page itself.
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "worker-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'self'",
    ]
)
HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
# Seconds: a build takes two, and a crowd is gone in a minute.
RETRY_AFTER = "60"


def is_encrypted() -> bool:
    """Return whether visitors reach this server over TLS, as far as its configuration tells."""
    sign_in = configured()
    return public_address().startswith("https:") or bool(sign_in and sign_in.origin.startswith("https:"))


def _keep_cookies_to_tls(headers: MutableHeaders) -> None:
    """Mark the cookies of an answer, so that browsers never send them without TLS."""
    cookies = headers.getlist("set-cookie")
    del headers["set-cookie"]
    for cookie in cookies:
        has_it = "secure" in (part.strip().lower() for part in cookie.split(";"))
        headers.append("set-cookie", cookie if has_it else f"{cookie}; Secure")


class SecurityHeaders:
    """ASGI middleware that adds `HEADERS` where the answer does not set them itself."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; add the headers when the answer starts."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
                if is_encrypted():
                    _keep_cookies_to_tls(headers)
                if message["status"] == 503:
                    headers.setdefault("Retry-After", RETRY_AFTER)
            await send(message)

        await self.app(scope, receive, send_with_headers)
