// The light page (server/light) stands until the app is written to its last line and its charts are there; then it
// goes, so that there is never a second first heading. Where the reader was on it, the app opens.
{
  const LIGHT = "lekka";
  const WRITTEN = '#root [data-testid="stApp"][data-test-script-state="notRunning"]';
  const END = ":is(footer.stopka, [data-testid='stAlert'], [data-testid='stException'])";
  const WAITING = '#root :is([data-testid="stSkeleton"], [data-stale="true"])';

  const isWritten = () => document.querySelector(`${WRITTEN} ${END}`) && !document.querySelector(WAITING);

  // The same place in the app: by its name in the address, or by the indicator that a row is about.
  const inTheApp = (element) => {
    const root = document.getElementById("root");
    if (element.id) return root.querySelector(`#${CSS.escape(element.id)}`);
    return root.querySelector(`[data-kod="${CSS.escape(element.dataset.kod)}"]`);
  };
  const placeOfTheReader = (light) => {
    if (window.scrollY < 1) return null;
    const marks = [...light.querySelectorAll("[id], [data-kod]")];
    const above = marks.filter((mark) => mark.getBoundingClientRect().top <= 1);
    return above.length ? inTheApp(above.at(-1)) : null;
  };
  // What has been typed into the search stays, and whoever types goes on.
  const goOnWriting = (field, isWriting) => {
    const inApp = document.querySelector("#root form[role='search'] [name='q']");
    if (!inApp || (!isWriting && !field.value)) return;
    inApp.value = field.value;
    if (!isWriting) return;
    inApp.focus();
    inApp.setSelectionRange(field.selectionStart, field.selectionEnd);
  };
  const handOver = (light) => {
    const place = placeOfTheReader(light);
    const field = light.querySelector("form[role='search'] [name='q']");
    const isWriting = field === document.activeElement;
    const link = light.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
    light.remove();
    place?.scrollIntoView();
    goOnWriting(field, isWriting);
    if (link) document.querySelector(`#root a[href$="${CSS.escape(link.replace(/^\.\//, ""))}"]`)?.focus();
  };
  const light = () => document.getElementById(LIGHT);
  const watch = new MutationObserver(() => {
    if (light() && !isWritten()) return;
    watch.disconnect();
    if (light()) handOver(light());
  });
  if (light()) {
    watch.observe(document.getElementById("root"), { subtree: true, childList: true, attributes: true });
  }
}
