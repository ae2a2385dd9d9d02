// What Streamlit's page lacks: where the server's root is, and its built-in words in the language of the page.

// Without this it first asks at /page/_stcore/… and gets "not found" on every visit by a deep link.
window.__streamlit = { BACKEND_BASE_URL: new URL("./", window.location.href).href };

// Names for screen readers, tooltips, placeholders and the few words on the screen. Only whole, known words
// are replaced, and never where our own text stands.
document.addEventListener("DOMContentLoaded", async () => {
  const answer = await fetch(`slowa.json?jezyk=${document.documentElement.lang}`);
  const words = new Map(Object.entries(await answer.json()));
  if (words.size === 0) return;

  const ATTRIBUTES = ["aria-label", "title", "placeholder", "alt"];
  const OURS = '[data-testid="stMarkdownContainer"], [data-testid="stHtml"], table, svg';
  const DIALOG = '[role="dialog"]';  // "Connection error" is written as text of ours would be

  // "Fullscreen" and "Fullscreen: the picture's own text"
  const inOurLanguage = (name) => {
    const [first, ...rest] = (name ?? "").split(": ");
    return words.has(first) ? [words.get(first), ...rest].join(": ") : words.get(name);
  };
  const translateAttributes = (element) => {
    // Icons stand beside words that say the same; their names ("arrow_back icon") are no words.
    if (element.getAttribute("role") === "img" && element.getAttribute("aria-label")?.endsWith(" icon")) {
      element.setAttribute("aria-hidden", "true");
    }
    for (const name of ATTRIBUTES) {
      const word = inOurLanguage(element.getAttribute(name));
      if (word && word !== element.getAttribute(name)) element.setAttribute(name, word);
    }
  };
  const translateText = (text) => {
    const word = words.get(text.data.trim());
    const place = text.parentElement;
    if (word && (place?.closest(DIALOG) || !place?.closest(OURS))) text.data = word;
  };
  const translate = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return translateText(node);
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    translateAttributes(node);
    node.querySelectorAll(ATTRIBUTES.map((name) => `[${name}]`).join()).forEach(translateAttributes);
    const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) translateText(texts.currentNode);
  };

  translate(document.body);
  new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === "childList") change.addedNodes.forEach(translate);
      else if (change.type === "characterData") translateText(change.target);
      else translateAttributes(change.target);
    }
  }).observe(document.body, {
    subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES,
  });
});
