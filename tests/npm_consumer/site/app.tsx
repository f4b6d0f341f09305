// A React app whose owner changes things around the guide while somebody reads it.
import { StrictMode, useEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import { define, type MediationGuideElement, type Scheme } from "mediation-guide";
import type {} from "mediation-guide/react";

// Errors and warnings of React, the browser and the page's policy.
const pageLog: string[] = [];
for (const level of ["error", "warn"] as const) console[level] = (...words: unknown[]) => pageLog.push(words.join(" "));
addEventListener("error", event => pageLog.push(event.message));
addEventListener("securitypolicyviolation", event => pageLog.push(`${event.violatedDirective}: ${event.blockedURI}`));
Object.assign(window, { pageLog });

define(document.body.dataset.guide ?? "");

const App = () => {
  const [shown, show] = useState(true);
  const [times, rise] = useState(0);
  const [lang, speak] = useState("en");
  const [scheme, paint] = useState<Scheme>("");
  // Counts the event by a property, as React 19 supports it, and by a listener, as in any version.
  const [heard, hear] = useState(0);
  const [listened, listen] = useState(0);
  const guide = useRef<MediationGuideElement>(null);
  useEffect(() => {
    const element = guide.current;
    const ready = () => listen(it => it + 1);
    element?.addEventListener("mediation-guide:ready", ready);
    return () => element?.removeEventListener("mediation-guide:ready", ready);
  }, [shown]);
  const events = { "onmediation-guide:ready": () => hear(it => it + 1) };
  return (
    <>
      <button id="show" onClick={() => show(it => !it)}>In or out</button>
      <button id="again" onClick={() => rise(it => it + 1)}>Again</button>
      <button id="speak" onClick={() => speak("nl")}>Nederlands</button>
      <button id="paint" onClick={() => paint("dark")}>Dark</button>
      <p id="status">{`${times} ${heard} ${listened}`}</p>
      {shown && (
        <mediation-guide ref={guide} lang={lang} scheme={scheme} title={`Rendered ${times} times`} {...events}>
          <a href={`${document.body.dataset.guide}/${lang}/index.html`}>After what happened, could contact help you?</a>
        </mediation-guide>
      )}
    </>
  );
};

const root = document.getElementById("app");
if (root) createRoot(root).render(<StrictMode><App /></StrictMode>);
