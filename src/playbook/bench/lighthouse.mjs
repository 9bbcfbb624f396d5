// Audits pages with Lighthouse in a Chromium of its own.
//   node lighthouse.mjs '{"chromium": "...", "flags": [...], "rounds": 3, "pages": {"home": "http://..."}}'
// Prints a JSON list of runs: page, form, the four scores, what cost points, and bytes.
import { launch } from "chrome-launcher";
import lighthouse, { desktopConfig } from "lighthouse";

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

// What of the audits that count fell short, worst first.
function lost(report) {
  const found = [];
  for (const category of CATEGORIES) {
    for (const { id, weight } of report.categories[category].auditRefs) {
      const audit = report.audits[id];
      if (weight && audit.score !== null && audit.score < 0.995) found.push(`${id} ${audit.displayValue ?? ""}`.trim());
    }
  }
  return found;
}

async function audit(url, form, { chromium, flags }) {
  const chrome = await launch({ chromePath: chromium, chromeFlags: [...flags, "--headless=new"], logLevel: "silent" });
  try {
    const options = { port: chrome.port, output: "json", logLevel: "silent", onlyCategories: CATEGORIES };
    const { lhr } = await lighthouse(url, options, form === "desktop" ? desktopConfig : undefined);
    if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
    const scores = Object.fromEntries(CATEGORIES.map((name) => [name, Math.round(lhr.categories[name].score * 100)]));
    const bytes = lhr.audits["total-byte-weight"]?.numericValue ?? 0;
    return { form, ...scores, lost: lost(lhr), bytes };
  } finally {
    await chrome.kill();
  }
}

const asked = JSON.parse(process.argv[2]);
const runs = [];
for (let round = 0; round < asked.rounds; round++) {
  for (const [page, url] of Object.entries(asked.pages)) {
    for (const form of ["mobile", "desktop"]) runs.push({ page, ...(await audit(url, form, asked)) });
  }
}
console.log(JSON.stringify(runs));
