/**
 * Makes `<mediation-guide>` known to the page. Call it once, when your program starts.
 *
 * On a server, where there are no elements, it does nothing. Where the element is known already, it stays as it is.
 *
 * @param guide The address at which the guide is published, with or without a slash at its end: that of the folder in
 * which `en/index.html` stands. For instance `https://guide.example/`.
 * @throws TypeError Where the address is missing or can't be read as one.
 */
export function define(guide: string | URL): void;

/** The colours that the guide shows itself in. Empty: as the page around is. */
export type Scheme = "" | "auto" | "light" | "dark";

/** Who looks at the screen. `together`: two people, the reader and somebody who helps: larger, with notes, keys and a second language. */
export type Mode = "" | "together";

/** How the guide opens. Empty: by itself, in its place. `button`: there, at a press. `dialog`: above the page, at a press. */
export type Start = "" | "button" | "dialog";

/**
 * The element `<mediation-guide>`: the mediation guide in a frame that is sealed off from the page around it. What a reader
 * answers stays in that frame; no property, method or event tells of it.
 *
 * Each property is also an attribute of the same name. All of them can be changed at any time; only another `start` begins
 * the journey anew.
 */
export interface MediationGuideElement extends HTMLElement {
  /** The guide's language, for instance `nl`. Without it: the nearest `lang` on the page, or else the reader's own. */
  lang: string;
  /** Where the link to a mediator leads: an address with `https:`, `mailto:` or `tel:`. */
  contact: string;
  /** The telephone number beside that link. Without it: the guide's own, or none where `contact` is set. */
  phone: string;
  /** Where "Leave now" leads: a page that anybody might be looking at, `https:` only. */
  exit: string;
  /** Light or dark; `auto`: as the reader's device is. Empty: as the page around it is. */
  scheme: Scheme;
  /** The colour of buttons and links, for instance `#23665a`. Where it can't be read well, the guide takes one near to it. */
  accent: string;
  /** Who looks at the screen. */
  mode: Mode;
  /** How the guide opens. */
  start: Start;
  /** Shows the guide, from its beginning. The element has to be in the page. */
  open(): void;
  /** Shows the link in the guide's place again. What a reader answered is gone. */
  close(): void;
}

/** What the element tells the page: that something happened, never what was answered. All three bubble. */
export interface MediationGuideEventMap {
  /** The guide is there and can be used. */
  "mediation-guide:ready": CustomEvent<null>;
  /** The reader leaves. Right after this, the page is emptied and gives way to another one. */
  "mediation-guide:leave": CustomEvent<null>;
  /** The guide couldn't be shown; its link stands in its place. */
  "mediation-guide:error": CustomEvent<null>;
}

declare global {
  interface HTMLElementTagNameMap {
    "mediation-guide": MediationGuideElement;
  }
  // Wherever the events can be heard: on the element, what is around it, the document, the window.
  interface GlobalEventHandlersEventMap extends MediationGuideEventMap {}
}
