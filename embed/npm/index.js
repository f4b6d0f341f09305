// mediation-guide {{version}}, MIT OR Apache-2.0
{{define}}

const defineAt = guide => {
  // A server that renders pages knows no elements; the browser defines it later.
  if (typeof customElements === "undefined") return;
  let address;
  try {
    // In full and now: the page's own address may change while it is open.
    address = guide && new URL(guide, document.baseURI).href;
  } catch {
    // Told below.
  }
  if (!address) {
    throw new TypeError(`mediation-guide: define(${guide}) names no address; write define("https://guide.example/"), where your guide is`);
  }
  define(address.endsWith("/") ? address : address + "/");
};

export { defineAt as define };
