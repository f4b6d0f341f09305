// Prints where the element would look for the guide, for each way to write the address, on a fake page.
import { define } from "mediation-guide";

let element;
let link;
const made = tag => {
  const it = { style: {}, appendChild: child => child, replaceChildren() {} };
  if (tag === "a") link = it;
  return it;
};
const page = {
  Document: class {
    createElement(tag) {
      return made(tag);
    }
  },
  Element: class {
    getAttribute(name) {
      return this[name];
    }
  },
  HTMLElement: class {
    attachShadow() {
      return made();
    }

    getAttribute() {
      return "";
    }

    closest() {
      return { lang: "en" };
    }
  },
  IntersectionObserver: class {
    observe() {}
  },
  customElements: { get: () => undefined, define: (_, it) => (element = it) },
  document: { baseURI: "https://site.example/deep/page" },
  navigator: { languages: [] },
  removeEventListener() {},
};
for (const [name, value] of Object.entries(page)) Object.defineProperty(globalThis, name, { value, configurable: true });

for (const address of ["https://guide.example", "https://guide.example/", new URL("https://guide.example/in/a/folder"), "/guide"]) {
  define(address);
  new element().connectedCallback();
  console.log(link.href.replace(/\?.*/, ""));
}
for (const address of [undefined, "", "https://"]) {
  try {
    define(address);
  } catch (error) {
    console.log(error.message);
  }
}
