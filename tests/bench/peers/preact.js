// Preact, with Fluent resolved in the browser.
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { h, render } from "preact";
import { useEffect, useState } from "preact/hooks";
import en from "../built/en.ftl";
import nl from "../built/nl.ftl";
import { beginning, press } from "./journey.js";
import { guide } from "./parts.js";

const bundles = Object.fromEntries(Object.entries({ en, nl }).map(([code, texts]) => {
  const bundle = new FluentBundle(code);
  bundle.addResource(new FluentResource(texts));
  return [code, bundle];
}));

const Guide = () => {
  const [state, setState] = useState(beginning);
  const [language, setLanguage] = useState(document.documentElement.lang);
  const say = id => {
    const bundle = bundles[language];
    const [message, attribute] = id.split(".");
    const found = bundle.getMessage(message);
    return bundle.formatPattern(attribute ? found.attributes[attribute] : found.value);
  };
  useEffect(() => document.querySelector("h1").focus(), [state.at]);
  return guide(h, say, (name, value) => setState(state => press(state, name, value)), setLanguage, Object.keys(bundles))(state);
};

render(h(Guide), document.getElementById("peer"));
document.documentElement.classList.add("mounted");
