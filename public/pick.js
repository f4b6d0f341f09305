// Goes to the nearest of the reader's languages that the guide has. Without scripts, or without such a language, the
// links are there to choose from. Not in Rust: a page for this alone would wait for a program.
(() => {
  {{nearest}}
  const links = Array.from(document.querySelectorAll("a[hreflang]"));
  const tag = nearest(links.map(it => it.hreflang), navigator.languages || [navigator.language]);
  // Replaces this page, so that Back doesn't come here again; a site's settings after `#` go along. Where a host shows this page for
  // every address that it doesn't know, it would go on for ever.
  if (tag && !location.pathname.includes(`/${tag}/${tag}/`)) location.replace(links.find(it => it.hreflang === tag).href + location.hash);
})();
