import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright";
import { createServer } from "vite";
import { browserLaunchOptions } from "../../.ci/find-browser";
import { benchCounts } from "./counts.bench";
import { benchImport } from "./import.bench";
import { benchImportInput } from "./import-input.bench";
import { benchScrub, compareScrubs, contendersAt, type Measurement, scrubSizes } from "./scrub.bench";
import { benchTrail } from "./scrub-trail.bench";
import { benchSnapshot } from "./snapshot.bench";
import { benchZones } from "./zones.bench";

async function withBrowser<Result>(work: (browser: Browser) => Promise<Result>): Promise<Result> {
  const browser = await chromium.launch(browserLaunchOptions());
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/**
 * Measures pages, import, how soon the page answers meanwhile, counts and scrubbing in a real browser and prints one JSON line
 * per measurement, then the ratios. Absolute times are the machine's; the ratios come from one run. Sizes may be named: `npx tsx test/bench/run-bench.ts 100000`.
 */
async function runBench(sizes: readonly number[]): Promise<void> {
  const print = (line: object) => console.log(JSON.stringify(line));
  const server = await createServer({
    configFile: false,
    root: fileURLToPath(new URL("../../", import.meta.url)),
    // Its own cache: the app's dev server keeps another set of optimised packages.
    cacheDir: "node_modules/.vite-bench",
    logLevel: "error",
    server: { port: 0, hmr: false, watch: null },
    worker: { format: "es" },
    optimizeDeps: {
      include: [
        "maplibre-gl",
        "zustand/vanilla",
        "immer",
        "papaparse",
        "@turf/turf",
        "clipper2-ts",
        "geographiclib-geodesic",
        "valibot",
        "@cantoo/pdf-lib",
        "@pdf-lib/fontkit",
        "@zip.js/zip.js/lib/zip-core-native.js",
        "idb",
        "react",
        "react/jsx-dev-runtime",
      ],
      noDiscovery: true,
    },
  });
  await server.listen();
  const pageUrlOf = (name: string) => new URL(`test/bench/${name}.html`, server.resolvedUrls!.local[0]).href;
  const pageUrl = pageUrlOf("scrub");
  try {
    const ratios: object[] = await withBrowser((browser) =>
      benchSnapshot(browser, pageUrlOf("snapshot"), print),
    );
    for (const size of sizes) {
      await withBrowser(async (browser) => {
        await benchImport(browser, pageUrlOf("import"), size, print);
        await benchCounts(browser, pageUrlOf("counts"), size, print);
        ratios.push(...(await benchZones(browser, pageUrlOf("zones"), size, print)));
        const measurements: Measurement[] = [];
        for (const contender of contendersAt(size))
          measurements.push(...(await benchScrub(browser, pageUrl, size, contender, print)));
        ratios.push(...compareScrubs(size, measurements));
        if (size > 100_000) await benchImportInput(browser, print);
        if (size > 100_000) ratios.push(...(await benchTrail(browser, `${pageUrl}?trail`, size, print)));
      });
    }
    for (const ratio of ratios) print(ratio);
  } finally {
    await server.close();
  }
}

const named = process.argv.slice(2).map(Number);
await runBench(named.length > 0 ? named : scrubSizes);
