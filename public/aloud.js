// Reads the screen aloud. Only with voices that the device itself has: others would send what is on the screen away.
(() => {
  const speech = window.speechSynthesis;
  // In a page of others, that page could tell by the voice how long each sentence is, and so which screen is read.
  if (!speech || parent !== self) return;
  const root = document.documentElement;
  const first = code => code.toLowerCase().split(/[-_]/)[0];
  const voice = code => speech.getVoices().find(it => it.localService && first(it.lang) === first(code));
  // What one sentence may be part of.
  const PASSAGES = "p, li, h1, h2, h3, h4, summary, button, a, strong, .label, .hint, .beside";
  let sentences = [];
  let passage;

  const mark = range => {
    if (passage) passage.classList.remove("spoken");
    passage = null;
    if (window.Highlight) return range ? CSS.highlights.set("spoken", new Highlight(range)) : CSS.highlights.clear();
    passage = range && range.startContainer.parentElement;
    if (passage) passage.classList.add("spoken");
  };

  const offer = () => {
    if (root.dataset.aloud !== "reading") root.dataset.aloud = voice(root.lang) ? "offered" : "";
  };

  const stop = () => {
    if (root.dataset.aloud !== "reading") return;
    sentences = [];
    speech.cancel();
    mark();
    root.dataset.aloud = "";
    offer();
  };

  // All that can be seen of the screen, in order: each sentence with its place.
  const find = () => {
    const found = [];
    const nodes = document.createTreeWalker(document.querySelector(".screen"), NodeFilter.SHOW_TEXT);
    let last;
    while (nodes.nextNode()) {
      const node = nodes.currentNode;
      const element = node.parentElement;
      const seen = element.checkVisibility ? element.checkVisibility() : element.getClientRects().length;
      if (!seen || element.closest("[aria-hidden], .unseen")) continue;
      const part = element.closest(PASSAGES);
      // Words with others inside, such as a number in a link, are read as one.
      for (const { 0: text, index } of node.data.matchAll(/[^.!?]+[.!?”’"]*\s*|[.!?]+/g)) {
        if (last && last.part === part && !last.ends) {
          last.text += text;
        } else if (text.trim()) {
          last = { part, text, lang: element.closest("[lang]").lang, range: document.createRange() };
          last.range.setStart(node, index);
          found.push(last);
        } else {
          continue;
        }
        last.range.setEnd(node, index + text.length);
        last.ends = /[.!?”’"]\s*$/.test(text);
      }
    }
    return found;
  };

  const next = () => {
    const sentence = sentences.shift();
    if (!sentence) return stop();
    const utterance = new SpeechSynthesisUtterance(sentence.text);
    utterance.voice = voice(sentence.lang);
    utterance.lang = sentence.lang;
    const mine = sentences;
    utterance.onend = () => mine === sentences && next();
    utterance.onerror = () => mine === sentences && stop();
    if (!utterance.voice) return next();
    mark(sentence.range);
    speech.speak(utterance);
  };

  document.addEventListener("click", event => {
    const pressed = event.target.closest("button, a, summary");
    if (!pressed) return;
    const begins = pressed.className === "aloud" && root.dataset.aloud === "offered";
    stop();
    if (!begins) return;
    root.dataset.aloud = "reading";
    sentences = find();
    next();
  }, true);
  addEventListener("keydown", event => event.key === "Escape" && stop());
  addEventListener("pagehide", stop);
  document.addEventListener("visibilitychange", () => document.hidden && stop());
  // Left, or read in another language.
  new MutationObserver(() => {
    stop();
    offer();
  }).observe(root, { attributeFilter: ["class", "lang"] });
  speech.addEventListener("voiceschanged", offer);
  offer();
})();
