// For site owners: shows what they choose, and writes it down for their page. Not in Rust: that page has no program of its own.
(() => {
  const guide = new URL("../", location.href.split("#")[0]).href;
  // Code, link text, and the guide's name in each language.
  const languages = {{languages}};
  const integrity = "{{integrity}}";
  const script = "{{script}}";
  const byId = id => document.getElementById(id);
  const form = byId("settings");
  const names = ["lang", "contact", "exit", "scheme", "accent", "mode", "start"];
  const attribute = (name, value) => ` ${name}="${value.replace(/&/g, "&amp;").replace(/"/g, "&quot;")}"`;

  const begins = (address, ...schemes) => {
    try {
      return schemes.includes(new URL(address).protocol);
    } catch (_) {
      return false;
    }
  };

  const wrong = set => {
    if (set.contact && !begins(set.contact, "https:", "mailto:", "tel:")) return "The contact begins with https://, mailto: or tel:.";
    if (set.exit && !begins(set.exit, "https:")) return "What “Leave now” leads to begins with https://.";
    if (set.accent && !/^#[0-9a-f]{6}$/i.test(set.accent)) return "The colour is # and six digits, like #23665a.";
    return "";
  };

  const write = () => {
    const set = {};
    for (const name of names) set[name] = form.elements[name].value.trim();
    byId("wrong").textContent = wrong(set);
    for (const id of ["element", "frame", "link"]) byId(id).value = "";
    if (wrong(set)) return;
    // Without a language, the guide's first page picks the reader's.
    const [code, text, title] = languages.find(it => it[0] === set.lang) || languages[0];
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
      + `  referrerpolicy="no-referrer" loading="lazy" width="100%" height="800"></iframe>`;
    byId("link").value = `<a href="${page}" rel="noreferrer">${text}</a>`;
    const shown = document.createElement("mediation-guide");
    for (const name of chosen) shown.setAttribute(name, set[name]);
    const inside = shown.appendChild(document.createElement("a"));
    inside.href = page;
    inside.textContent = text;
    byId("preview").replaceChildren(shown);
  };

  for (const button of document.querySelectorAll("[data-copies]")) {
    button.onclick = () => {
      byId(button.dataset.copies).select();
      const done = document.execCommand("copy");
      byId("copied").textContent = done ? "Copied." : "Your browser doesn't let this page copy: the text is marked, press Ctrl+C.";
    };
  }
  form.onsubmit = event => event.preventDefault();
  form.onchange = byId("pinned").onchange = write;
  define(guide);
  write();
})();
