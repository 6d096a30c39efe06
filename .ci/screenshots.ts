import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Browser, chromium, type Page } from "playwright";
import { preview } from "vite";
import { ucdpShapedCsv } from "../test/e2e/import-files.ts";
import { browserLaunchOptions, ensureBrowser } from "./find-browser.ts";

const { values } = parseArgs({
  options: {
    /** Where the pictures go, and the built app that they are taken of. */
    out: { type: "string", default: new URL("../.github/screenshots/", import.meta.url).pathname },
    build: { type: "string", default: "dist" },
    port: { type: "string", default: "4190" },
    /** `app` or `pages` alone. */
    only: { type: "string" },
  },
});
const folder = `${values.out.replace(/\/$/, "")}/`;
const port = Number(values.port);
const gallery = new URL("./gallery/", import.meta.url).pathname;
const galleryMadeAt = "2026-11-22T08:00:00Z";
const camera = { zoom: 5.8, lat: 48.5, lng: 33.6 };
const line = [
  [35.25, 47.45],
  [36.5, 47.75],
  [37.35, 48.3],
  [37.95, 48.9],
] as const;

function mercator(lng: number, lat: number): { x: number; y: number } {
  const sine = Math.sin((lat * Math.PI) / 180);
  return { x: (lng + 180) / 360, y: 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI) };
}

async function openApp(
  browser: Browser,
  address: string,
  fragment: string,
  width: number,
  height: number,
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height }, serviceWorkers: "block" });
  await page.goto(`${address}#map=${camera.zoom}/${camera.lat}/${camera.lng}${fragment}`);
  await page.locator("[data-ready=true]").waitFor();
  await page.waitForTimeout(2500);
  return page;
}

async function drawLine(page: Page): Promise<void> {
  await page.locator("[role=toolbar] button").first().click();
  const box = await page.locator(".maplibregl-canvas").boundingBox();
  if (!box) throw new Error("there is no map");
  const worldPx = 512 * 2 ** camera.zoom;
  const center = mercator(camera.lng, camera.lat);
  for (const [lng, lat] of line) {
    const { x, y } = mercator(lng, lat);
    const pixel = [
      box.x + box.width / 2 + (x - center.x) * worldPx,
      box.y + box.height / 2 + (y - center.y) * worldPx,
    ] as const;
    await page.mouse.move(pixel[0] - 3, pixel[1] - 3);
    await page.mouse.click(pixel[0], pixel[1]);
  }
  await page.keyboard.press("Enter");
  const depths = page.locator("section:last-of-type input[inputmode=decimal]");
  await depths.nth(0).fill("15");
  await depths.nth(1).fill("30");
  await page.waitForTimeout(2500);
}

/** The pictures of the README, taken from the built app as anyone can open it. */
async function takeScreenshots(): Promise<void> {
  const server = await preview({ build: { outDir: values.build }, preview: { port, strictPort: true } });
  const address = `http://localhost:${port}/`;
  const browser = await chromium.launch(browserLaunchOptions());
  const save = (page: Page, name: string) =>
    page.screenshot({ path: `${folder}${name}.jpg`, type: "jpeg", quality: 88 });

  const light = await openApp(browser, address, "&select=2025-12-26-kharkiv-road", 1440, 900);
  await save(light, "workspace-light");
  await drawLine(light);
  await save(light, "draw");
  const known = await openApp(
    browser,
    address,
    "&known=2025-12-27T08:00Z&select=2025-12-27-kyiv-mass",
    1440,
    900,
  );
  await known.getByRole("region", { name: "Claims" }).scrollIntoViewIfNeeded();
  await save(known, "known-at");
  await known.close();
  await light.getByRole("button", { name: "Export" }).click();
  await light.waitForTimeout(10_000);
  await save(light, "composer");

  const dark = await openApp(browser, address, "&theme=dark&lang=uk&select=2025-12-27-kyiv-mass", 1440, 900);
  await save(dark, "workspace-dark-uk");

  const table = await openApp(browser, address, "", 1440, 900);
  const file = { name: "ged.csv", mimeType: "text/csv", buffer: Buffer.from(ucdpShapedCsv()) };
  await table.locator("input[type=file]").setInputFiles(file);
  await table.getByRole("button", { name: "Add to map" }).waitFor();
  await table.waitForTimeout(1500);
  await save(table, "import");
  const phone = await openApp(browser, address, "", 390, 844);
  await save(phone, "phone");
  await browser.close();
  await server.close();
}

/** Pages as anyone can make them from a workspace file, of the gallery. */
function makePages(): void {
  for (const file of readdirSync(gallery)) {
    const name = file.replace(".demarc.json", "");
    const out = `${folder}page-${name}.png`;
    const options = ["--dpi", "150", "--made-at", galleryMadeAt, "--out", out];
    execFileSync("npx", ["tsx", "src/ui/cli/snapshot.ts", `${gallery}${file}`, ...options], {
      stdio: "inherit",
    });
  }
}

mkdirSync(folder, { recursive: true });
ensureBrowser();
if (values.only !== "pages") await takeScreenshots();
if (values.only !== "app") makePages();
