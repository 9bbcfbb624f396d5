// Bundles the browser's TypeScript, and the site's style sheets into one.
//   node bundle.mjs --out <folder> [--entry <file.ts>]   the page's script and its lazy chunks; prints a JSON map
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";

const browser = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const root = resolve(browser, "../..");
const TARGET = ["chrome111", "firefox115", "safari16.4"];

const shared = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  charset: "utf8",
  legalComments: "none",
  target: TARGET,
  define: { "process.env.NODE_ENV": '"production"' },
  logLevel: "silent",
  write: false,
};

// A self-contained classic script: what runs inside the sandbox can import nothing by address.
async function bundleClassic(entry) {
  const result = await build({
    ...shared,
    entryPoints: [join(browser, "runner", entry)],
    format: "iife",
    // Pyodide's loader mentions these behind a question that is false in browsers.
    external: ["node:*", "ws"],
    plugins: [embeddedLock],
  });
  return result.outputFiles[0].text.trim();
}

// Pyodide checks that the lock file belongs to its build; of the packages it names we use none.
const embeddedLock = {
  name: "embedded-lock",
  setup(build) {
    build.onResolve({ filter: /^embedded:lock$/ }, ({ path }) => ({ path, namespace: "lock" }));
    build.onLoad({ filter: /.*/, namespace: "lock" }, () => {
      const { info } = JSON.parse(readFileSync(join(root, "node_modules/pyodide/pyodide-lock.json"), "utf8"));
      return { contents: `export const lock = ${JSON.stringify({ info, packages: {} })};` };
    });
  },
};

const embeddedScripts = {
  name: "embedded-scripts",
  setup(build) {
    build.onResolve({ filter: /^embedded:scripts$/ }, ({ path }) => ({ path, namespace: "embedded" }));
    build.onLoad({ filter: /.*/, namespace: "embedded" }, async () => {
      const exports = Object.entries(await scripts());
      return { contents: exports.map(([name, text]) => `export const ${name} = ${JSON.stringify(text)};`).join("\n") };
    });
  },
};

let made;

function scripts() {
  made ??= makeScripts();
  return made;
}

async function makeScripts() {
  const entries = ["frame.ts", "worker.ts", "unpack.ts"];
  const [frameScript, workerScript, unpackScript] = await Promise.all(entries.map(bundleClassic));
  if (frameScript.includes("</script")) throw new Error("the frame's script would end its own element");
  const frameHash = `sha256-${createHash("sha256").update(frameScript).digest("base64")}`;
  const workerVersion = createHash("sha256").update(workerScript).digest("hex").slice(0, 12);
  return { frameScript, frameHash, workerScript, unpackScript, workerVersion };
}

async function bundlePage(entry, out) {
  const result = await build({
    ...shared,
    entryPoints: { main: entry },
    outdir: out,
    format: "esm",
    splitting: true,
    entryNames: "[name].[hash]",
    chunkNames: "[name].[hash]",
    metafile: true,
    plugins: [embeddedScripts],
  });
  const style = await build({
    ...shared,
    entryPoints: [join(root, "src/theme/stylesheets/site.css")],
    outdir: out,
    entryNames: "[name].[hash]",
  });
  mkdirSync(out, { recursive: true });
  const written = new Set();
  for (const file of [...result.outputFiles, ...style.outputFiles]) {
    writeFileSync(file.path, file.contents);
    written.add(basename(file.path));
  }
  // Under one name for ever: browsers compare its bytes by themselves.
  const serviceWorker = "sw.js";
  writeFileSync(join(out, serviceWorker), await bundleClassic("../offline/service_worker.ts"));
  written.add(serviceWorker);
  for (const name of readdirSync(out)) {
    if (/\.(js|css)$/.test(name) && !written.has(name)) rmSync(join(out, name));
  }
  const map = {
    files: [...written].sort(),
    frameHash: (await scripts()).frameHash,
    serviceWorker,
    style: basename(style.outputFiles[0].path),
  };
  for (const [path, output] of Object.entries(result.metafile.outputs)) {
    if (!output.entryPoint) continue;
    const first = resolve(root, output.entryPoint) === resolve(entry);
    map[first ? "main" : basename(output.entryPoint, ".ts")] = basename(path);
  }
  return map;
}

const { values } = parseArgs({
  options: {
    out: { type: "string" },
    entry: { type: "string", default: join(browser, "main.ts") },
  },
});
try {
  if (!values.out) throw new Error("say --out <folder>");
  console.log(JSON.stringify(await bundlePage(resolve(values.entry), resolve(values.out))));
} catch (error) {
  for (const { text, location } of error.errors ?? []) {
    const where = location ? `${relative(root, resolve(root, location.file))}:${location.line}: ` : "";
    console.error(`Error: ${where}${text}`);
  }
  if (!error.errors) console.error(`Error: ${error.message}`);
  process.exit(1);
}
