// Defines the element <mediation-guide> for host pages: it shows the guide in a frame that is isolated from the host page. Not in
// Rust: host pages must not load a WebAssembly program for it. The build fills in the languages, the default address for leaving
// and the version of the pages, and shortens names that begin with `_`.
const define = guide => {
  const name = "mediation-guide";
  // Code, name of the guide and label of the close button, for each language.
  const languages = {{languages}};
  const attributes = "lang,contact,phone,exit,scheme,accent,mode,start".split(",");

  // Reads the document's own property: markup injected into the host page could shadow it (DOM clobbering).
  const documentProperty = property => Reflect.get(Document.prototype, property, document);
  const createElement = tag => documentProperty("createElement").call(document, tag);

  // Uses `cssText`, which no Content Security Policy blocks.
  const addStyle = (element, rules) => {
    element.style.cssText += ";" + rules;
  };

  {{match-language}}
  // Matches the language of the host page around the element, or else the reader's languages. Falls back to the first language.
  const languageFor = element => {
    // SVG elements have no `lang` property.
    const hostLanguage = Element.prototype.getAttribute.call(element.closest("[lang]") || documentProperty("documentElement"), "lang");
    const code = matchLanguage(languages.map(it => it[0]), [hostLanguage || "", ...navigator.languages]);
    return languages.find(it => it[0] === code) || languages[0];
  };

  class MediationGuide extends HTMLElement {
    static observedAttributes = attributes;

    constructor() {
      super();
      this._box = this.attachShadow({ mode: "open" }).appendChild(createElement("div"));
      addStyle(this._box, "position:relative;transition:color 1s");
      // Sends the host page's new colours once they have changed: the transition is longer than usual ones.
      this._box.ontransitionend = () => this.attributeChangedCallback();
      // The content that the site owner put into the element: a link to the guide, as a fallback.
      this._link = this._box.appendChild(createElement("slot"));
      this._link.onclick = event => {
        const isOther = event.ctrlKey || event.metaKey || event.shiftKey || !event.target.closest("a, button");
        if (isOther || this._frame || this._hasFailed) return;
        event.preventDefault();
        this.open(true);
      };
    }

    connectedCallback() {
      for (const it of attributes) {
        // Set before the element was defined.
        if (this.hasOwnProperty(it)) {
          const value = this[it];
          delete this[it];
          this[it] = value;
        }
      }
      // On an upgrade, `attributeChangedCallback` may have set up the element already, for `start`.
      this.disconnectedCallback();
      const link = this._link.appendChild(createElement("a"));
      [link.lang, link.textContent] = languageFor(this);
      link.referrerPolicy = "no-referrer";
      link.href = this._address();
      if (this.start === "button" || this.start === "dialog") return;
      // Reserves the space, so that the host page doesn't shift, and loads the guide before it scrolls into view.
      addStyle(this._box, "min-height:1120px");
      this._observer = new IntersectionObserver(entries => entries.some(it => it.isIntersecting) && this.open(), { rootMargin: "100%" });
      this._observer.observe(this._box);
    }

    disconnectedCallback() {
      this.close();
      this._hasFailed = false;
      this._link.replaceChildren();
    }

    attributeChangedCallback(attribute) {
      if (this.isConnected && attribute === "start") this.connectedCallback();
      if (!this._frame) return;
      [this._frame.lang, this._frame.title] = languageFor(this);
      this._post("settings", this._settings());
    }

    _settings(start) {
      // The host page's colours at this place: its text colour, then the background of each ancestor, the nearest first.
      let colours = getComputedStyle(this).color;
      let ancestor = this;
      while (ancestor) {
        colours += ";" + getComputedStyle(ancestor).backgroundColor;
        ancestor = Reflect.get(Node.prototype, "parentElement", ancestor);
      }
      const resolved = { start, lang: languageFor(this)[0], scheme: this.scheme || colours };
      return attributes.map(it => it + "=" + encodeURIComponent(resolved[it] || this[it])).join("&");
    }

    _address() {
      return guide + languageFor(this)[0] + "/index.html?{{version}}";
    }

    _post(type, value) {
      this._frame.contentWindow.postMessage({ type: name + ":" + type, value }, "*");
    }

    _dispatch(type) {
      this.dispatchEvent(new CustomEvent(name + ":" + type, { bubbles: true, composed: true }));
    }

    // Shows the guide: by itself, or because the reader clicked the link.
    open(isClicked) {
      this.close();
      const dialog = this.start === "dialog" && createElement("dialog");
      const frame = (this._frame = createElement("iframe"));
      [frame.lang, frame.title] = languageFor(this);
      // Without an origin, the guide can't store anything and the host page can't access it.
      frame.setAttribute("sandbox", "allow-scripts allow-modals allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation");
      frame.referrerPolicy = "no-referrer";
      frame.src = this._address() + "#" + this._settings(dialog.showModal ? "dialog" : isClicked ? "button" : "inline");
      // This height only until the guide reports its own.
      addStyle(frame, "display:block;border:0;width:100vw;max-width:100%;height:1120px");
      this._listener = event => event.source === frame.contentWindow && event.origin === "null" && this._receive(event.data || {});
      addEventListener("message", this._listener);
      if (dialog.showModal) {
        this._showDialog(dialog);
      } else {
        // Over the frame, so that the guide doesn't move when the link goes. A slot has no box of its own.
        addStyle(this._link, "display:block;position:absolute");
        this._box.appendChild(frame);
        // Reports how much of the frame is above the visible area; `scroll-padding` accounts for a sticky bar of the host page.
        // Returns whether a new screen should be scrolled into view.
        this._postView = () => {
          const above = (parseInt(getComputedStyle(documentProperty("documentElement")).scrollPaddingTop) || 0) - frame.getBoundingClientRect().top;
          this._post("view", above);
          return above > 0 || above < -innerHeight / 2;
        };
        addEventListener("scroll", this._postView, true);
        addEventListener("resize", this._postView);
      }
      // 15 seconds to load, and then 4 until the guide is ready.
      this._startTimeout(15000);
      frame.onload = () => this._startTimeout(4000);
      if (!isClicked) return;
      frame.focus();
      // The second click of a double click isn't meant for the guide, and must not follow the link, which stays until the guide is ready.
      addStyle(this._box, "pointer-events:none");
      // As long as in public/double_click.js.
      setTimeout(() => addStyle(this._box, "pointer-events:auto"), 490);
    }

    // The browser traps the focus, closes the dialog on Escape, and restores the focus.
    _showDialog(dialog) {
      const close = createElement("button");
      [close.lang, , close.textContent] = languageFor(this);
      close.onclick = () => dialog.close();
      addStyle(close, "font:inherit;padding:0 16px;height:48px;border:0;background:none");
      dialog.setAttribute("aria-label", this._frame.title);
      dialog.append(close, this._frame);
      addStyle(dialog, "width:100%;height:100%;max-width:800px;max-height:100%;padding:0;border:0;overflow:hidden");
      addStyle(this._frame, "height:calc(100% - 48px)");
      // `close` has removed it already if the element has been closed by its method, and perhaps opened again.
      dialog.onclose = () => dialog.isConnected && this.close();
      this._dialog = this._box.appendChild(dialog);
      dialog.showModal();
    }

    // Falls back to the link if the guide isn't ready in time.
    _startTimeout(milliseconds) {
      clearTimeout(this._timer);
      if (!this._isReady) {
        this._timer = setTimeout(() => {
          this.close();
          this._hasFailed = true;
          this._dispatch("error");
        }, milliseconds);
      }
    }

    // Shows the link again. The reader's answers are gone with the frame.
    close() {
      clearTimeout(this._timer);
      this._observer?.disconnect();
      // Restores the focus, unlike removing the dialog.
      this._dialog?.close();
      this._frame?.remove();
      this._dialog?.remove();
      removeEventListener("message", this._listener);
      removeEventListener("scroll", this._postView, true);
      removeEventListener("resize", this._postView);
      this._frame = this._dialog = this._postView = this._isReady = null;
      this._link.style.cssText = "";
      addStyle(this._box, "min-height:0");
    }

    _receive({ type, height }) {
      // No screen is as tall as this limit.
      if (type === name + ":height" && this._postView && height > 0 && height < 30000) {
        addStyle(this._frame, "height:" + height + "px");
        this._postView();
      }
      if (type === name + ":ready" && !this._isReady) {
        this._isReady = true;
        this._startTimeout();
        if (this._postView) addStyle(this._link, "display:none");
        this._post("settings", this._settings());
        this._dispatch("ready");
      }
      // Without smooth scrolling, even if the host page's style asks for it: content must not move under the reader's finger.
      if (type === name + ":top" && this._postView && this._postView()) this._frame.scrollIntoView({ behavior: "instant" });
      if (type === name + ":close") this._dialog?.close();
      if (type === name + ":leave") this._leave();
    }

    // Replaces the host page, so that Back leads neither to it nor to the guide, and sends the next site no referrer.
    _leave() {
      let destination = {{exit-page}};
      try {
        const exit = new URL(this.exit);
        if (exit.protocol === "https:") destination = exit;
      } catch (_) {}
      addStyle(documentProperty("documentElement"), "display:none!important");
      // Otherwise the exit page could reach the window that opened this one.
      window.opener = null;
      const omitReferrer = () => {
        const meta = documentProperty("head").appendChild(createElement("meta"));
        meta.content = "no-referrer";
        meta.name = "referrer";
      };
      // Only after the page has been painted hidden (30 ms), because the host page's listeners may be slow.
      setTimeout(() => {
        this._dispatch("leave");
        try {
          const title = documentProperty("title");
          omitReferrer();
          // Removes all listeners: a `beforeunload` listener could make the browser ask whether to leave.
          documentProperty("open").call(document);
          documentProperty("close").call(document);
          omitReferrer();
          // An empty title would be conspicuous.
          document.title = title;
        } catch (_) {
          // XML documents can't be emptied like this: the page stays hidden, and the browser may ask whether to leave.
        }
        try {
          top.location.replace(destination);
        } catch (_) {}
        if (top !== window) location.replace(destination);
        // If the exit page doesn't respond, a blank page replaces this one, after as long as in exit_page.js.
        setTimeout(() => location.replace("about:blank"), 5000);
      }, 30);
    }
  }

  for (const it of attributes.slice(1)) {
    Object.defineProperty(MediationGuide.prototype, it, {
      get() {
        return this.getAttribute(it) || "";
      },
      set(value) {
        if (value == null) this.removeAttribute(it);
        else this.setAttribute(it, value);
      },
    });
  }
  customElements.get(name) || customElements.define(name, MediationGuide);
};
