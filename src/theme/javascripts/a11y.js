// Repairs to the theme's markup that style sheets cannot make: names for its dialog and
// landmarks, and keyboard use of the labels that act as buttons. Instant navigation swaps
// parts of the page, so everything here may run again and must not repeat itself.

/** Below this width the navigation is a drawer; the theme's own breakpoint. */
const DRAWER = window.matchMedia("(max-width: 76.2344em)");

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
    nav.setAttribute("role", "none");
    nav.removeAttribute("aria-label");
  }
}

/**
 * Puts a real button in the place of a label that shows only an icon. The `for` attribute
 * stays on it, because the theme's style sheet selects by that.
 */
function makeButton(label, name) {
  const toggle = document.getElementById(label.getAttribute("for"));
  if (!toggle) return;
  const button = document.createElement("button");
  button.type = "button";
  for (const { name: key, value } of label.attributes) button.setAttribute(key, value);
  button.removeAttribute("tabindex");
  button.setAttribute("aria-label", name);
  button.append(...label.childNodes);
  const tell = () => button.setAttribute("aria-expanded", String(toggle.checked));
  tell();
  toggle.addEventListener("change", tell);
  button.addEventListener("click", () => toggle.click());
  label.replaceWith(button);
}

/** Makes the navigation work by keyboard: the drawer's button and the folding arrows. */
function makeButtons() {
  const drawer = document.querySelector('label.md-header__button[for="__drawer"]');
  if (drawer) makeButton(drawer, "Contents");
  for (const label of document.querySelectorAll(".md-nav__container > label[for]")) {
    const chapter = label.previousElementSibling?.textContent?.trim() ?? "";
    makeButton(label, `Sections of ${chapter}`);
  }
}

/**
 * Lets the Tab key reach the labels that stay labels; the theme answers Enter on them.
 * The search label must stay one, since the theme listens to it by itself.
 */
function reachLabels() {
  const search = document.querySelector('label.md-header__button[for="__search"]');
  if (search) {
    search.tabIndex = 0;
    search.title = "Search";
  }
  for (const label of document.querySelectorAll(".md-nav--primary label[for^='__nav']")) {
    label.tabIndex = DRAWER.matches ? 0 : label.tabIndex;
  }
}

/** The theme wraps the buttons of each fence in a landmark without a name; it needs none. */
function quietCodeButtons() {
  for (const nav of document.querySelectorAll(".md-code__nav:not([role])")) {
    nav.setAttribute("role", "none");
  }
}

const SIDEWAYS = "Scrolls sideways";
const SCROLLERS = ".md-typeset__scrollwrap, .pb-figure, .pb-formula, .highlight-ipynb, .jp-OutputArea-output > pre";

/** Lets the keyboard reach whatever scrolls sideways, as long as it does. */
const widths = new ResizeObserver((entries) => {
  for (const { target: box } of entries) {
    if (box.scrollWidth <= box.clientWidth) {
      if (box.title === SIDEWAYS) for (const name of ["tabindex", "role", "title"]) box.removeAttribute(name);
      continue;
    }
    box.tabIndex = 0;
    box.setAttribute("role", "group");
    box.title = SIDEWAYS;
  }
});
function reachScrollers() {
  widths.disconnect();
  for (const box of document.querySelectorAll(SCROLLERS)) widths.observe(box);
}

function repair() {
  nameSearch();
  nameContents();
  makeButtons();
  reachLabels();
  quietCodeButtons();
  reachScrollers();
}

// The theme adds the buttons of a fence when it scrolls into view.
new MutationObserver(quietCodeButtons).observe(document.body, { childList: true, subtree: true });
DRAWER.addEventListener("change", reachLabels);
if (window.document$) window.document$.subscribe(() => requestAnimationFrame(repair));
else repair();
