import { readFileSync } from "node:fs";
import { expect, type Locator, type Page } from "@playwright/test";

export type Position = readonly [number, number];
export type Rings = readonly (readonly Position[])[];

export const details = (page: Page) => page.getByRole("region", { name: "Details" });

/** The value beside a term of the scorecard. */
export const figure = (page: Page, term: string): Locator =>
  details(page)
    .locator("dt")
    .filter({ hasText: new RegExp(`^${term}$`) })
    .first()
    .locator("xpath=following-sibling::dd[1]");

/** The figures of a zone once they are counted. */
export async function readFigures(page: Page): Promise<Readonly<Record<string, string>>> {
  const terms = ["Area", "Length", "Settlements", "Residents before 2022", "Incidents inside"];
  await expect(details(page).locator("[aria-busy=true]")).toHaveCount(0);
  const read: Record<string, string> = {};
  for (const term of terms) read[term] = ((await figure(page, term).textContent()) ?? "").trim();
  return read;
}

/** Opens a folding group of the zone form. */
export async function openGroup(page: Page, title: string): Promise<Locator> {
  const group = details(page)
    .locator("details")
    .filter({ has: page.getByText(title, { exact: true }) })
    .first();
  const isOpen = await group.evaluate((element) => (element as HTMLDetailsElement).open);
  if (!isOpen) await group.locator("summary").first().click();
  return group;
}

/** Downloads a file from the export dialogue and closes it. */
export async function exportAs(page: Page, format: string): Promise<Buffer> {
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Export" });
  await dialog.getByLabel("Format").selectOption(format);
  if (format === "png") await dialog.getByLabel("Resolution").selectOption("96");
  const downloading = page.waitForEvent("download", { timeout: 90_000 });
  await dialog.getByRole("button", { name: "Download", exact: true }).click();
  const path = await (await downloading).path();
  await dialog.getByRole("button", { name: "Close" }).last().click();
  return readFileSync(path);
}

export interface ZoneFeature {
  readonly id: string;
  readonly geometry: { readonly type: string; readonly coordinates: readonly Rings[] };
  readonly properties: Readonly<Record<string, string | number | null>> & { readonly demarc_zone: string };
}

/** The nearest of some positions, by degrees shortened to their latitude. */
export function nearest(positions: readonly Position[], [lng, lat]: Position): Position {
  const squared = ([x, y]: Position) => ((x - lng) * Math.cos((lat * Math.PI) / 180)) ** 2 + (y - lat) ** 2;
  return positions.reduce((best, position) => (squared(position) < squared(best) ? position : best));
}

const semiMajorMeters = 6_378_137;
const eccentricitySquared = 0.00669437999014132;
const radians = Math.PI / 180;

/** Height of a latitude in the ellipsoid's equal-area cylindrical projection, metres. */
function equalAreaHeight(lat: number): number {
  const eccentricity = Math.sqrt(eccentricitySquared);
  const sine = Math.sin(lat * radians);
  const q =
    (1 - eccentricitySquared) *
    (sine / (1 - eccentricitySquared * sine ** 2) -
      Math.log((1 - eccentricity * sine) / (1 + eccentricity * sine)) / (2 * eccentricity));
  return (semiMajorMeters * q) / 2;
}

/** Area on the WGS84 ellipsoid by an equal-area projection, edges straight in it; written apart from the app's own code. */
export function areaSqMeters(polygons: readonly Rings[]): number {
  let sum = 0;
  for (const rings of polygons) {
    for (const ring of rings) {
      for (const [index, [lng, lat]] of ring.slice(0, -1).entries()) {
        const [nextLng, nextLat] = ring[index + 1]!;
        const width = semiMajorMeters * (nextLng - lng) * radians;
        sum -= (width * (equalAreaHeight(lat) + equalAreaHeight(nextLat))) / 2;
      }
    }
  }
  return sum;
}

/** Metres east and north of a place on a plane that touches the ellipsoid there. */
function toPlane([lng, lat]: Position, [lngFrom, latFrom]: Position): [number, number] {
  const shrink = 1 - eccentricitySquared * Math.sin(latFrom * radians) ** 2;
  const meridian = (semiMajorMeters * (1 - eccentricitySquared)) / shrink ** 1.5;
  const parallel = (semiMajorMeters / Math.sqrt(shrink)) * Math.cos(latFrom * radians);
  return [(lng - lngFrom) * radians * parallel, (lat - latFrom) * radians * meridian];
}

/** Whether a position lies in an area, and how far from its edge, metres: exact enough within some tens of kilometres. */
export function standing(
  polygons: readonly Rings[],
  place: Position,
): { readonly isInside: boolean; readonly edgeMeters: number } {
  let isInside = false;
  let edgeMeters = Number.POSITIVE_INFINITY;
  for (const ring of polygons.flat()) {
    const plane = ring.map((position) => toPlane(position, place));
    for (const [index, [x, y]] of plane.slice(0, -1).entries()) {
      const [nextX, nextY] = plane[index + 1]!;
      if (y > 0 !== nextY > 0 && x + ((0 - y) / (nextY - y)) * (nextX - x) > 0) isInside = !isInside;
      const length = Math.hypot(nextX - x, nextY - y) || 1;
      const along = Math.min(1, Math.max(0, -(x * (nextX - x) + y * (nextY - y)) / length ** 2));
      edgeMeters = Math.min(edgeMeters, Math.hypot(x + along * (nextX - x), y + along * (nextY - y)));
    }
  }
  return { isInside, edgeMeters };
}

interface IncidentFeature {
  readonly geometry: { readonly coordinates: [number, number] } | null;
  readonly properties: {
    readonly match: "certain" | "possible";
    readonly placePrecision: string;
    readonly uncertaintyRadiusMeters: number | null;
    readonly admin1Id: string | null;
  };
}

/**
 * Recounts exported incidents inside a zone by the words of the rule: certain where the time is and the whole disc of the
 * place lies inside, possible where only a part of it does, or where only the oblast is known and the zone reaches into it.
 */
export function recountInside(
  incidents: readonly IncidentFeature[],
  polygons: readonly Rings[],
  reachesInto: readonly string[],
): { readonly certain: number; readonly possible: number } {
  let certain = 0;
  let possible = 0;
  for (const { geometry, properties } of incidents) {
    if (geometry === null) continue;
    const { match, placePrecision, admin1Id } = properties;
    if (placePrecision === "admin1") {
      if (admin1Id !== null && reachesInto.includes(admin1Id)) possible++;
      continue;
    }
    const radius = properties.uncertaintyRadiusMeters ?? 0;
    const { isInside, edgeMeters } = standing(polygons, geometry.coordinates);
    if (isInside && edgeMeters >= radius && match === "certain") certain++;
    else if (isInside || edgeMeters < radius) possible++;
  }
  return { certain, possible };
}

/** Rows on a grid over the front, one an hour, at places known to the settlement, the district or not at all well. */
export function incidentsCsv(rowCount: number): string {
  const rows = Array.from({ length: rowCount }, (_, index) => {
    const hour = String(index % 24).padStart(2, "0");
    const day = 24 + (index % 6);
    const lng = (35.4 + ((index * 37) % 101) * 0.033).toFixed(4);
    const lat = (47.1 + ((index * 53) % 97) * 0.021).toFixed(4);
    return `row-${index},2025-12-${day}T${hour}:30:00Z,${lat},${lng},Written example ${index}`;
  });
  return ["id,date,latitude,longitude,title", ...rows].join("\n");
}
