// The element <mediation-guide>, for pages of others: shows the guide in a frame that is sealed off from the page around
// it. Not in Rust: other people's pages must not load a program for it. The build fills in the languages, the default way out,
// and the version of the pages, and shortens each name that begins with `_`.
const define = guide => {
  const name = "mediation-guide";
  // Code, the guide's name, and the word for closing, of each language.
  const languages = {{languages}};
  const attributes = ["lang", "contact", "phone", "exit", "scheme", "accent", "mode", "start"];
  // The height of a frame that has said nothing yet.
  const room = "1120px";

  // Of the document itself: markup that somebody got into the page can put elements in the place of its properties.
  const own = property => Reflect.get(Document.prototype, property, document);
  const make = tag => own("createElement").call(document, tag);

  // Rules that no policy of the page refuses.
  const styled = (element, rules) => {
    element.style.cssText += ";" + rules;
    return element;
  };

  {{nearest}}
  // The guide's language: the nearest to the page's at this place, else to the reader's, else its first.
  const language = element => {
    // SVG's elements have no property for it.
    const near = Element.prototype.getAttribute.call(element.closest("[lang]") || own("documentElement"), "lang");
    const code = nearest(languages.map(it => it[0]), [near || "", ...navigator.languages]);
    return languages.find(it => it[0] === code) || languages[0];
  };

  class MediationGuide extends HTMLElement {
    static observedAttributes = attributes;

    constructor() {
      super();
      this._box = this.attachShadow({ mode: "open" }).appendChild(styled(make("div"), "position:relative;transition:color 1s"));
      // Tells the frame of the page's new text colour, late enough for backgrounds that fade.
      this._box.ontransitionend = () => this.attributeChangedCallback();
      // What the page's owner wrote into the element: a link to the guide, where nothing else can be shown.
      this._link = this._box.appendChild(make("slot"));
      this._link.onclick = event => {
        const other = event.ctrlKey || event.metaKey || event.shiftKey || !event.target.closest("a, button");
        if (other || this._frame || this._failed) return;
        event.preventDefault();
        this.open(true);
      };
    }

    connectedCallback() {
      for (const it of attributes) {
        // Set before this script had come.
        if (this.hasOwnProperty(it)) {
          const value = this[it];
          delete this[it];
          this[it] = value;
        }
      }
      // When a late script upgrades the element, `attributeChangedCallback` has set it up already, for `start`.
      this.disconnectedCallback();
      const link = this._link.appendChild(make("a"));
      [link.lang, link.textContent] = language(this);
      link.href = this._address();
      if (this.start === "button" || this.start === "dialog") return;
      // Room for it from the beginning, so that the page doesn't jump; loaded when it comes near.
      styled(this._box, "min-height:" + room);
      this._near = new IntersectionObserver(seen => seen.some(it => it.isIntersecting) && this.open(), { rootMargin: "100%" });
      this._near.observe(this._box);
    }

    disconnectedCallback() {
      this.close();
      this._failed = false;
      this._link.replaceChildren();
    }

    attributeChangedCallback(attribute) {
      if (this.isConnected && attribute === "start") this.connectedCallback();
      if (!this._frame) return;
      [this._frame.lang, this._frame.title] = language(this);
      this._tell("settings", this._settings());
    }

    _settings(start) {
      // The page's colours at this place: of its words, and of each ground that the element is on, the nearest first.
      let around = getComputedStyle(this).color;
      let at = this;
      while (at) {
        around += ";" + getComputedStyle(at).backgroundColor;
        at = Reflect.get(Node.prototype, "parentElement", at);
      }
      const found = { start, lang: language(this)[0], scheme: this.scheme || around };
      return attributes.map(it => it + "=" + encodeURIComponent(found[it] || this[it])).join("&");
    }

    _address() {
      return guide + language(this)[0] + "/index.html?{{version}}";
    }

    _tell(type, value) {
      this._frame.contentWindow.postMessage({ type: name + ":" + type, value }, "*");
    }

    _say(type) {
      this.dispatchEvent(new CustomEvent(name + ":" + type, { bubbles: true, composed: true }));
    }

    // Shows the guide: by itself, or because somebody pressed the link.
    open(pressed) {
      this.close();
      const dialog = this.start === "dialog" && make("dialog");
      const frame = (this._frame = make("iframe"));
      [frame.lang, frame.title] = language(this);
      // No origin: neither can it keep anything, nor can the page look in.
      frame.setAttribute("sandbox", "allow-scripts allow-modals allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation");
      frame.referrerPolicy = "no-referrer";
      frame.src = this._address() + "#" + this._settings(dialog.showModal ? "dialog" : pressed ? "button" : "inline");
      styled(frame, "display:block;border:0;width:100vw;max-width:100%;height:" + room);
      this._heard = event => event.source === frame.contentWindow && event.origin === "null" && this._hear(event.data || {});
      addEventListener("message", this._heard);
      if (dialog.showModal) {
        this._show(dialog);
      } else {
        styled(this._link, "position:absolute");
        this._box.appendChild(frame);
        // What stays at the top of the page, such as a bar, is left out of sight by this rule of the page.
        // Tells the guide how much of it is out of sight above, and whether too much of it is for a new screen.
        this._moved = () => {
          const above = (parseInt(getComputedStyle(own("documentElement")).scrollPaddingTop) || 0) - frame.getBoundingClientRect().top;
          this._tell("view", above);
          return above > 0 || above < -innerHeight / 2;
        };
        addEventListener("scroll", this._moved, true);
        addEventListener("resize", this._moved);
      }
      this._wait(15000);
      frame.onload = () => this._wait(4000);
      if (!pressed) return;
      frame.focus();
      // The second press of a double click isn't meant for what comes in its place.
      styled(frame, "pointer-events:none");
      setTimeout(() => styled(frame, "pointer-events:auto"), 490);
    }

    // The browser keeps the focus in, closes at Escape, and gives the focus back.
    _show(dialog) {
      const close = make("button");
      [close.lang, , close.textContent] = language(this);
      close.onclick = () => dialog.close();
      styled(close, "font:inherit;padding:8px 16px;height:48px;border:0;background:none");
      dialog.setAttribute("aria-label", this._frame.title);
      dialog.append(close, this._frame);
      styled(dialog, "width:100%;height:100%;max-width:800px;max-height:100%;padding:0;border:0;overflow:hidden");
      styled(this._frame, "height:calc(100% - 48px)");
      dialog.onclose = () => this.close();
      this._dialog = this._box.appendChild(dialog);
      dialog.showModal();
    }

    // After so many milliseconds without a sign of the guide, only the link is there.
    _wait(time) {
      clearTimeout(this._timer);
      if (this._ready) return;
      this._timer = setTimeout(() => {
        this.close();
        this._failed = true;
        this._say("error");
      }, time);
    }

    // Back to the link. What was in the frame is gone.
    close() {
      clearTimeout(this._timer);
      this._near?.disconnect();
      this._frame?.remove();
      this._dialog?.remove();
      removeEventListener("message", this._heard);
      removeEventListener("scroll", this._moved, true);
      removeEventListener("resize", this._moved);
      this._frame = this._dialog = this._moved = this._ready = null;
      this._link.style.cssText = "";
      styled(this._box, "min-height:0");
    }

    _hear({ type, height }) {
      if (type === name + ":height" && this._moved && height > 0 && height < 30000) {
        styled(this._frame, "height:" + height + "px");
        this._moved();
      }
      if (type === name + ":ready" && !this._ready) {
        this._ready = true;
        this._wait();
        if (this._moved) styled(this._link, "display:none");
        this._tell("settings", this._settings());
        this._say("ready");
      }
      // At once, whatever the page's style says: what moves must not move under a finger.
      if (type === name + ":top" && this._moved && this._moved()) this._frame.scrollIntoView({ behavior: "instant" });
      if (type === name + ":close" && this._dialog) this._dialog.close();
      if (type === name + ":leave") this._leave();
    }

    // The page goes too, so that Back leads neither here nor to the guide, and the next one learns nothing.
    _leave() {
      let to = "{{leave}}";
      try {
        if (new URL(this.exit).protocol === "https:") to = this.exit;
      } catch (_) {}
      styled(own("documentElement"), "display:none!important");
      // Else the other page could reach the one that opened this.
      window.opener = null;
      const silence = () => {
        const silent = own("head").appendChild(make("meta"));
        silent.content = "no-referrer";
        silent.name = "referrer";
      };
      // Hidden first: whoever is told may take their time.
      setTimeout(() => {
        this._say("leave");
        try {
          const title = own("title");
          silence();
          // With all that listens: a page that would ask whether to leave it isn't asked.
          own("open").call(document);
          own("close").call(document);
          silence();
          // As before: an empty one would tell, too.
          document.title = title;
        } catch (_) {
          // A page of XML can't be emptied so; it stays hidden, and may ask.
        }
        try {
          top.location.replace(to);
        } catch (_) {}
        if (top !== window) location.replace(to);
        // Where that site doesn't answer, this address goes all the same.
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
