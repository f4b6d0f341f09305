// The element <mediation-guide>, for pages of others: shows the guide in a frame that is sealed off from the page around
// it. Not in Rust: other people's pages must not load a program for it. The build fills in the languages, the default way out,
// and the version of the pages.
const define = guide => {
  const name = "mediation-guide";
  // Code, the guide's name, and the word for closing, of each language.
  const languages = {{languages}};
  const settings = ["lang", "contact", "phone", "exit", "scheme", "accent", "mode"];
  const attributes = [...settings, "start"];
  // The height of a frame that has said nothing yet.
  const room = "1120px";
  if (customElements.get(name)) return;

  // Of the document itself: markup that somebody got into the page can put elements in the place of its properties.
  const { prototype } = Document;
  const own = property => Reflect.get(prototype, property, document);
  const make = tag => prototype.createElement.call(document, tag);

  // Rules that no policy of the page refuses.
  const styled = (element, rules) => {
    for (const rule of rules.split(";")) {
      const [property, value] = rule.split(":");
      element.style.setProperty(property, value);
    }
    return element;
  };

  // The guide's language: the nearest that the page names, else the reader's, as far as the guide speaks it.
  const language = element => {
    const near = element.closest("[lang]") || own("documentElement");
    // SVG's elements have no property for it.
    for (const code of [Element.prototype.getAttribute.call(near, "lang") || "", ...navigator.languages, languages[0][0]]) {
      const known = languages.find(it => it[0] === code.toLowerCase().split("-")[0]);
      if (known) return known;
    }
  };

  class MediationGuide extends HTMLElement {
    static get observedAttributes() {
      return attributes;
    }

    constructor() {
      super();
      this.box = this.attachShadow({ mode: "open" }).appendChild(styled(make("div"), "position:relative"));
      // What the page's owner wrote into the element: a link to the guide, where nothing else can be shown.
      this.link = this.box.appendChild(make("slot"));
      this.link.onclick = event => {
        const other = event.ctrlKey || event.metaKey || event.shiftKey || !event.target.closest("a, button");
        if (other || this.frame || this.failed) return;
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
      const link = this.link.appendChild(make("a"));
      [link.lang, link.textContent] = language(this);
      link.href = this.address();
      if (this.start === "button" || this.start === "dialog") return;
      // Room for it from the beginning, so that the page doesn't jump; loaded when it comes near.
      styled(this.box, "min-height:" + room);
      this.near = new IntersectionObserver(seen => seen.some(it => it.isIntersecting) && this.open(), { rootMargin: "100%" });
      this.near.observe(this.box);
    }

    disconnectedCallback() {
      this.close();
      this.failed = false;
      this.link.textContent = "";
    }

    attributeChangedCallback(attribute) {
      if (!this.isConnected) return;
      if (attribute === "start") {
        this.disconnectedCallback();
        return this.connectedCallback();
      }
      if (!this.frame) return;
      [this.frame.lang, this.frame.title] = language(this);
      this.tell("settings", this.settings());
    }

    settings() {
      return settings.map(it => it + "=" + encodeURIComponent(it === "lang" ? language(this)[0] : this[it])).join("&");
    }

    address() {
      return guide + language(this)[0] + "/index.html?{{version}}";
    }

    tell(type, value) {
      this.frame.contentWindow.postMessage({ type: name + ":" + type, value }, "*");
    }

    say(type) {
      this.dispatchEvent(new CustomEvent(name + ":" + type, { bubbles: true, composed: true }));
    }

    // Shows the guide: by itself, or because somebody pressed the link.
    open(pressed) {
      this.close();
      const dialog = this.start === "dialog" && make("dialog");
      const frame = (this.frame = make("iframe"));
      [frame.lang, frame.title] = language(this);
      // No origin: neither can it keep anything, nor can the page look in.
      frame.setAttribute("sandbox", "allow-scripts allow-modals allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation");
      frame.referrerPolicy = "no-referrer";
      frame.src = this.address() + "#start=" + (dialog.showModal ? "dialog" : pressed ? "button" : "inline") + "&" + this.settings();
      styled(frame, "display:block;border:0;width:100%;height:" + room);
      this.heard = event => event.source === frame.contentWindow && event.origin === "null" && this.hear(event.data || {});
      addEventListener("message", this.heard);
      if (dialog.showModal) {
        this.show(dialog);
      } else {
        styled(this.link, "position:absolute");
        this.box.appendChild(frame);
        // What stays at the top of the page, such as a bar, is left out of sight by this rule of the page.
        this.above = () => (parseFloat(getComputedStyle(own("documentElement")).scrollPaddingTop) || 0) - frame.getBoundingClientRect().top;
        this.moved = () => this.tell("view", this.above());
        addEventListener("scroll", this.moved, { capture: true, passive: true });
        addEventListener("resize", this.moved);
      }
      this.wait(15000);
      frame.onload = () => this.wait(4000);
      if (!pressed) return;
      frame.focus();
      // The second press of a double click isn't meant for what comes in its place.
      styled(frame, "pointer-events:none");
      setTimeout(() => styled(frame, "pointer-events:auto"), 490);
    }

    // The browser keeps the focus in, closes at Escape, and gives the focus back.
    show(dialog) {
      const close = make("button");
      [close.lang, , close.textContent] = language(this);
      close.onclick = () => dialog.close();
      styled(close, "font:inherit;padding:8px 16px;height:48px;border:0;background:none");
      dialog.setAttribute("aria-label", this.frame.title);
      dialog.append(close, this.frame);
      styled(dialog, "width:100%;height:100%;max-width:800px;max-height:100%;padding:0;border:0;overflow:hidden");
      styled(this.frame, "height:calc(100% - 48px)");
      dialog.onclose = () => this.close();
      this.dialog = this.box.appendChild(dialog);
      dialog.showModal();
    }

    // After so many milliseconds without a sign of the guide, only the link is there.
    wait(time) {
      clearTimeout(this.timer);
      if (this.ready) return;
      this.timer = setTimeout(() => {
        this.close();
        this.failed = true;
        this.say("error");
      }, time);
    }

    // Back to the link. What was in the frame is gone.
    close() {
      clearTimeout(this.timer);
      if (this.near) this.near.disconnect();
      for (const it of [this.frame, this.dialog]) if (it) it.remove();
      removeEventListener("message", this.heard);
      removeEventListener("scroll", this.moved, true);
      removeEventListener("resize", this.moved);
      this.frame = this.dialog = this.moved = this.ready = null;
      this.link.removeAttribute("style");
      styled(this.box, "min-height:0");
    }

    hear({ type, height }) {
      if (type === name + ":height" && this.moved && height > 0 && height < 30000) {
        styled(this.frame, "height:" + height + "px");
        this.moved();
      }
      if (type === name + ":ready" && !this.ready) {
        this.ready = true;
        clearTimeout(this.timer);
        if (this.moved) styled(this.link, "display:none");
        this.tell("settings", this.settings());
        this.say("ready");
      }
      // At once, whatever the page's style says: what moves must not move under a finger.
      if (type === name + ":top" && this.moved && (this.above() > 0 || this.above() < -innerHeight / 2)) this.frame.scrollIntoView({ behavior: "instant" });
      if (type === name + ":close" && this.dialog) this.dialog.close();
      if (type === name + ":leave") this.leave();
    }

    // The page goes too, so that Back leads neither here nor to the guide, and the next one learns nothing.
    leave() {
      let to = "{{leave}}";
      try {
        if (new URL(this.exit).protocol === "https:") to = this.exit;
      } catch (_) {}
      own("documentElement").style.setProperty("display", "none", "important");
      // Else the other page could reach the one that opened this.
      window.opener = null;
      const silence = () => {
        const silent = own("head").appendChild(make("meta"));
        silent.name = "referrer";
        silent.content = "no-referrer";
      };
      // Hidden first: whoever is told may take their time.
      setTimeout(() => {
        this.say("leave");
        try {
          const title = own("title");
          silence();
          // With all that listens: a page that would ask whether to leave it isn't asked.
          prototype.open.call(document);
          prototype.close.call(document);
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
  customElements.define(name, MediationGuide);
};
