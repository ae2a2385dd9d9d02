"""The server: started with `streamlit run app.py`, it serves the dashboard and the addresses of the data.

The pages are scripts that `pages/router.py` runs; the main script must be the router and not this file, so
that Streamlit does not take the folder `pages/` for its own kind of pages and run them without the router.
"""

import streamlit as st
from starlette.middleware import Middleware

from pages import site
from pages.sign_in import configuration as sign_in_file
from publish import embedding
from publish.package import publisher, versions
from server import (
    base_address,
    language_switch,
    machines,
    plain_pages,
    script_error,
    shell,
    start,
)
from server.compression import CompressedStatic
from server.data import addresses
from server.door import editing, hosts, own_files, platform, sign_in, state
from server.embed import page as chart_for_others
from server.endurance.half_open import WholeRequests
from server.endurance.one_build import OneBuild
from server.endurance.room import RoomForVisitors
from server.endurance.true_address import TrueAddress
from server.headers import SecurityHeaders
from server.light import answer, pictures
from server.unknown import UnknownAddresses
from server.uploads import OnlyAskedForUploads

base_address.check()
sign_in_file.configured()
hosts.check()
editing.check()
publisher.check()
versions.check()
site.draft_days()  # stops the start with a sentence where it is configured wrongly
embedding.check()
app = st.App(
    "pages/router.py",
    secrets=sign_in_file.secrets(),
    routes=[
        *language_switch.routes(),
        *addresses.routes(),
        *pictures.routes(),
        *chart_for_others.routes(),
        *machines.routes(),
        *state.routes(),
        *shell.routes(),
        *answer.routes(),
        *plain_pages.routes(),
    ],
    middleware=[
        Middleware(SecurityHeaders),
        Middleware(hosts.KnownHosts),
        Middleware(editing.OnlyThisMachine),
        Middleware(platform.OnlyNeeded),
        Middleware(TrueAddress),
        Middleware(RoomForVisitors),
        Middleware(WholeRequests),
        Middleware(UnknownAddresses),
        Middleware(sign_in.SignInAnswers),
        Middleware(own_files.OnlyOwnFiles),
        Middleware(OnlyAskedForUploads),
        Middleware(OneBuild),
        Middleware(CompressedStatic),
    ],
    lifespan=start.lifespan,
    on_script_error=script_error.tell,
    exception_handlers={Exception: answer.failed},
)
