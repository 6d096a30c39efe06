import { expect, type Page, test } from "@playwright/test";
import { type Camera, drawLine, fragmentOf, openApp, pointOf, readCounts } from "./support";
import {
  areaSqMeters,
  exportAs,
  figure,
  incidentsCsv,
  readFigures,
  recountInside,
  type ZoneFeature,
} from "./zones-support";

const camera: Camera = { zoom: 6.5, lat: 48, lng: 36.8 };
const path: [number, number][] = [
  [35.8, 47.6],
  [36.9, 48.1],
  [37.9, 48.9],
];
const leftField = (page: Page) => page.getByLabel("Depth left (km)", { exact: true });

test("incidents inside a zone are those of a recount of the exported ones, as the window moves", async ({
  page,
}) => {
  await openApp(page, fragmentOf(camera));
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Import", exact: true }).click();
  const buffer = Buffer.from(incidentsCsv(600));
  await (await choosing).setFiles({ name: "rows.csv", mimeType: "text/csv", buffer });
  const review = page.getByRole("dialog", { name: "Review the import" });
  await expect(review).toContainText("600 records: 600 accepted");
  await review.getByRole("button", { name: "Add to map" }).click();
  await expect(review).toHaveCount(0);
  await expect.poll(async () => (await readCounts(page)).total).toBe(689);
  await drawLine(page, camera, path);
  await leftField(page).fill("30");
  await leftField(page).blur();
  const start = page.getByRole("slider", { name: "Window start" });
  const seen: number[] = [];
  for (let day = 0; day < 3; day++) {
    await readFigures(page);
    const [zone] = JSON.parse((await exportAs(page, "zones-geojson")).toString("utf8"))
      .features as ZoneFeature[];
    const incidents = JSON.parse((await exportAs(page, "geojson")).toString("utf8")).features;
    // Every oblast that the line passes; no other incident is known by its oblast alone there.
    const { certain, possible } = recountInside(incidents, zone!.geometry.coordinates, ["UA-14", "UA-23"]);
    await expect(figure(page, "Incidents inside")).toHaveText(`${certain} certain + ${possible} possible`);
    seen.push(certain + possible);
    await start.focus();
    await page.keyboard.press("ArrowRight");
  }
  await expect(page.getByRole("alert")).toHaveCount(0);
  expect(seen[0]).toBeGreaterThan(80);
  expect(seen[2]).toBeLessThan(seen[0]!);
});

test("the export dialogue says when no zone is shown, and which file there is when one is", async ({
  page,
}) => {
  await openApp(page, fragmentOf(camera));
  const format = page.getByRole("dialog", { name: "Export" }).getByLabel("Format");
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await format.selectOption({ label: "Zones (KML)" });
  await expect(page.getByRole("dialog").getByRole("status")).toContainText("No zone is shown");
  await expect(page.getByRole("button", { name: "Download", exact: true })).toBeDisabled();
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  await drawLine(page, camera, path);
  await expect(leftField(page)).toBeVisible();
  await page.getByRole("button", { name: "Export", exact: true }).click();
  for (const [label, name] of [
    ["Zones (GeoJSON)", /\.zones\.geojson$/],
    ["Zones (KML)", /\.zones\.kml$/],
    ["Zones (Shapefile)", /\.zones\.shp\.zip$/],
    ["Scorecard (CSV)", /\.scorecard\.csv$/],
  ] as const) {
    await format.selectOption({ label });
    await expect(page.getByRole("dialog").getByRole("status")).toContainText("1 zone");
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download", exact: true }).click();
    expect((await downloading).suggestedFilename()).toMatch(name);
  }
});

test.describe("in the hand", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("taps draw a line, its depth is set and the scorecard read", async ({ page }) => {
    await openApp(page, fragmentOf(camera));
    const draw = page.getByRole("button", { name: "Draw line" });
    const box = (await draw.boundingBox())!;
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
    await draw.tap();
    const snapping = page.getByRole("button", { name: "Snapping" });
    await expect(snapping).toHaveAttribute("aria-pressed", "true");
    await snapping.tap();
    const taps: [number, number][] = [
      [36.3, 47.9],
      [36.9, 48.3],
    ];
    for (const lngLat of taps) {
      const { x, y } = await pointOf(page, camera, lngLat);
      await page.touchscreen.tap(x, y);
    }
    await expect(page.getByText("2 points.")).toBeVisible();
    const finish = page.getByRole("button", { name: "Finish" });
    expect((await finish.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    await finish.tap();
    await expect(leftField(page)).toBeVisible();
    await leftField(page).fill("20");
    await leftField(page).blur();
    const { Area: area } = await readFigures(page);
    await figure(page, "Area").scrollIntoViewIfNeeded();
    await expect(figure(page, "Area")).toBeInViewport();
    const widest = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(widest).toBeLessThanOrEqual(390);
    await expect(page.getByRole("alert")).toHaveCount(0);
    const [zone] = JSON.parse((await exportAs(page, "zones-geojson")).toString("utf8"))
      .features as ZoneFeature[];
    const sqKm = areaSqMeters(zone!.geometry.coordinates) / 1e6;
    expect(Math.abs(Number(area?.replace(/[^\d.]/g, "")) / sqKm - 1)).toBeLessThan(0.005);
  });
});
