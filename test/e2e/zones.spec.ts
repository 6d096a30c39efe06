import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { PNG } from "pngjs";
import { type Camera, clickPath, fragmentOf, openApp, setDrawingAid } from "./support";
import {
  areaSqMeters,
  details,
  exportAs,
  figure,
  nearest,
  openGroup,
  type Position,
  readFigures,
  recountInside,
  type ZoneFeature,
} from "./zones-support";

const camera: Camera = { zoom: 7, lat: 48.1, lng: 36.9 };
const siversk: Position = [38.1, 48.87];
const orikhiv: Position = [35.785, 47.567];
/** So that the control map of 27 December holds. */
const window = "&window=2025-12-23T22:00Z/2025-12-29T22:00Z";

const contactLine: readonly Position[] = JSON.parse(
  readFileSync(new URL("../../data/control/2025-12-27.geojson", import.meta.url), "utf8"),
).demarc.contactLine.coordinates[0];

const leftField = (page: Page) => page.getByLabel("Depth left (km)", { exact: true });
const rightField = (page: Page) => page.getByLabel("Depth right (km)", { exact: true });

async function setDepths(page: Page, leftKm: string, rightKm: string): Promise<void> {
  await leftField(page).fill(leftKm);
  await rightField(page).fill(rightKm);
  await rightField(page).blur();
}

async function helpOf(page: Page, side: "left" | "right"): Promise<string> {
  const field = side === "left" ? leftField(page) : rightField(page);
  const id = (await field.getAttribute("aria-describedby")) ?? "";
  return (await page.locator(`[id="${id.split(" ")[0]}"]`).textContent()) ?? "";
}

const zonesOf = (file: Buffer): readonly ZoneFeature[] => JSON.parse(file.toString("utf8")).features;
const recipesOf = (file: Buffer) =>
  zonesOf(file).map(({ properties }) => JSON.parse(properties.demarc_zone).recipe);
const withoutTime = (file: Buffer) => file.toString("utf8").replace(/"madeAt":"[^"]*"/, "");

const zoneNames = ["Line A", "Line A (copy)", "Line A (copy) (copy)"];

async function selectZone(page: Page, name: string): Promise<void> {
  await page.getByRole("tab", { name: "Zones" }).click();
  await page
    .getByRole("region", { name: "Zones" })
    .getByRole("button")
    .filter({ has: page.getByText(name, { exact: true }) })
    .first()
    .click();
}

test("from Siversk to Orikhiv: follow, set depths, clip, read, override, compare, export, save, reopen", async ({
  page,
  browser,
}) => {
  test.setTimeout(480_000);
  await openApp(page, fragmentOf(camera) + window);
  const from = nearest(contactLine, siversk);
  const to = nearest(contactLine, orikhiv);

  await test.step("two clicks follow the contact line between them", async () => {
    await setDrawingAid(page, "Snapping", true);
    await setDrawingAid(page, "Follow lines", true);
    await page.getByRole("button", { name: "Draw line" }).click();
    await clickPath(page, camera, [from, to]);
    await page.keyboard.press("Enter");
    await expect(leftField(page)).toHaveValue("5");
  });

  await test.step("15 km west and 30 km east, by what the fields say of their sides", async () => {
    const help = { left: await helpOf(page, "left"), right: await helpOf(page, "right") };
    const eastern = help.left.includes("east") ? "left" : "right";
    expect(help[eastern]).toContain("Russian-held side");
    expect(help[eastern === "left" ? "right" : "left"]).toContain("west");
    await setDepths(page, eastern === "left" ? "30" : "15", eastern === "left" ? "15" : "30");
  });

  await test.step("clip to two oblasts", async () => {
    await readFigures(page);
    const whole = await figure(page, "Area").textContent();
    const limits = await openGroup(page, "Limits");
    await limits.getByRole("checkbox", { name: "Donetsk Oblast" }).check();
    await limits.getByRole("checkbox", { name: "Zaporizhzhia Oblast" }).check();
    await expect(figure(page, "Area")).not.toHaveText(whole ?? "");
  });

  const areaKm = async () => Number((await readFigures(page)).Area?.replace(/[^\d.]/g, ""));
  const readZone = async (index: number): Promise<ZoneFeature> =>
    zonesOf(await exportAs(page, "zones-geojson"))[index]!;

  await test.step("the line is the contact line, and the figures are those of a recount", async () => {
    const shownKm = await areaKm();
    const zone = await readZone(0);
    const { recipe, referenceDate } = JSON.parse(zone.properties.demarc_zone);
    const start = contactLine.indexOf(to);
    const end = contactLine.indexOf(from);
    expect(end - start).toBeGreaterThan(40);
    expect(recipe.path.positions).toEqual(contactLine.slice(start, end + 1).toReversed());
    expect(referenceDate).toBe("2025-12-27");
    const sqKm = areaSqMeters(zone.geometry.coordinates) / 1e6;
    expect(sqKm).toBeGreaterThan(5000);
    expect(Math.abs(shownKm / sqKm - 1)).toBeLessThan(0.001);
    expect(Math.abs(Number(zone.properties.area_sq_km) / sqKm - 1)).toBeLessThan(0.0005);
    const incidents = JSON.parse((await exportAs(page, "geojson")).toString("utf8")).features;
    const { certain, possible } = recountInside(incidents, zone.geometry.coordinates, ["UA-14", "UA-23"]);
    expect(certain + possible).toBeGreaterThan(0);
    await expect(figure(page, "Incidents inside")).toHaveText(`${certain} certain + ${possible} possible`);
  });

  await test.step("override one segment, and take it back and forth", async () => {
    const before = await areaKm();
    await details(page).getByRole("button", { name: "Add stretch" }).click();
    await page.getByLabel("Stretch 1: to (km)").fill("60");
    await page.getByLabel("Stretch 1: left (km)").fill("2");
    await page.getByLabel("Stretch 1: right (km)").fill("2");
    await page.getByLabel("Stretch 1: right (km)").blur();
    await expect.poll(areaKm).toBeLessThan(before - 1000);
    const after = await areaKm();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(areaKm).not.toBe(after);
    await page.getByRole("button", { name: "Redo" }).click();
    await expect.poll(areaKm).toBe(after);
  });

  await test.step("beside it, the same line with the depths of the Korean DMZ", async () => {
    await details(page).getByRole("button", { name: "Duplicate" }).click();
    await expect(details(page)).toContainText("Zone B");
    const precedents = await openGroup(page, "Precedents");
    await precedents.getByRole("button", { name: "Apply: Korean Demilitarised Zone" }).click();
    await expect(leftField(page)).toHaveValue("2");
    await expect(rightField(page)).toHaveValue("2");
    expect(await areaKm()).toBeLessThan(2500);
  });

  await test.step("a third zone along the contact line itself, as the control map has it", async () => {
    await details(page).getByRole("button", { name: "Duplicate" }).click();
    await expect(details(page)).toContainText("Zone C");
    await page.getByLabel("Base line").selectOption({ label: "Contact line of 27 December 2025" });
    await expect.poll(() => helpOf(page, "left")).toContain("Ukrainian-held side");
    await setDepths(page, "15", "30");
    await expect(figure(page, "Area")).toContainText("km²");
  });

  await test.step("the two are compared in figures that are those of their scorecards", async () => {
    const areas: string[] = [];
    for (const name of zoneNames.slice(0, 2)) {
      await selectZone(page, name);
      areas.push((await readFigures(page)).Area ?? "");
    }
    await page.getByRole("checkbox", { name: "Compare: Line A", exact: true }).check();
    await page.getByRole("checkbox", { name: "Compare: Line A (copy)", exact: true }).check();
    const table = page.getByRole("table", { name: "Figures of the scenarios" });
    const row = table
      .getByRole("row")
      .filter({ has: page.getByRole("rowheader", { name: "Area", exact: true }) });
    await expect(row.getByRole("cell").nth(0)).toHaveText(areas[0] ?? "");
    await expect(row.getByRole("cell").nth(1)).toHaveText(areas[1] ?? "");
    await expect(row.getByRole("cell").nth(2)).toContainText("−");
    await page.getByRole("button", { name: "Side by side" }).click();
    await expect(page.getByRole("region", { name: /Map of scenario B/ })).toBeVisible();
    await page.getByRole("button", { name: "End comparison" }).click();
    await expect(table).toHaveCount(0);
  });

  const before = {
    geojson: await exportAs(page, "zones-geojson"),
    kml: await exportAs(page, "zones-kml"),
    figures: [] as Readonly<Record<string, string>>[],
  };

  await test.step("the page is drawn", async () => {
    const png = PNG.sync.read(await exportAs(page, "png"));
    expect(png.width * png.height).toBeGreaterThan(500_000);
  });

  const readAll = async (target: Page) => {
    const all: Readonly<Record<string, string>>[] = [];
    for (const name of zoneNames) {
      await selectZone(target, name);
      all.push(await readFigures(target));
    }
    return all;
  };
  before.figures.push(...(await readAll(page)));
  await expect(page.getByRole("alert")).toHaveCount(0);

  await test.step("saved and opened in a fresh browser, everything is as it was", async () => {
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save file" }).click();
    const path = await (await saving).path();
    const context = await browser.newContext({ locale: "en-GB", timezoneId: "Europe/London" });
    const fresh = await context.newPage();
    await fresh.setViewportSize(page.viewportSize() ?? { width: 1440, height: 900 });
    await openApp(fresh);
    const choosing = fresh.waitForEvent("filechooser");
    await fresh.getByRole("button", { name: "Import" }).click();
    await (await choosing).setFiles({
      name: "two-lines.demarc.json",
      mimeType: "application/json",
      buffer: readFileSync(path),
    });
    await fresh.getByRole("tab", { name: "Zones" }).click();
    await expect(fresh.getByRole("region", { name: "Zones" })).toContainText("Line A (copy)");
    expect(await readAll(fresh)).toEqual(before.figures);
    const geojson = await exportAs(fresh, "zones-geojson");
    expect(recipesOf(geojson)).toEqual(recipesOf(before.geojson));
    expect(withoutTime(geojson)).toBe(withoutTime(before.geojson));
    await context.close();
  });

  await test.step("GeoJSON and KML, reviewed and added, give zones with the same recipes", async () => {
    for (const [name, file] of [
      ["zones.geojson", before.geojson],
      ["zones.kml", before.kml],
    ] as const) {
      const context = await browser.newContext({ locale: "en-GB", timezoneId: "Europe/London" });
      const fresh = await context.newPage();
      await openApp(fresh, window.replace("&", "#"));
      const choosing = fresh.waitForEvent("filechooser");
      await fresh.getByRole("button", { name: "Import" }).click();
      await (await choosing).setFiles({ name, mimeType: "application/octet-stream", buffer: file });
      const review = fresh.getByRole("dialog", { name: "Review the import" });
      await expect(review).toContainText("3 records: 3 accepted");
      await review.getByRole("button", { name: "Add to map" }).click();
      await expect(review).toHaveCount(0);
      await selectZone(fresh, "Line A (copy)");
      await expect(leftField(fresh)).toHaveValue("2");
      expect(await readAll(fresh)).toEqual(before.figures);
      await expect(fresh.getByRole("alert")).toHaveCount(0);
      const again = await exportAs(fresh, "zones-geojson");
      expect(recipesOf(again)).toEqual(recipesOf(before.geojson));
      await context.close();
    }
  });
});
