// For site owners: shows what they choose, and writes it down for their page. Not in Rust: that page has no program of its own.
(() => {
  {{nearest}}
  const guide = new URL("../", location.href.split("#")[0]).href;
  // Code, link text, and the guide's name in each language.
  const languages = {{languages}};
  const integrity = "{{integrity}}";
  const script = "{{script}}";
  // What takes the place of the page's English, which stands in the page itself under the same names.
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
    "contact-wrong": "Deze contactlink werkt niet. Begin met https://, mailto: of tel:, en schrijf een heel adres of nummer: hoogstens 60 tekens, in een webadres geen @.",
    "contact-help": "Wat ‘Praat met een bemiddelaar’ opent: https://, mailto: of tel:. Leeg: de website van de bemiddelingsorganisatie.",
    "phone": "Telefoon",
    "phone-wrong": "Gebruik minstens 3 cijfers en hoogstens 20 tekens. Naast cijfers mogen er alleen spaties en + - ( ) . in staan.",
    "phone-help": "Telefoonnummer dat bij de contactlink staat. Leeg: het nummer van de bemiddelingsorganisatie, of geen nummer als je een eigen contactlink invult.",
    "exit": "Webadres dat de knop ‘Snel weg’ opent",
    "exit-wrong": "Dit adres moet beginnen met https://.",
    "exit-help": "Een pagina die iedereen zou kunnen bekijken. Leeg: die van de wijzer zelf.",
    "scheme": "Licht of donker",
    "scheme-page": "Zoals op je pagina",
    "scheme-reader": "Zoals op het apparaat van de lezer",
    "scheme-light": "Licht",
    "scheme-dark": "Donker",
    "accent": "Je eigen kleur",
    "accent-pick": "Kies een kleur",
    "accent-wrong": "Schrijf de kleur als # met zes cijfers of letters van a tot en met f, zoals #23665a.",
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
  const picked = byId("picked");
  const names = ["lang", "contact", "phone", "exit", "scheme", "accent", "mode", "start"];
  const switches = document.querySelectorAll(".languages button");
  const [copied, notCopied] = byId("copied").children;
  // Words that have no place in the page stop the script here, so none are left over.
  const texts = Object.entries(dutch).map(([name, nl]) => {
    const element = document.querySelector(`[data-text="${name}"]`);
    return { element, en: element.textContent, nl };
  });
  const attribute = (name, value) => ` ${name}="${value.replace(/&/g, "&amp;").replace(/"/g, "&quot;")}"`;

  const isHttps = address => {
    try {
      return new URL(address).protocol === "https:";
    } catch (_) {
      return false;
    }
  };

  // As the guide itself reads them (src/guide/contact.rs); the tests hold both to one list.
  const isPhone = it => /^[\d +().-]{3,20}$/.test(it) && it.replace(/\D/g, "").length >= 3;
  const isShown = it => new TextEncoder().encode(it).length <= 60;
  const isContact = it => {
    const [, scheme, rest] = /^(https|mailto|tel):(.*)$/is.exec(it) || [];
    if (!scheme || /[\s\p{Cc}\\]/u.test(rest) && scheme.toLowerCase() !== "tel") return false;
    switch (scheme.toLowerCase()) {
      case "https": {
        const host = rest.replace(/^\/\//, "").split(/[/?#]/)[0];
        return rest.startsWith("//") && /^[^.].*\./.test(host) && !host.includes("@") && isShown(host);
      }
      case "mailto": {
        const mailbox = rest.split("?")[0];
        return /^[^@]+@.*\./.test(mailbox) && isShown(mailbox);
      }
      default:
        return isPhone(rest.trim());
    }
  };

  const checks = {
    contact: isContact,
    phone: isPhone,
    exit: isHttps,
    accent: it => /^#[0-9a-f]{6}$/i.test(it),
  };

  const write = () => {
    const set = {};
    for (const name of names) set[name] = form.elements[name].value.trim();
    const wrong = Object.keys(checks).filter(name => set[name] && !checks[name](set[name]));
    for (const name of Object.keys(checks)) {
      form.elements[name].setAttribute("aria-invalid", wrong.includes(name));
      byId(`${name}-wrong`).hidden = !wrong.includes(name);
    }
    byId("unfinished").hidden = wrong.length === 0;
    const fromDisk = location.protocol === "file:";
    byId("from-disk").hidden = !fromDisk;
    byId("ways").hidden = fromDisk || wrong.length > 0;
    copied.hidden = notCopied.hidden = true;
    picked.value = checks.accent(set.accent) ? set.accent : accent.placeholder;
    for (const id of ["element", "frame", "link"]) byId(id).value = "";
    if (wrong.length > 0) return;
    // Without a language, the guide's first page picks the reader's, and the link is in the language of this page.
    const [code, text, title] = languages.find(it => it[0] === (set.lang || document.documentElement.lang)) || languages[0];
    const page = set.lang ? `${guide}${code}/index.html` : `${guide}index.html`;
    const chosen = names.filter(name => set[name]);
    const anchor = `<a href="${page}">${text}</a>`;
    const pinned = byId("pinned").checked;
    const source = pinned ? `${guide}${script}" integrity="${integrity}" crossorigin="anonymous` : `${guide}embed.js`;
    const tag = "script";
    byId("element").value = `<${tag} src="${source}" referrerpolicy="no-referrer" async></${tag}>\n`
      + `<mediation-guide${chosen.map(name => attribute(name, set[name])).join("")}>${anchor}</mediation-guide>`;
    const fragment = chosen.filter(name => name !== "start" && name !== "lang").map(name => name + "=" + encodeURIComponent(set[name])).join("&");
    byId("frame").value = `<iframe src="${page}${fragment && "#" + fragment}" title="${title}"\n`
      + `  sandbox="allow-scripts allow-modals allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"\n`
      // The style holds where the site's own would take the height; the link stands where something empties the frame.
      + `  referrerpolicy="no-referrer" loading="lazy" width="100%" height="800" style="width: 100%; height: 800px"></iframe>\n`
      + `<p><a href="${page}" rel="noreferrer">${text}</a></p>`;
    byId("link").value = `<a href="${page}" rel="noreferrer">${text}</a>`;
    const shown = document.createElement("mediation-guide");
    for (const name of chosen) shown.setAttribute(name, set[name]);
    const inside = shown.appendChild(document.createElement("a"));
    inside.href = page;
    inside.textContent = text;
    byId("preview").replaceChildren(shown);
  };

  const speak = language => {
    document.documentElement.lang = language;
    for (const it of texts) it.element.textContent = it[language];
    for (const it of switches) it.setAttribute("aria-pressed", it.lang === language);
    write();
  };

  for (const button of switches) button.onclick = () => speak(button.lang);
  for (const button of document.querySelectorAll("[data-copies]")) {
    button.onclick = () => {
      byId(button.dataset.copies).select();
      const told = document.execCommand("copy") ? copied : notCopied;
      copied.hidden = notCopied.hidden = true;
      // Gone for a moment, so that screen readers say it anew.
      setTimeout(() => { told.hidden = false; }, 100);
    };
  }
  form.onsubmit = event => event.preventDefault();
  form.onchange = byId("pinned").onchange = write;
  picked.oninput = () => { accent.value = picked.value; };
  define(guide);
  speak(nearest(["en", "nl"], navigator.languages) || "en");
})();
