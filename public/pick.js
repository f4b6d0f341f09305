// Goes to the first of the reader's languages that the guide has. Without scripts, or without such a language, the
// links are there to choose from. Not in Rust: a page for this alone would wait for a program.
(() => {
  const links = Array.from(document.querySelectorAll("a[hreflang]"));
  for (const wanted of navigator.languages || [navigator.language]) {
    const link = links.find(it => wanted.toLowerCase().split("-")[0] === it.hreflang.toLowerCase());
    // Replaces this page, so that Back doesn't come here again; a site's settings after `#` go along.
    if (link) return location.replace(link.href + location.hash);
  }
})();
