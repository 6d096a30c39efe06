import { expect, test } from "@playwright/test";
import { type Camera, countStatus, drawLine, fragmentOf, openApp, readCounts } from "./support";

const camera: Camera = { zoom: 5.6, lat: 48.6, lng: 33.5 };

test("a missing data file is told and everything else works", async ({ page }) => {
  await page.route("**/strikes*.geojson", (route) => route.fulfill({ status: 404, body: "" }));
  await openApp(page);
  await expect(page.getByRole("alert")).toContainText("strikes.geojson could not be loaded (HTTP 404)");
  expect((await readCounts(page)).total).toBe(0);
  await page.getByRole("tab", { name: "Zones" }).click();
  await expect(page.getByRole("region", { name: "Zones" })).toContainText("Mirror withdrawal");
});

test("a broken file, one bad record and a missing part of the basemap are each told, and cost themselves alone", async ({
  page,
}) => {
  await page.route("**/zones*.geojson", (route) => route.fulfill({ body: '{"type":"FeatureCollection",' }));
  await page.route("**/strikes*.geojson", async (route) => {
    const response = await route.fetch();
    const collection = await response.json();
    collection.features[4].properties.time.latest = collection.features[4].properties.time.earliest;
    await route.fulfill({ json: collection });
  });
  await page.route("**/basemap/rivers.geojson", (route) => route.abort());
  await openApp(page);
  const told = (words: string) => page.getByRole("alert").filter({ hasText: words });
  await expect(told("zones.geojson could not be read")).toBeVisible();
  await expect(told("1 of its records could not be used")).toContainText("record 5, member time");
  await expect(told("rivers.geojson could not be loaded")).toBeVisible();
  expect((await readCounts(page)).total).toBe(88);
});

test("without WebGL 2 the app says what to do and the lists still work", async ({ page }) => {
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      type: string,
      ...rest: unknown[]
    ) {
      if (type === "webgl2") return null;
      return (original as (...values: unknown[]) => unknown).call(this, type, ...rest);
    } as typeof original;
  });
  await page.goto("./");
  await expect(page.getByRole("alert")).toContainText("WebGL 2");
  await expect(countStatus(page)).toContainText("of 89 incidents");
  await page.getByRole("tab", { name: "Incidents" }).click();
  await page.getByRole("region", { name: "Incidents" }).getByRole("button").first().click();
  await expect(page.getByRole("region", { name: "Details" })).toBeVisible();
});

test("a link that cannot be read is ignored part by part, with a notice", async ({ page }) => {
  await openApp(
    page,
    "#map=banana&window=2025-12-26T00:00Z/2025-12-27T00:00Z&step=fortnight&__proto__=1&filter=weapon:%E0%A4%A",
  );
  await expect(page.getByRole("alert")).toContainText("map=banana");
  await expect(page.getByRole("alert")).toContainText("step=fortnight");
  await expect(page.getByRole("slider", { name: "Window start" })).toHaveAttribute(
    "aria-valuetext",
    /26 Dec 2025 02:00/,
  );
});

test("an export larger than the graphics card can draw is told, nothing is downloaded, a smaller one works", async ({
  page,
}) => {
  await page.addInitScript(() => {
    const original = CanvasRenderingContext2D.prototype.drawImage;
    const limitPx = 2000;
    // A browser that cannot make a canvas of the page's size hands out an empty one.
    CanvasRenderingContext2D.prototype.drawImage = function (
      this: CanvasRenderingContext2D,
      ...values: unknown[]
    ) {
      if (this.canvas.width > limitPx) return;
      (original as (...rest: unknown[]) => void).apply(this, values);
    } as typeof original;
  });
  await openApp(page);
  await page.getByRole("button", { name: "Export" }).click();
  await page.getByLabel("Resolution").selectOption("600");
  let downloads = 0;
  page.on("download", () => downloads++);
  await page.getByRole("button", { name: "Download" }).click();
  await expect(page.getByRole("dialog").getByRole("alert")).toBeVisible({ timeout: 90_000 });
  expect(downloads).toBe(0);
  await page.getByLabel("Resolution").selectOption("96");
  const downloading = page.waitForEvent("download", { timeout: 60_000 });
  await page.getByRole("button", { name: "Download" }).click();
  expect((await downloading).suggestedFilename()).toMatch(/\.png$/);
});

test("a storage that refuses is told, the work goes on and can be saved as a file", async ({ page }) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("no room", "QuotaExceededError");
    };
  });
  await openApp(page, fragmentOf(camera));
  await drawLine(page, camera, [
    [35.2, 47.55],
    [36.6, 47.9],
  ]);
  await expect(page.getByRole("status").filter({ hasText: "Not saved" })).toBeVisible();
  await expect(page.getByRole("alert")).toContainText("could not be saved");
  const downloading = page.waitForEvent("download");
  // What the notice offers, over the map.
  const overMap = page.getByRole("region", { name: "Map", exact: true });
  await overMap.getByRole("button", { name: "Save file" }).click();
  expect((await downloading).suggestedFilename()).toMatch(/\.demarc\.json$/);
});

test("what cannot be drawn, set or opened is told, and a lost graphics context costs nothing", async ({
  page,
}) => {
  await openApp(page, fragmentOf(camera));
  const told = (words: string) => page.getByRole("alert").filter({ hasText: words });
  const zones = page.getByRole("region", { name: "Zones" });
  const details = page.getByRole("region", { name: "Details" });
  const left = page.getByLabel("Depth left (km)");
  const right = page.getByLabel("Depth right (km)");

  await test.step("a line that is too short is refused with what to do", async () => {
    await drawLine(page, camera, [[36, 48]]);
    await expect(told("A line needs at least two different points")).toBeVisible();
    await page.getByRole("tab", { name: "Zones" }).click();
    await expect(zones).toContainText("Nothing drawn yet");
  });

  await test.step("a depth of 10,000 km or of nothing on both sides is explained and changes nothing", async () => {
    await drawLine(page, camera, [
      [35.2, 47.55],
      [36.6, 47.9],
    ]);
    const area = details.locator("dl");
    await expect(area).toContainText("km²");
    const before = await area.textContent();
    await left.fill("10000");
    await expect(told("from 0.001 to 500 km")).toBeVisible();
    await left.blur();
    await expect(left).toHaveValue("5");
    expect(await area.textContent()).toBe(before);
    await left.fill("0");
    await right.fill("0");
    await expect(told("or 0 on one side")).toBeVisible();
    await right.blur();
    await expect(right).toHaveValue("5");
    await expect(left).toHaveValue("0");
  });

  await test.step("files that are not workspaces, or newer ones, change nothing", async () => {
    const choose = async (name: string, text: string) => {
      const choosing = page.waitForEvent("filechooser");
      await page.getByRole("button", { name: "Import" }).click();
      await (await choosing).setFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
    };
    await choose("notes.json", "not json at all");
    await expect(told("notes.json is not a workspace")).toBeVisible();
    const demarc = { format: "demarc-workspace", version: 99 };
    await choose("next.demarc.json", JSON.stringify({ type: "FeatureCollection", demarc, features: [] }));
    await expect(told("saved by a newer Demarc (format 99)")).toBeVisible();
    await expect(right).toHaveValue("5");
  });

  await test.step("a lost graphics context comes back with nothing lost", async () => {
    await page.evaluate(() => {
      const gl = document.querySelector<HTMLCanvasElement>(".maplibregl-canvas")?.getContext("webgl2");
      const extension = gl?.getExtension("WEBGL_lose_context");
      extension?.loseContext();
      setTimeout(() => extension?.restoreContext(), 600);
    });
    await expect(page.getByText("The graphics card dropped the map")).toBeVisible();
    await expect(page.getByText("The map has been drawn again")).toBeVisible();
    await expect(page.getByText("The graphics card dropped the map")).toBeHidden();
    await expect(right).toHaveValue("5");
    expect((await readCounts(page)).total).toBe(89);
  });

  await test.step("a line that crosses itself is kept, refused as a zone and says where", async () => {
    // What was told lies over the map until it is dismissed.
    const dismiss = page.getByRole("button", { name: "Dismiss" });
    while ((await dismiss.count()) > 0) await dismiss.first().click();
    await drawLine(page, camera, [
      [35, 48],
      [37, 48],
      [37, 49],
      [36, 47.4],
    ]);
    await expect(details.getByRole("alert")).toContainText("The line crosses itself near 48");
    await expect(zones).toContainText("Line B");
  });
});
