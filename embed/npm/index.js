// mediation-guide {{version}}, MIT OR Apache-2.0
// Defines the element for bundlers. Not in Rust: host pages must not load a WebAssembly program for it.
{{define}}

const defineAt = guide => {
  // On a server there are no custom elements; the browser defines it later.
  if (typeof customElements === "undefined") return;
  let address;
  try {
    // Resolved now, because the page's address may change later.
    address = guide && new URL(guide, document.baseURI).href;
  } catch {
    // Reported below.
  }
  if (!address) {
    throw new TypeError(`mediation-guide: define(${guide}): not a valid address; for example: define("https://guide.example/")`);
  }
  define(address.endsWith("/") ? address : address + "/");
};

export { defineAt as define };
