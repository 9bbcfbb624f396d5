// Repairs to the theme's markup that style sheets cannot make: names for its dialog and
// landmarks, and keyboard use of the labels that act as buttons. Instant navigation swaps
// parts of the page, so everything here may run again and must not repeat itself.

/** The theme opens the drawer and the search by labels, which the Tab key passes over. */
const LABEL_BUTTONS = [
  ['.md-header__button[for="__drawer"]', "__drawer", "Contents"],
  ['.md-header__button[for="__search"]', "__search", "Search"],
];

/** Gives the search dialog a name and keeps its inner landmarks apart from it. */
function nameSearch() {
  document.querySelector('.md-search[role="dialog"]')?.setAttribute("aria-label", "Search");
  document.querySelector('.md-search__inner[role="search"]')?.setAttribute("aria-label", "Site");
  document.querySelector(".md-search__options")?.setAttribute("aria-label", "Search options");
  document.querySelector(".md-search__scrollwrap")?.setAttribute("aria-label", "Search results");
  document.querySelector(".md-search__scrollwrap")?.setAttribute("role", "group");
}

/** The page's contents appear twice, in the drawer and beside the text; name them apart. */
function nameContents() {
  document
    .querySelector(".md-nav--primary .md-nav--secondary")
    ?.setAttribute("aria-label", "On this page, in the drawer");
  for (const nav of document.querySelectorAll(".md-nav--secondary .md-nav[aria-label]")) {
    // Levels below the first need no landmark of their own.
    nav.setAttribute("role", "presentation");
    nav.removeAttribute("aria-label");
  }
  for (const nav of document.querySelectorAll(".md-nav[aria-expanded]")) {
    // The attribute is not allowed on a landmark; the toggle's label carries the state.
    nav.removeAttribute("aria-expanded");
  }
}

/** Makes one label a button for the keyboard, with its state kept beside it. */
function makeButton(label, toggle, name) {
  const tell = () => label.setAttribute("aria-expanded", String(toggle.checked));
  tell();
  if (label.dataset.pbButton) return;
  label.dataset.pbButton = "yes";
  label.setAttribute("role", "button");
  if (name) label.setAttribute("aria-label", name);
  label.tabIndex = 0;
  toggle.addEventListener("change", tell);
  label.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    label.click();
  });
}

/** Wires the header's labels and the folding arrows of the navigation. */
function makeButtons() {
  for (const [selector, id, name] of LABEL_BUTTONS) {
    const label = document.querySelector(selector);
    const toggle = document.getElementById(id);
    if (label && toggle) makeButton(label, toggle, name);
  }
  for (const label of document.querySelectorAll(".md-nav__link[for]")) {
    const toggle = document.getElementById(label.getAttribute("for"));
    if (!toggle || label.getAttribute("for") === "__toc") continue;
    const chapter = label.parentElement?.querySelector("a")?.textContent?.trim();
    makeButton(label, toggle, chapter ? `Sections of ${chapter}` : "");
  }
}

/** Lets the keyboard reach whatever scrolls sideways. */
function reachScrollers() {
  for (const box of document.querySelectorAll(".md-typeset__scrollwrap, .pb-figure")) {
    if (box.scrollWidth <= box.clientWidth) continue;
    box.tabIndex = 0;
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", "Scrolls sideways");
  }
}

function repair() {
  nameSearch();
  nameContents();
  makeButtons();
  reachScrollers();
}

if (window.document$) window.document$.subscribe(() => requestAnimationFrame(repair));
else repair();
