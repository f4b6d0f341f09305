// Redirects to the guide in the reader's preferred language. If scripts are off or no language matches, the reader chooses a
// link. Not in Rust: this page loads no program.
(() => {
  {{match-language}}
  const links = Array.from(document.querySelectorAll("a[hreflang]"));
  const tag = matchLanguage(links.map(it => it.hreflang), navigator.languages || [navigator.language]);
  // Replaces this page, so that Back doesn't return to it, and keeps the settings after `#`. The check prevents an endless
  // redirect on hosts that answer every unknown address with this page.
  if (tag && !location.pathname.includes(`/${tag}/${tag}/`)) location.replace(links.find(it => it.hreflang === tag).href + location.hash);
})();
