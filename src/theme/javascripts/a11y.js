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
  for (const nav of document.querySelectorAll(".md-nav[aria-labelledby]")) {
    // A part with a single page has no label to be named by, and nothing to unfold.
    if (!document.getElementById(nav.getAttribute("aria-labelledby"))) {
      nav.removeAttribute("aria-labelledby");
      nav.setAttribute("role", "none");
    }
  }
  for (const nav of document.querySelectorAll(".md-nav[aria-expanded]")) {
    // The attribute is not allowed on a landmark; the toggle's label carries the state.
    nav.removeAttribute("aria-expanded");
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
  reachLabels();
  quietCodeButtons();
  reachScrollers();
}

// The theme adds the buttons of a fence when it scrolls into view.
new MutationObserver(quietCodeButtons).observe(document.body, { childList: true, subtree: true });
DRAWER.addEventListener("change", reachLabels);
if (window.document$) window.document$.subscribe(() => requestAnimationFrame(repair));
else repair();
