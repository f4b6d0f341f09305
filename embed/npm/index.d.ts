/**
 * Defines the element `<mediation-guide>`. Call it once, when your program starts.
 *
 * It does nothing on a server, where there are no custom elements, or if the element is already defined.
 *
 * @param guide The address at which the guide is published: the folder that contains `en/index.html`, with or without a slash
 * at its end. For instance `https://guide.example/`.
 * @throws TypeError If the address is missing or invalid.
 */
export function define(guide: string | URL): void;

/** The colour scheme. `auto`: as on the reader's device. Empty: as on the host page. */
export type Scheme = "" | "auto" | "light" | "dark";

/**
 * Who uses the guide. Empty or `reader`: one reader. `together`: the reader and a support worker; larger, with notes, keyboard
 * shortcuts and a second language.
 */
export type Mode = "" | "reader" | "together";

/**
 * How the guide opens. Empty or `inline`: by itself, in the page. `button`: in the page, from a link. `dialog`: over the page, from a
 * link.
 */
export type Start = "" | "inline" | "button" | "dialog";

/**
 * The element `<mediation-guide>`: the mediation guide in a frame that is isolated from the host page. The reader's answers
 * stay in that frame; no property, method or event reveals them.
 *
 * Each property reflects an attribute of the same name. All can be changed at any time; a change of `start` closes the guide, which then
 * opens as `start` says.
 */
export interface MediationGuideElement extends HTMLElement {
  /** The guide's language, for instance `nl`. Default: the language of the host page around the element, or else the reader's. */
  lang: string;
  /** The address of the contact link: `https:`, `mailto:` or `tel:`. */
  contact: string;
  /** The telephone number beside that link. Default: the guide's own, or none if `contact` is set. */
  phone: string;
  /** The address that "Leave now" opens, `https:` only: a page that anybody might be looking at. */
  exit: string;
  /** The colour scheme. */
  scheme: Scheme;
  /** The colour of buttons and links, for instance `#23665a`. If it is hard to read, the guide uses the nearest legible colour. */
  accent: string;
  /** Who uses the guide. */
  mode: Mode;
  /** How the guide opens. */
  start: Start;
  /** Shows the guide, at its start screen. The element has to be in the document. */
  open(): void;
  /** Closes the guide and shows the link again. The reader's answers are gone. */
  close(): void;
}

/** The events of the element, which never depend on an answer. All three bubble. */
export interface MediationGuideEventMap {
  /** The guide has loaded and can be used. */
  "mediation-guide:ready": CustomEvent<null>;
  /** The reader leaves. Right after this event, another page replaces the host page. */
  "mediation-guide:leave": CustomEvent<null>;
  /** The guide couldn't be loaded; its link is shown instead. */
  "mediation-guide:error": CustomEvent<null>;
}

declare global {
  interface HTMLElementTagNameMap {
    "mediation-guide": MediationGuideElement;
  }
  // The events bubble to the element's ancestors, the document and the window.
  interface GlobalEventHandlersEventMap extends MediationGuideEventMap {}
}
