// Uses the package in JSX.
import { useRef } from "react";
import type { MediationGuideElement } from "mediation-guide";
import type { MediationGuideProps } from "mediation-guide/react";

const events = { "onmediation-guide:ready": (event: CustomEvent<null>) => event.detail };
const settings: MediationGuideProps = { lang: "nl", scheme: "light", ...events };

export const Uses = () => {
  const guide = useRef<MediationGuideElement>(null);
  return (
    <>
      <mediation-guide />
      <mediation-guide {...settings} />
      <mediation-guide
        key="all"
        ref={guide}
        id="guide"
        className="wide"
        lang="nl"
        contact="tel:+31000000000"
        phone="030-234 00 45"
        exit="https://site.example/weather"
        scheme="dark"
        accent="#23665a"
        mode="together"
        start="button"
        onClick={() => guide.current?.open()}
        onmediation-guide:ready={event => event.detail satisfies null}
        onmediation-guide:leave={() => guide.current?.close()}
        onmediation-guide:error={event => event.type}
      >
        <a href="https://guide.example/nl/index.html">After what happened, could contact help you?</a>
      </mediation-guide>
      {/* @ts-expect-error No such colours. */}
      <mediation-guide scheme="purple" />
      {/* @ts-expect-error No such setting. */}
      <mediation-guide colour="purple" />
      {/* @ts-expect-error An event carries no answer. */}
      <mediation-guide onmediation-guide:ready={event => event.detail.answers} />
    </>
  );
};
