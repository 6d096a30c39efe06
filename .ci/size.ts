import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const entryLimitKb = 450;
const lazyLimitKb = 100;
const folder = "dist/assets";
const gzipKb = (name: string) => gzipSync(readFileSync(`${folder}/${name}`)).length / 1000;
const scripts = readdirSync(folder).filter((name) => name.endsWith(".js"));

/** Chunks that a chunk imports statically, itself included. */
function withImports(name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name) || !scripts.includes(name)) return seen;
  seen.add(name);
  const code = readFileSync(`${folder}/${name}`, "utf8");
  for (const [, imported] of code.matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g))
    withImports(imported!, seen);
  return seen;
}

const html = readFileSync("dist/index.html", "utf8");
const entry = /<script[^>]+assets\/([\w-]+\.js)/.exec(html)?.[1];
const mapChunk = scripts.find((name) => name.startsWith("map-controller-"));
if (!entry || !mapChunk) throw new Error("Build first: npm run build");
// The map loads as soon as the data is there, so it counts as part of what a first visit waits for.
const first = withImports(mapChunk, withImports(entry));
const total = [...first].reduce((sum, name) => sum + gzipKb(name), 0);
console.log(`entry and map, gzip: ${total.toFixed(0)} kB of ${entryLimitKb} kB allowed`);
for (const name of [...first].sort()) console.log(`  ${name} ${gzipKb(name).toFixed(1)} kB`);

const lazy = scripts.filter((name) => !first.has(name) && !/worker|workbox/.test(name));
// The writer of PDF brings a shaper of fonts; it comes when a PDF is asked for.
const isExcepted = (name: string) => name.startsWith("encode-pdf-page-");
const tooLarge = lazy.filter((name) => gzipKb(name) > lazyLimitKb && !isExcepted(name));
for (const name of lazy) console.log(`lazy: ${name} ${gzipKb(name).toFixed(1)} kB`);
if (total > entryLimitKb || tooLarge.length > 0) {
  console.error(`Over the budget: ${total > entryLimitKb ? "the entry" : tooLarge.join(", ")}`);
  process.exit(1);
}
