// Ready-made screens: at each press, inserts the recorded screen that comes next, where it differs from the current one.
const parse = html => {
  const guide = document.createElement("div");
  guide.innerHTML = html;
  return Array.from(guide.children, region => region.innerHTML);
};
const screens = SCREENS.map(parse);
const guide = document.querySelector(".guide");
// The last screen, the start, is shown first.
let current = screens.length - 1;

guide.addEventListener("click", event => {
  const button = event.target.closest("button[name]");
  if (!button) return;
  const previous = screens[current];
  current = (current + 1) % screens.length;
  // A checkbox changes only one attribute.
  if (button.getAttribute("role") === "checkbox") return button.setAttribute("aria-checked", "true");
  screens[current].forEach((html, region) => {
    if (html !== previous[region]) guide.children[region].innerHTML = html;
  });
  scrollTo(0, 0);
  document.querySelector("h1").focus();
});

document.documentElement.classList.add("mounted");
