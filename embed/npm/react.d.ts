// The element's types for JSX, for those who use React: `import type {} from "mediation-guide/react"` in one of your files.
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { MediationGuideElement, MediationGuideEventMap } from "./index.js";

type Settings = Partial<Pick<MediationGuideElement, "lang" | "contact" | "phone" | "exit" | "scheme" | "accent" | "mode" | "start">>;

/** Handlers for the element's events, heard from React 19 on: `onmediation-guide:ready`. */
type Handlers = {
  [Name in keyof MediationGuideEventMap as `on${Name}`]?: (event: MediationGuideEventMap[Name]) => void;
};

/** What `<mediation-guide>` takes in JSX: its settings, its events, and what every element takes. */
export type MediationGuideProps = DetailedHTMLProps<HTMLAttributes<MediationGuideElement>, MediationGuideElement> &
  Settings &
  Handlers;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "mediation-guide": MediationGuideProps;
    }
  }
}
