// After an upgrade of the server a page that stands open asks for scripts that are gone. Then the page is loaded
// anew, once in a visit, so that a script that is really missing does not make it load for ever.

{
  const ONCE = "wczytano-na-nowo";

  const isGone = async (address) => {
    if (!address) return navigator.onLine; // Safari does not say which script it was
    const answer = await fetch(address, { method: "HEAD", cache: "no-store" }).catch(() => null);
    return answer?.status === 404; // without a connection a new page would be none at all
  };
  const loadAnew = async (address) => {
    try {
      if (sessionStorage.getItem(ONCE) || !(await isGone(address))) return;
      sessionStorage.setItem(ONCE, "tak");
    } catch {
      return; // no memory, no counting
    }
    window.location.reload();
  };
  const FILE = 'script[src*="/static/"], link[rel="stylesheet"][href*="/static/"]';
  window.addEventListener("error", ({ target }) => {
    if (target instanceof Element && target.matches(FILE)) loadAnew(target.src ?? target.href);
  }, true);
  window.addEventListener("vite:preloadError", ({ payload }) => {
    loadAnew(String(payload?.message ?? "").match(/\S*\/static\/\S+/)?.[0]);
  });
}
