// The configurator for site owners: previews their settings and writes the code for their page. Not in Rust: this page loads no
// program.
(() => {
  {{match-language}}
  const guide = new URL("../", location.href.split("#")[0]).href;
  // Code, link text and name of the guide, for each language.
  const languages = {{languages}};
  const integrity = "{{integrity}}";
  const script = "{{script}}";
  // The Dutch texts, by the `data-text` of the English ones in the page.
  const dutch = {
    "title": "Bemiddelingswijzer voor je site",
    "heading": "Zet de bemiddelingswijzer op je site",
    "intro": "Kies je instellingen, bekijk het voorbeeld en kopieer de code naar je pagina. Wat je hier invult, blijft op deze pagina.",
    "settings": "Instellingen",
    "lang": "Taal",
    "lang-page": "Zoals op je pagina",
    "start": "Hoe de wijzer opent",
    "start-page": "Staat in de pagina",
    "start-button": "In de pagina, via een link",
    "start-dialog": "Over de pagina heen, via een link",
    "mode": "Wie de wijzer gebruikt",
    "mode-reader": "Eén lezer",
    "mode-together": "Een lezer met een hulpverlener",
    "mode-help": "Met een hulpverlener erbij is alles groter en staan er tips voor de hulpverlener.",
    "contact": "Contactlink",
    "contact-error": "Deze contactlink werkt niet. Begin met https://, mailto: of tel:, en schrijf een heel adres of nummer: hoogstens 60 tekens, in een webadres geen @.",
    "contact-help": "Wat ‘Praat met een bemiddelaar’ opent: https://, mailto: of tel:. Leeg: de website van de bemiddelingsorganisatie.",
    "phone": "Telefoon",
    "phone-error": "Gebruik minstens 3 cijfers en hoogstens 20 tekens. Naast cijfers mogen er alleen spaties en + - ( ) . in staan.",
    "phone-help": "Telefoonnummer dat bij de contactlink staat. Leeg: het nummer van de bemiddelingsorganisatie, of geen nummer als je een eigen contactlink invult.",
    "exit": "Webadres dat de knop ‘Snel weg’ opent",
    "exit-error": "Dit adres moet beginnen met https://.",
    "exit-help": "Een pagina die iedereen zou kunnen bekijken. Leeg: die van de wijzer zelf.",
    "scheme": "Licht of donker",
    "scheme-page": "Zoals op je pagina",
    "scheme-reader": "Zoals op het apparaat van de lezer",
    "scheme-light": "Licht",
    "scheme-dark": "Donker",
    "accent": "Je eigen kleur",
    "accent-pick": "Kies een kleur",
    "accent-error": "Schrijf de kleur als # met zes cijfers of letters van a tot en met f, zoals #23665a.",
    "accent-help": "Leeg: het groen van de wijzer. Is je kleur slecht te lezen? Dan maakt de wijzer hem lichter of donkerder.",
    "preview": "Voorbeeld",
    "preview-help": "‘Snel weg’ werkt hier ook: je verlaat dan deze pagina en bent je instellingen kwijt.",
    "code": "Code voor je pagina",
    "pinned": "Gebruik alleen deze versie van het script, gecontroleerd met een hash",
    "pinned-help": "Wie de wijzer host, moet Access-Control-Allow-Origin: * meesturen en dit bestand bewaren bij een nieuwe versie. Anders is alleen de link te zien. Browsers geven dan ook de naam van je site door aan die host.",
    "unfinished": "Verbeter eerst je instellingen.",
    "from-disk": "Deze pagina is vanaf een schijf geopend. Open haar waar de wijzer staat: alleen daar kan ze code schrijven die werkt.",
    "element-title": "Met een script (aanbevolen)",
    "element-copy": "Kopieer scriptcode",
    "frame-title": "Als frame, als je geen script kunt toevoegen",
    "frame-copy": "Kopieer framecode",
    "link-title": "Alleen een link",
    "link-copy": "Kopieer linkcode",
    "copied": "Gekopieerd.",
    "not-copied": "Je browser laat deze pagina niet kopiëren. De code is geselecteerd: druk op Ctrl+C, of op ⌘C op een Mac.",
  };
  const byId = id => document.getElementById(id);
  const form = byId("settings");
  const { accent } = form.elements;
  const colourPicker = byId("picked");
  const names = ["lang", "contact", "phone", "exit", "scheme", "accent", "mode", "start"];
  const languageButtons = document.querySelectorAll(".languages button");
  const [copied, notCopied] = byId("copied").children;
  // Throws if the page has no element for one of these texts, so that every translation is used.
  const texts = Object.entries(dutch).map(([name, nl]) => {
    const element = document.querySelector(`[data-text="${name}"]`);
    return { element, en: element.textContent, nl };
  });
  const escapeText = text => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  const attribute = (name, value) => ` ${name}="${escapeText(value).replace(/"/g, "&quot;")}"`;

  const isHttps = address => {
    try {
      new URL(address);
      // The browser would take `https:/site.example` for a page of the host page's site.
      return /^https:\/\//i.test(address);
    } catch (_) {
      return false;
    }
  };

  // The same rules as src/guide/contact.rs; the tests check both against one list.
  const isPhone = it => /^[\d +().-]{3,20}$/.test(it) && it.replace(/\D/g, "").length >= 3;
  const isShort = it => new TextEncoder().encode(it).length <= 60;
  const isContact = it => {
    const [, scheme, rest] = /^(https|mailto|tel):(.*)$/is.exec(it) || [];
    if (!scheme || /[\s\p{Cc}\\]/u.test(rest) && scheme.toLowerCase() !== "tel") return false;
    switch (scheme.toLowerCase()) {
      case "https": {
        const host = rest.replace(/^\/\//, "").split(/[/?#]/)[0];
        return rest.startsWith("//") && /^[^.].*\./.test(host) && !host.includes("@") && isShort(host);
      }
      case "mailto": {
        const mailbox = rest.split("?")[0];
        return /^[^@]+@.*\./.test(mailbox) && isShort(mailbox);
      }
      default:
        return isPhone(rest.trim());
    }
  };

  const validators = {
    contact: isContact,
    phone: isPhone,
    exit: isHttps,
    accent: it => /^#[0-9a-f]{6}$/i.test(it),
  };

  const readSettings = () => Object.fromEntries(names.map(name => [name, form.elements[name].value.trim()]));

  // Shows the errors or the code; returns whether all settings are valid.
  const validate = settings => {
    const invalid = Object.keys(validators).filter(name => settings[name] && !validators[name](settings[name]));
    for (const name of Object.keys(validators)) {
      form.elements[name].setAttribute("aria-invalid", invalid.includes(name));
      byId(`${name}-error`).hidden = !invalid.includes(name);
    }
    byId("unfinished").hidden = invalid.length === 0;
    const isFromDisk = location.protocol === "file:";
    byId("from-disk").hidden = !isFromDisk;
    byId("methods").hidden = isFromDisk || invalid.length > 0;
    return invalid.length === 0;
  };

  const elementCode = (settings, chosen, anchor) => {
    const isPinned = byId("pinned").checked;
    const source = isPinned ? `${guide}${script}" integrity="${integrity}" crossorigin="anonymous` : `${guide}embed.js`;
    // Not written out: the end tag would end the script of this page.
    const tag = "script";
    return `<${tag} src="${source}" referrerpolicy="no-referrer" async></${tag}>\n`
      + `<mediation-guide${chosen.map(name => attribute(name, settings[name])).join("")}>${anchor}</mediation-guide>`;
  };

  // An address of the guide with settings after `#`, which browsers send to no server.
  const addressWith = (page, settings, names) => {
    const fragment = names.map(name => name + "=" + encodeURIComponent(settings[name])).join("&");
    return page + (fragment && "#" + fragment);
  };

  const frameCode = (settings, chosen, page, text, title) => {
    const address = addressWith(page, settings, chosen.filter(name => name !== "start" && name !== "lang"));
    return `<iframe src="${address}"${attribute("title", title)}\n`
      + `  sandbox="allow-scripts allow-modals allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"\n`
      // The `style` overrides a height that the site's own style sets. The frame is no taller than the window, so that "Leave now" is
      // in view: in Safari, a frame can't scroll its host page. The link remains if a filter empties the frame.
      + `  referrerpolicy="no-referrer" loading="lazy" width="100%" height="800" style="width: 100%; height: 800px; height: min(800px, 90svh)"></iframe>\n`
      + `<p><a href="${page}" rel="noreferrer">${escapeText(text)}</a></p>`;
  };

  const showPreview = (settings, chosen, page, text) => {
    const element = document.createElement("mediation-guide");
    for (const name of chosen) element.setAttribute(name, settings[name]);
    const link = element.appendChild(document.createElement("a"));
    link.href = page;
    link.textContent = text;
    byId("preview").replaceChildren(element);
  };

  const update = () => {
    const settings = readSettings();
    const isValid = validate(settings);
    copied.hidden = notCopied.hidden = true;
    colourPicker.value = validators.accent(settings.accent) ? settings.accent : accent.placeholder;
    for (const id of ["element", "frame", "link"]) byId(id).value = "";
    if (!isValid) return;
    // Without a language, the link leads to the language picker, and its text is in the language of this page.
    const [code, text, title] = languages.find(it => it[0] === (settings.lang || document.documentElement.lang)) || languages[0];
    const page = settings.lang ? `${guide}${code}/index.html` : `${guide}index.html`;
    const chosen = names.filter(name => settings[name]);
    byId("element").value = elementCode(settings, chosen, `<a href="${page}">${escapeText(text)}</a>`);
    byId("frame").value = frameCode(settings, chosen, page, text, title);
    // A link can't set the contact or the exit page: see frame.js.
    const address = addressWith(page, settings, chosen.filter(name => ["scheme", "accent", "mode"].includes(name)));
    byId("link").value = `<a href="${address}" rel="noreferrer">${escapeText(text)}</a>`;
    showPreview(settings, chosen, page, text);
  };

  const setLanguage = language => {
    document.documentElement.lang = language;
    for (const it of texts) it.element.textContent = it[language];
    for (const it of languageButtons) it.setAttribute("aria-pressed", it.lang === language);
    update();
  };

  for (const button of languageButtons) button.onclick = () => setLanguage(button.lang);
  for (const button of document.querySelectorAll("[data-copies]")) {
    button.onclick = () => {
      byId(button.dataset.copies).select();
      const message = document.execCommand("copy") ? copied : notCopied;
      copied.hidden = notCopied.hidden = true;
      // Hidden for a moment, so that screen readers announce a repeated message.
      setTimeout(() => { message.hidden = false; }, 100);
    };
  }
  form.onsubmit = event => event.preventDefault();
  form.onchange = byId("pinned").onchange = update;
  colourPicker.oninput = () => { accent.value = colourPicker.value; };
  define(guide);
  setLanguage(matchLanguage(["en", "nl"], navigator.languages) || "en");
})();
