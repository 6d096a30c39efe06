import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { PNG } from "pngjs";
import { vincentyMeters } from "../core/geo/vincenty";
import {
  type Camera,
  countStatus,
  drawLine,
  fragmentOf,
  openApp,
  pointOf,
  readCounts,
  readStrikes,
  recount,
} from "./support";

const camera: Camera = { zoom: 5.6, lat: 48.6, lng: 33.5 };

/** Mean colour of a small square of a screenshot. */
function colorAt(png: PNG, x: number, y: number): [number, number, number] {
  const sum = [0, 0, 0];
  let count = 0;
  for (let dy = -1; dy <= 1; dy++) {
    for (let dx = -1; dx <= 1; dx++) {
      const offset = 4 * ((Math.round(y) + dy) * png.width + Math.round(x) + dx);
      for (const channel of [0, 1, 2]) sum[channel]! += png.data[offset + channel]!;
      count++;
    }
  }
  return sum.map((value) => value / count) as [number, number, number];
}

const distance = (a: readonly number[], b: readonly number[]) =>
  Math.hypot(...a.map((value, i) => value - b[i]!));
const missile = [0xc4, 0x4e, 0x00];

test.use({ deviceScaleFactor: 1, serviceWorkers: "allow" });

test("scrub, draw, export, reload: the whole job as a person does it", async ({ page }) => {
  const { foreignRequests } = await openApp(page, fragmentOf(camera));

  await test.step("the counts at start are those of a recount", async () => {
    const expected = recount("2025-12-24T00:00:00+02:00", "2025-12-30T00:00:00+02:00");
    expect(await readCounts(page)).toEqual({ ...expected, total: 89 });
  });

  const uman = readStrikes().find(({ id }) => id === "2025-12-26-uman")!.geometry.coordinates;
  const umanPoint = await pointOf(page, camera, uman);
  const shot = async () => PNG.sync.read(await page.screenshot());

  await test.step("the brush, the counts and the drawn incidents change together", async () => {
    await expect
      .poll(async () => distance(colorAt(await shot(), umanPoint.x, umanPoint.y + 1), missile))
      .toBeLessThan(40);
    const start = page.getByRole("slider", { name: "Window start" });
    const box = (await start.boundingBox())!;
    const end = (await page.getByRole("slider", { name: "Window end" }).boundingBox())!;
    const dayPx = (end.x - box.x) / 6;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 + dayPx, box.y + box.height / 2, { steps: 4 });
    await page.mouse.move(box.x + box.width / 2 + 3 * dayPx, box.y + box.height / 2, { steps: 8 });
    await page.mouse.up();
    await expect(start).toHaveAttribute("aria-valuetext", /27 Dec 2025 00:00/);
    const expected = recount("2025-12-27T00:00:00+02:00", "2025-12-30T00:00:00+02:00");
    expect(await readCounts(page)).toEqual({ ...expected, total: 89 });
    await page.getByRole("tab", { name: "Incidents" }).click();
    await expect(page.getByRole("region", { name: "Incidents" }).getByRole("listitem")).toHaveCount(
      expected.certain + expected.possible,
    );
    await expect
      .poll(async () => distance(colorAt(await shot(), umanPoint.x, umanPoint.y + 1), missile))
      .toBeGreaterThan(80);
    await start.focus();
    for (let step = 0; step < 3; step++) await page.keyboard.press("ArrowLeft");
    await expect(start).toHaveAttribute("aria-valuetext", /24 Dec 2025 00:00/);
    await expect(countStatus(page)).toContainText("of 89 incidents");
  });

  const path: [number, number][] = [
    [35.2, 47.55],
    [36.6, 47.9],
    [37.6, 48.8],
  ];

  await test.step("three clicks and Enter make a zone with its own depth on each side", async () => {
    await drawLine(page, camera, path);
    await page.getByLabel("Depth left (km)").fill("10");
    await page.getByLabel("Depth right (km)").fill("5");
    await page.getByLabel("Depth right (km)").blur();
  });

  const area = page
    .getByRole("region", { name: "Details" })
    .locator("div", { has: page.getByText("Area", { exact: true }) })
    .last();
  const expectedSqKm = stripAreaSqKm(path, 10_000, 5_000);
  const readAreaSqKm = async () =>
    Number(((await area.textContent()) ?? "").replace(/,/g, "").match(/Area([\d.]+)/)?.[1]);

  await test.step("the scorecard's area is the expected one", async () => {
    await expect.poll(async () => Math.abs((await readAreaSqKm()) / expectedSqKm - 1)).toBeLessThan(0.005);
    for (const term of ["Area", "Length", "Settlements", "Residents before 2022", "Incidents inside"])
      await expect(page.getByRole("term").filter({ hasText: term })).toBeVisible();
  });

  await test.step("undo and redo", async () => {
    // A zone starts with 5 km on each side, so only the left depth was a change.
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByLabel("Depth left (km)")).toHaveValue("5");
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByLabel("Depth left (km)")).toHaveCount(0);
    for (let step = 0; step < 2; step++) await page.getByRole("button", { name: "Redo" }).click();
    await expect(page.getByRole("button", { name: "Redo" })).toBeDisabled();
    await page.getByRole("tab", { name: "Zones" }).click();
    await page
      .getByRole("region", { name: "Zones" })
      .getByRole("button", { name: "Line A", exact: false })
      .first()
      .click();
    await expect(page.getByLabel("Depth left (km)")).toHaveValue("10");
    await expect(page.getByLabel("Depth right (km)")).toHaveValue("5");
    await expect.poll(async () => Math.abs((await readAreaSqKm()) / expectedSqKm - 1)).toBeLessThan(0.005);
  });

  await test.step("the exported page is whole", async () => {
    await page.getByRole("button", { name: "Export" }).click();
    await page.getByLabel("Title", { exact: true }).fill("Strikes and a hypothetical pull-back");
    await page.getByLabel("Page", { exact: true }).selectOption("a4");
    await page.getByLabel("Resolution").selectOption("300");
    const downloading = page.waitForEvent("download", { timeout: 90_000 });
    await page.getByRole("button", { name: "Download" }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/\.png$/);
    const bytes = readFileSync(await download.path());
    expect(physicalPixelsPerMeter(bytes)).toEqual([11811, 11811]);
    const png = PNG.sync.read(bytes);
    expect([png.width, png.height]).toEqual([3508, 2480]);
    const parts = {
      map: [0.05, 0.15, 0.68, 0.7],
      legend: [0.74, 0.1, 0.97, 0.55],
      footer: [0.03, 0.86, 0.97, 0.97],
    } as const;
    for (const [name, [left, top, right, bottom]] of Object.entries(parts))
      expect(darkShare(png, left, top, right, bottom), name).toBeGreaterThan(0.004);
    await page.getByRole("button", { name: "Close" }).last().click();
  });

  await test.step("after a reload the line is still there", async () => {
    await expect(page.getByRole("status").filter({ hasText: /^Saved/ })).toBeVisible();
    await page.reload();
    await expect(page.locator("[data-ready=true]")).toBeVisible({ timeout: 60_000 });
    await page.getByRole("tab", { name: "Zones" }).click();
    await page
      .getByRole("region", { name: "Zones" })
      .getByRole("button", { name: "Line A", exact: false })
      .first()
      .click();
    await expect(page.getByLabel("Depth left (km)")).toHaveValue("10");
    await expect.poll(async () => Math.abs((await readAreaSqKm()) / expectedSqKm - 1)).toBeLessThan(0.005);
  });

  expect(foreignRequests).toEqual([]);
});

/**
 * Area of a strip with flat ends on a plane: length × depths, at each bend a round sector on the outer side and a kite
 * less on the inner one. Lengths by Vincenty's formula, bends by the angle between the legs.
 */
function stripAreaSqKm(path: readonly [number, number][], leftMeters: number, rightMeters: number): number {
  let sqMeters = 0;
  const headings = path.slice(1).map(([lng, lat], index) => {
    const [fromLng, fromLat] = path[index]!;
    const east = (lng - fromLng) * Math.cos((((lat + fromLat) / 2) * Math.PI) / 180);
    sqMeters += vincentyMeters([fromLng, fromLat], [lng, lat]) * (leftMeters + rightMeters);
    return Math.atan2(lat - fromLat, east);
  });
  for (const [index, heading] of headings.slice(1).entries()) {
    const turn = heading - headings[index]!;
    const outer = turn > 0 ? rightMeters : leftMeters;
    const inner = turn > 0 ? leftMeters : rightMeters;
    sqMeters += (Math.abs(turn) / 2) * outer ** 2 - Math.tan(Math.abs(turn) / 2) * inner ** 2;
  }
  return sqMeters / 1e6;
}

function physicalPixelsPerMeter(png: Buffer): [number, number] | null {
  const at = png.indexOf("pHYs");
  return at < 0 ? null : [png.readUInt32BE(at + 4), png.readUInt32BE(at + 8)];
}

/** Share of pixels darker than mid-grey in a part of the page, given in shares of its sides. */
function darkShare(png: PNG, left: number, top: number, right: number, bottom: number): number {
  let dark = 0;
  let all = 0;
  for (let y = Math.round(top * png.height); y < bottom * png.height; y += 2) {
    for (let x = Math.round(left * png.width); x < right * png.width; x += 2) {
      const offset = 4 * (y * png.width + x);
      const light = (png.data[offset]! + png.data[offset + 1]! + png.data[offset + 2]!) / 3;
      if (light < 128) dark++;
      all++;
    }
  }
  return dark / all;
}
