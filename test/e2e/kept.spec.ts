import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { type Camera, drawLine, fragmentOf, openApp, readCounts } from "./support";

const camera: Camera = { zoom: 5.6, lat: 48.6, lng: 33.5 };

test.use({ serviceWorkers: "allow" });

async function drawTwoPoints(page: Page): Promise<void> {
  await drawLine(page, camera, [
    [35.2, 47.55],
    [36.6, 47.9],
  ]);
  await expect(page.getByLabel("Depth left (km)")).toBeVisible();
}

test("once opened, the app opens again with the network cut, lazy parts included", async ({
  page,
  context,
}) => {
  await openApp(page);
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === "activated");
  await page.waitForFunction(async () => {
    const names = await caches.keys();
    const precache = names.find((name) => name.includes("precache"));
    return precache !== undefined && (await (await caches.open(precache)).keys()).length > 40;
  });
  await page.reload();
  await context.setOffline(true);
  await page.reload();
  await expect(page.locator("[data-ready=true]")).toBeVisible({ timeout: 60_000 });
  expect((await readCounts(page)).total).toBe(89);
  await page.goto(`./${fragmentOf(camera)}`);
  await page.reload();
  await expect(page.locator("[data-ready=true]")).toBeVisible({ timeout: 60_000 });
  await drawTwoPoints(page);
  await expect(page.getByRole("region", { name: "Details" }).locator("dl")).toContainText("km²");
  await page.getByRole("button", { name: "Export" }).click();
  await page.getByLabel("Resolution").selectOption("96");
  const downloading = page.waitForEvent("download", { timeout: 60_000 });
  await page.getByRole("button", { name: "Download" }).click();
  expect((await downloading).suggestedFilename()).toMatch(/\.png$/);
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("a workspace file is GeoJSON, opens again as it was, and opening it can be undone", async ({ page }) => {
  await openApp(page, fragmentOf(camera));
  await drawTwoPoints(page);
  await page.getByLabel("Depth left (km)").fill("12.5");
  await expect(page.getByRole("region", { name: "Details" }).locator("dl")).toContainText("km²");
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save file" }).click();
  const path = await (await saving).path();
  const file = JSON.parse(readFileSync(path, "utf8"));
  expect(file.type).toBe("FeatureCollection");
  expect(file.features[0].geometry.type).toBe("MultiPolygon");
  await page.getByRole("button", { name: "Delete zone" }).click();
  await expect(page.getByLabel("Depth left (km)")).toHaveCount(0);
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Import" }).click();
  await (await choosing).setFiles(path);
  await page.getByRole("tab", { name: "Zones" }).click();
  const zones = page.getByRole("region", { name: "Zones" });
  await zones.getByRole("button", { name: "Line A" }).first().click();
  await expect(page.getByLabel("Depth left (km)")).toHaveValue("12.5");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(zones).toContainText("Nothing drawn yet");
});

test("an export can be cancelled and leaves nothing behind; CSV and GeoJSON hold what is shown", async ({
  page,
}) => {
  await openApp(page);
  const { certain, possible } = await readCounts(page);
  await page.getByRole("button", { name: "Export" }).click();
  let downloads = 0;
  page.on("download", () => downloads++);
  await page.getByRole("button", { name: "Download" }).click();
  await expect(page.getByRole("progressbar")).toBeVisible();
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("progressbar")).toBeHidden({ timeout: 60_000 });
  await expect(page.getByRole("dialog")).toBeVisible();
  expect(downloads).toBe(0);
  const download = async (format: string) => {
    await page.getByLabel("Format").selectOption(format);
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download" }).click();
    return readFileSync(await (await downloading).path(), "utf8");
  };
  const geojson = JSON.parse(await download("geojson"));
  expect(geojson.features).toHaveLength(certain + possible);
  const csv = await download("csv");
  for (const feature of geojson.features) expect(csv).toContain(feature.id);
  expect(csv.trimEnd().split("\r\n").length).toBe(certain + possible + 1);
});
