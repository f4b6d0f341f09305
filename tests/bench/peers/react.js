// React, with the journey as an XState machine.
import { createElement as h, useEffect, useState, useSyncExternalStore } from "react";
import { createRoot } from "react-dom/client";
import { assign, createActor, createMachine } from "xstate";
import texts from "../built/texts.json";
import { beginning, press } from "./journey.js";
import { guide } from "./parts.js";

const machine = createMachine({
  context: beginning,
  on: { press: { actions: assign(({ context, event }) => press(context, event.name, event.value)) } },
});
const actor = createActor(machine).start();
const subscribe = changed => {
  const { unsubscribe } = actor.subscribe(changed);
  return unsubscribe;
};

const Guide = () => {
  const { context } = useSyncExternalStore(subscribe, () => actor.getSnapshot());
  const [language, setLanguage] = useState(document.documentElement.lang);
  useEffect(() => {
    document.documentElement.classList.add("mounted");
    document.querySelector("h1").focus();
  }, [context.at]);
  const send = (name, value) => actor.send({ type: "press", name, value });
  return guide(h, id => texts[language][id], send, setLanguage, Object.keys(texts))(context);
};

createRoot(document.getElementById("peer")).render(h(Guide));
