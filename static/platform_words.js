// Puts Polish words in place of Streamlit's built-in English ones: names for screen readers, tooltips,
// placeholders, and the few words on the screen. Only whole, known words are replaced, never our own text.
(async () => {
  const answer = await fetch(`slowa.json?jezyk=${document.documentElement.lang}`);
  const words = new Map(Object.entries(await answer.json()));
  if (words.size === 0) return;

  const ATTRIBUTES = ["aria-label", "title", "placeholder", "alt"];
  // Our own texts stand in these; a heading "Close" of ours would not be touched.
  const OURS = '[data-testid="stMarkdownContainer"], [data-testid="stHtml"], table, svg';

  const translateAttributes = (element) => {
    for (const name of ATTRIBUTES) {
      const polish = words.get(element.getAttribute(name));
      if (polish) element.setAttribute(name, polish);
    }
  };
  const translateText = (text) => {
    const polish = words.get(text.data.trim());
    if (polish && !text.parentElement?.closest(OURS)) text.data = polish;
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
})();
