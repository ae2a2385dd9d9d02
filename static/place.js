// Keeps the place on the page: Back returns to where the reader was, and a row that was searched for is shown.

{
  const MAIN = '[data-testid="stMain"]'; // the box in which Streamlit scrolls; no browser scrolls it back by itself
  const PATIENCE = 8000; // ms; the page is written anew, so its place may come into being late
  const QUIET = 1500; // ms without any script running: then the same page stayed, as between two of its places
  const HELD = 600; // ms; pictures that come into being above would push the place away
  const FOUND = "[data-szukane]"; // the list of the sources, with what was looked for in it
  const HIT = ".trafienie";
  const EVIDENCE = "[id^='dowod-']";

  let wanted = null; // how far down the page was left, until it is there again
  let since = 0;
  let reached = 0; // since when the page is whole and at its place
  let hasRun = false; // whether the page has begun to be written anew since
  let shown = ""; // the address whose row was shown already
  const here = () => window.location.pathname + window.location.search;
  const isLight = () => document.getElementById("lekka");

  // A click may lead away: by a link, the menu or a button. The place stays with the page that is left.
  const remember = () => {
    const main = document.querySelector(MAIN);
    if (main && wanted === null) window.history.replaceState({ ...window.history.state, place: main.scrollTop }, "");
  };
  const comeBack = (place) => {
    wanted = typeof place === "number" ? place : null;
    since = performance.now();
    [hasRun, reached] = [false, 0];
    if (wanted === null) return;
    shown = here(); // its row was shown when the reader came first
    goBack();
  };
  const goBack = () => {
    if (wanted === null) return;
    const main = document.querySelector(MAIN);
    const isRunning = document.querySelector('[data-testid="stApp"]')?.dataset.testScriptState !== "notRunning";
    const now = performance.now();
    hasRun ||= isRunning;
    if (main && !isLight()) main.scrollTop = wanted;
    const isWritten = !isLight() && !isRunning && (hasRun || now - since > QUIET);
    const isThere = main && Math.abs(main.scrollTop - wanted) < 2;
    reached = isThere && isWritten ? reached || now : 0;
    if ((reached && now - reached > HELD) || now - since > PATIENCE) wanted = null;
    else requestAnimationFrame(goBack);
  };
  const showHit = () => {
    if (shown !== here()) shown = "";
    const list = document.querySelector(FOUND);
    const isAsked = list && list.dataset.szukane === new URLSearchParams(window.location.search).get("szukaj");
    if (!isAsked || wanted !== null || shown || isLight()) return;
    shown = here();
    list.querySelector(HIT)?.scrollIntoView({ block: "center" });
  };
  // The browser itself marks the place of an address only where it is there from the beginning.
  const markEvidence = () => {
    const name = decodeURIComponent(window.location.hash.slice(1));
    for (const row of document.querySelectorAll(EVIDENCE)) row.classList.toggle("wskazane", row.id === name);
  };
  document.addEventListener("DOMContentLoaded", () => {
    const look = () => {
      showHit();
      markEvidence();
    };
    comeBack(window.history.state?.place);
    document.addEventListener("click", remember, { capture: true });
    for (const name of ["wheel", "touchmove", "pointerdown", "keydown"]) {
      window.addEventListener(name, () => { wanted = null; }, { capture: true, passive: true });
    }
    window.addEventListener("hashchange", look);
    window.addEventListener("popstate", (event) => comeBack(event.state?.place));
    new MutationObserver(() => requestAnimationFrame(look)).observe(document.body, { subtree: true, childList: true });
  });
}
