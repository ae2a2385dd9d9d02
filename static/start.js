// What Streamlit's page lacks: where the server's root is, its built-in words in the language of the page,
// and a few marks that screen readers and keyboards need.

// Without this it first asks at /page/_stcore/… and gets "not found" on every visit by a deep link.
window.__streamlit = { BACKEND_BASE_URL: new URL("./", window.location.href).href };

const ATTRIBUTES = ["aria-label", "title", "placeholder", "alt"];
const OURS = '[data-testid="stMarkdownContainer"], [data-testid="stHtml"], table, svg';
const VERBS = ["Remove", "Help for"]; // stand before the name of what they are about
// Words of Streamlit that are written as text of ours would be: "Connection error", "Upload".
const DIALOG = '[role="dialog"], [data-testid="stFileUploaderDropzone"]';
// Sentences that Streamlit puts together: the part by which they are known stands for the whole.
const PUT_TOGETHER = [/^.+ (files are not allowed\.)$/, /^File must be .+ (or smaller\.)$/];
// The size of a chosen file, at the end of its name for screen readers too: "8.0B", "report.docx, 1.2MB".
const FILE = '[data-testid="stFileChip"]';
const SIZE = /(\d+)\.(\d)([KMG]?B)$/;
const HINT = "Scroll sideways to see the rest ↔";

// Only whole, known words are replaced, and never where our own text stands.
const translator = (words) => {
  // "Fullscreen", "Fullscreen: the picture's own text", "Remove report.docx"
  const inOurLanguage = (name) => {
    const [first, ...rest] = (name ?? "").split(": ");
    if (words.has(first)) return [words.get(first), ...rest].join(": ");
    const verb = VERBS.find((word) => name?.startsWith(`${word} `) && words.has(word));
    if (verb) return name.replace(verb, words.get(verb));
    return words.get(name);
  };
  const withComma = (size) => size.replace(SIZE, (_, ones, tenth, unit) =>
    `${ones}${tenth === "0" ? "" : `,${tenth}`}\u00a0${unit}`);
  const aboutFile = (text) => {
    const known = PUT_TOGETHER.map((sentence) => text.match(sentence)?.[1]).find(Boolean);
    return words.get(known) ?? (words.size ? withComma(text) : text);
  };
  const attributes = (element) => {
    for (const name of ATTRIBUTES) {
      const said = element.getAttribute(name);
      const word = inOurLanguage(said) ?? (said && element.matches(FILE) ? aboutFile(said) : said);
      if (word && word !== said) element.setAttribute(name, word);
    }
  };
  const text = (node) => {
    const said = node.data.trim();
    const place = node.parentElement;
    const word = words.get(said) ?? (place?.closest(FILE) ? aboutFile(said) : said);
    if (word !== said && (place?.closest(DIALOG) || !place?.closest(OURS))) node.data = node.data.replace(said, word);
  };
  const all = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return text(node);
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    attributes(node);
    node.querySelectorAll(ATTRIBUTES.map((name) => `[${name}]`).join()).forEach(attributes);
    const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) text(texts.currentNode);
  };
  return { attributes, text, all };
};

// Marks, by selector. The groups of the navigation break the list they stand in; an icon stands beside words
// that say the same, and its name ("arrow_back icon") is no word.
const MARKS = {
  '[data-testid="stSidebarNavItems"]': ["role", "group"],
  '[data-testid="stSidebarNavItems"] li': ["role", "none"],
  '[role="img"][aria-label$=" icon"]': ["aria-hidden", "true"],
  '[data-testid="stFileUploaderDropzone"]': ["role", "group"],
  'html:not([lang="pl"]) .stMain em': ["lang", "pl"], // words of the documents, which are Polish
};
// What is wider than the screen scrolls inside its own box.
const CODE = ".stCode pre";
const WIDE = `${CODE}, .stTable > div, .przewijane, .dokument figure`;
const mark = (hint) => {
  for (const [selector, [name, value]] of Object.entries(MARKS)) {
    document.querySelectorAll(selector).forEach((element) => element.setAttribute(name, value));
  }
  // Markdown opens every link in a new tab; our own pages stay in this one, where Back leads back.
  for (const link of document.querySelectorAll('.stMain a[target="_blank"]')) {
    if (link.origin === window.location.origin && !link.pathname.includes("/data/")) link.target = "_self";
  }
  // It must be reachable by keyboard and say that there is more; what fits must not be a stop.
  for (const box of document.querySelectorAll(WIDE)) {
    if (box.scrollWidth > box.clientWidth) {
      box.tabIndex = 0;
      if (!box.matches(CODE)) box.dataset.wskazowka = hint;
      if (box.dataset.start === "koniec") box.scrollLeft = box.scrollWidth;
      delete box.dataset.start;
    } else {
      box.removeAttribute("tabindex");
      delete box.dataset.wskazowka;
    }
  }
};
// Streamlit takes SVG out of our HTML. It comes as words in an attribute and is drawn here, inside the page, where it
// follows theme and type as an image would not. Only shapes and letters are drawn.
const SHAPES = new Set("svg g path polyline polygon line rect circle text tspan defs pattern clipPath".split(" "));
const isHarmless = (element) => SHAPES.has(element.nodeName)
  && [...element.attributes].every(({ name, value }) => !/^on|href$/i.test(name) && !/url\((?!#)/i.test(value));
const draw = () => {
  for (const place of document.querySelectorAll("[data-obraz]")) {
    const { documentElement: picture } = new DOMParser().parseFromString(place.dataset.obraz, "image/svg+xml");
    delete place.dataset.obraz;
    if ([picture, ...picture.querySelectorAll("*")].every(isHarmless)) place.replaceChildren(document.importNode(picture, true));
  }
};
// What is folded on a phone stands open where there is room.
const NARROW = window.matchMedia("(max-width: 640px)");
const fold = () => {
  for (const box of document.querySelectorAll("details[data-zwijane]")) {
    delete box.dataset.zwijane;
    box.open = !NARROW.matches;
  }
};
// A plain link would load the whole app anew. A link to a page of ours goes the way the Back button goes.
const goTo = (address) => {
  window.history.pushState({}, "", address);
  window.dispatchEvent(new PopStateEvent("popstate"));
};
// The same page with one chart opened large above it; closing it takes the word out of the address again.
const enlarge = (event) => {
  const button = event.target.closest?.("button[data-powieksz]");
  if (!button) return;
  const address = new URL(window.location.href);
  address.searchParams.set("powieksz", button.dataset.powieksz);
  goTo(address.href);
};
// A sentence with its source goes to the clipboard; where the browser has none for us, out of a field as of old.
const toClipboard = async (words) => {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch { // refused, or the page came without encryption
    const field = document.createElement("textarea");
    field.value = words;
    field.className = "ukryte";
    document.body.append(field);
    field.select();
    const isDone = document.execCommand("copy");
    field.remove();
    return isDone;
  }
};
const SAID_FOR = 5000; // ms, long enough to be read
const SPOKEN = "powiedziane";
const copy = async (event) => {
  const button = event.target.closest?.("button[data-kopiuj]");
  if (!button) return;
  const isDone = await toClipboard(button.dataset.kopiuj);
  const told = isDone ? button.dataset.gotowe : button.dataset.nieudane;
  button.focus(); // the field took it away
  button.dataset.stan = told;
  document.getElementById(SPOKEN).textContent = told;
  setTimeout(() => {
    delete button.dataset.stan;
    document.getElementById(SPOKEN).textContent = "";
  }, SAID_FOR);
};
// Screen readers speak what is written into a place that was there before.
const addSpoken = () => {
  const place = document.createElement("p");
  place.id = SPOKEN;
  place.className = "ukryte";
  place.setAttribute("role", "status");
  document.body.append(place);
};
const stayInApp = (event) => {
  const link = event.target.closest?.("a[data-strona]");
  const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  if (!link || link.closest("#lekka") || !isPlain || event.defaultPrevented || link.origin !== window.location.origin) return;
  event.preventDefault();
  goTo(link.href);
  if (!link.hash) document.querySelector('[data-testid="stMain"]')?.scrollTo(0, 0);
};
// The search of the header is a plain form. In the app its answer comes without loading the app anew.
const SEARCH = 'form[role="search"]';
const FIELD = `${SEARCH} [name="q"]`;
const findInApp = (event) => {
  const form = event.target.closest?.(SEARCH);
  if (!form || form.closest("#lekka")) return;
  event.preventDefault();
  goTo(`${form.action}?${new URLSearchParams(new FormData(form))}`);
  document.querySelector('[data-testid="stMain"]')?.scrollTo(0, 0);
};
// A slash leads to the field, unless it is being written somewhere, or the key has been switched off (page of help).
const KEY_OFF = "bez-skrotu";
const isOff = () => {
  try {
    return localStorage.getItem(KEY_OFF) === "tak";
  } catch {
    return false; // no memory, nothing was switched off
  }
};
const switchKey = (event) => {
  if (!event.target.closest?.("button[data-skrot]")) return;
  if (isOff()) localStorage.removeItem(KEY_OFF);
  else localStorage.setItem(KEY_OFF, "tak");
  nameSwitch();
};
const nameSwitch = () => {
  for (const button of document.querySelectorAll("button[data-skrot]")) {
    const name = isOff() ? button.dataset.wlacz : button.dataset.wylacz;
    if (button.textContent !== name) button.textContent = name;
  }
};
const WRITES = 'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="grid"]';
const goToField = (event) => {
  const isSlash = event.key === "/" && !(event.metaKey || event.ctrlKey || event.altKey);
  const field = document.querySelector(`#lekka ${FIELD}`) ?? document.querySelector(`.stApp ${FIELD}`);
  if (!isSlash || !field || isOff() || event.defaultPrevented || event.target.closest?.(WRITES)) return;
  event.preventDefault();
  field.focus();
  field.select();
};
// The field shows what the page of results answers, also after Back; elsewhere it is empty. What was typed on the
// light page is there before the first look and stays.
let answered = null;
const showAsked = () => {
  const field = document.querySelector(`.stApp ${FIELD}`);
  const { pathname, search } = window.location;
  if (!field || answered === pathname + search) return;
  const isFirst = answered === null;
  answered = pathname + search;
  if (isFirst && field.value) return;
  field.value = pathname.endsWith("/szukaj") ? new URLSearchParams(search).get("q") ?? "" : "";
};
// On a small screen, or a large one at 200 %, the open menu stands before the page that was chosen in it.
const SMALL = window.matchMedia("(max-width: 768px)");
const closeMenu = (event) => {
  const isChoice = event.target.closest?.(`${MENU} :is([data-testid="stSidebarNavLink"], [data-testid="stLogoLink"])`);
  if (isChoice && SMALL.matches) document.querySelector(CLOSER)?.click();
};
// The button that opens or closes the menu vanishes with the focus on it; its opposite takes the focus over.
const MENU = "#stSidebar";
const OPENER = '[data-testid="stExpandSidebarButton"]';
const CLOSER = '[data-testid="stSidebarCollapseButton"] button';
let lastFocused = null;
let wasOpen = false;
const followMenu = () => {
  const isOpen = document.querySelector(MENU)?.dataset.collapsed === "false";
  if (isOpen !== wasOpen && document.activeElement === document.body && lastFocused?.closest(`${MENU}, ${OPENER}`)) {
    document.querySelector(isOpen ? CLOSER : OPENER)?.focus();
  }
  wasOpen = isOpen;
};
// Streamlit writes the page long after the browser has looked for the place named in the address.
let sought = "";
const goToPlace = () => {
  const place = window.location.pathname + window.location.hash;
  const isThere = !document.getElementById("lekka"); // on the light page the browser itself went there
  const target = isThere && place !== sought && document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
  if (target) {
    for (let box = target.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
    target.scrollIntoView();
    sought = place;
  }
};
document.addEventListener("DOMContentLoaded", async () => {
  const answer = await fetch(`slowa.json?jezyk=${document.documentElement.lang}`);
  const words = new Map(Object.entries(await answer.json()));
  const translate = translator(words);
  translate.all(document.body);
  let marking = 0;
  const markSoon = () => {
    cancelAnimationFrame(marking);
    marking = requestAnimationFrame(() => {
      fold();
      mark(words.get(HINT) ?? HINT);
      goToPlace();
      followMenu();
      showAsked();
      nameSwitch();
    });
  };
  draw();
  markSoon();
  addSpoken();
  window.addEventListener("resize", markSoon);
  document.addEventListener("click", stayInApp);
  document.addEventListener("click", enlarge);
  document.addEventListener("click", switchKey);
  document.addEventListener("click", copy);
  document.addEventListener("submit", findInApp);
  document.addEventListener("keydown", goToField);
  document.addEventListener("click", closeMenu);
  document.addEventListener("focusin", (event) => { lastFocused = event.target; });
  new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === "childList") change.addedNodes.forEach(translate.all);
      else if (change.type === "characterData") translate.text(change.target);
      else translate.attributes(change.target);
    }
    draw();
    markSoon();
  }).observe(document.body, {
    subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES,
  });
});
