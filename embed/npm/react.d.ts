// The element's types for JSX in React. Write `import type {} from "mediation-guide/react"` in one of your files.
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { MediationGuideElement, MediationGuideEventMap } from "./index.js";

type Settings = Partial<Pick<MediationGuideElement, "lang" | "contact" | "phone" | "exit" | "scheme" | "accent" | "mode" | "start">>;

/** Handlers of the element's events, such as `onmediation-guide:ready`. Supported from React 19 on. */
type Handlers = {
  [Name in keyof MediationGuideEventMap as `on${Name}`]?: (event: MediationGuideEventMap[Name]) => void;
};

/** The props of `<mediation-guide>`: its settings, its events, and the props of every element. */
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
