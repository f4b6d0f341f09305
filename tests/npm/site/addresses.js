// Prints where the element would look for the guide, for each way to write the address: on a page that is none.
import { define } from "mediation-guide";

let element;
const page = {
  Document: class {},
  Element: class {
    getAttribute(name) {
      return this[name];
    }
  },
  HTMLElement: class {},
  customElements: { get: () => undefined, define: (_, it) => (element = it) },
  document: { baseURI: "https://site.example/deep/page" },
  navigator: { languages: [] },
};
for (const [name, value] of Object.entries(page)) Object.defineProperty(globalThis, name, { value, configurable: true });

for (const address of ["https://guide.example", "https://guide.example/", new URL("https://guide.example/in/a/folder"), "/guide"]) {
  define(address);
  console.log(element.prototype.address.call({ closest: () => ({ lang: "en" }) }).replace(/\?.*/, ""));
}
for (const address of [undefined, "", "https://"]) {
  try {
    define(address);
  } catch (error) {
    console.log(error.message);
  }
}
