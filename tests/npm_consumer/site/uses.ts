// Uses every name of the package, as a site without React would. Errors that the type checker must report are marked with
// `@ts-expect-error`: the check fails if one is no longer reported.
import { define, type MediationGuideElement, type MediationGuideEventMap, type Mode, type Scheme, type Start } from "mediation-guide";

define("https://guide.example");
define(new URL("https://guide.example/"));
// @ts-expect-error No address at all.
define();
// @ts-expect-error Not an address.
define(1);

const guide = document.createElement("mediation-guide");
const found: MediationGuideElement | null = document.querySelector("mediation-guide");
const scheme: Scheme = "dark";
const mode: Mode = "together";
const start: Start = "dialog";
Object.assign(guide, { scheme, mode, start });

guide.lang = "nl";
guide.contact = "mailto:mediator@site.example";
guide.phone = "030-234 00 45";
guide.exit = "https://site.example/weather";
guide.scheme = scheme;
guide.accent = "#23665a";
guide.mode = mode;
guide.start = start;
guide.open();
found?.close();
// @ts-expect-error No such colours.
guide.scheme = "purple";
// @ts-expect-error No such way to open.
guide.start = "window";
// @ts-expect-error No such mode.
guide.mode = "alone";
// @ts-expect-error There is no way to an answer.
guide.answers;

const kinds: (keyof MediationGuideEventMap)[] = ["mediation-guide:ready", "mediation-guide:leave", "mediation-guide:error"];
for (const kind of kinds) guide.addEventListener(kind, event => event.detail satisfies null);
for (const place of [document, window, document.body]) place.addEventListener("mediation-guide:ready", () => guide.close());
guide.addEventListener("mediation-guide:leave", (event: CustomEvent<null>) => event.preventDefault());
guide.addEventListener("click", event => event.clientX);
// @ts-expect-error An event carries no answer.
guide.addEventListener("mediation-guide:ready", event => event.detail.answers);
