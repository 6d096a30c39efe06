import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";

export interface Camera {
  readonly zoom: number;
  readonly lat: number;
  readonly lng: number;
}

/** Opens the app and waits until the map stands; collects every request that is not the app's own. */
export async function openApp(page: Page, fragment = ""): Promise<{ readonly foreignRequests: string[] }> {
  const foreignRequests: string[] = [];
  page.on("request", (request) => {
    const url = new URL(request.url());
    const isOwn = url.hostname === "localhost" || ["blob:", "data:"].includes(url.protocol);
    if (!isOwn) foreignRequests.push(request.url());
  });
  await page.goto(`./${fragment}`);
  await expect(page.locator("[data-ready=true]")).toBeVisible({ timeout: 60_000 });
  await expect(countStatus(page)).toBeVisible();
  return { foreignRequests };
}

/** The live count, in either language. */
export const countStatus = (page: Page) =>
  page.getByRole("status").filter({ hasText: /(of|із|зі|з) [\d,\s]+ (incident|інцидент)/ });

/** The two numbers of the live count. */
export async function readCounts(page: Page): Promise<{ certain: number; possible: number; total: number }> {
  const text = (await countStatus(page).textContent()) ?? "";
  const numbers = [...text.matchAll(/\d+/g)].map(Number);
  return { certain: numbers[0] ?? -1, possible: numbers[1] ?? -1, total: numbers[2] ?? -1 };
}

function mercator({ lng, lat }: { lng: number; lat: number }): { x: number; y: number } {
  const sine = Math.sin((lat * Math.PI) / 180);
  return { x: (lng + 180) / 360, y: 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI) };
}

/** Where a position lies on the page, by the Web Mercator formula and the camera given in the address. */
export async function pointOf(
  page: Page,
  camera: Camera,
  lngLat: readonly [number, number],
): Promise<{ x: number; y: number }> {
  const box = await page.locator(".maplibregl-canvas").boundingBox();
  if (!box) throw new Error("there is no map");
  const worldPx = 512 * 2 ** camera.zoom;
  const center = mercator(camera);
  const position = mercator({ lng: lngLat[0], lat: lngLat[1] });
  return {
    x: box.x + box.width / 2 + (position.x - center.x) * worldPx,
    y: box.y + box.height / 2 + (position.y - center.y) * worldPx,
  };
}

export const fragmentOf = ({ zoom, lat, lng }: Camera) => `#map=${zoom}/${lat}/${lng}`;

interface StrikeFeature {
  readonly id: string;
  readonly geometry: { readonly coordinates: [number, number] };
  readonly properties: {
    readonly time: { readonly earliest: string; readonly latest: string; readonly extent: string };
    readonly claims: readonly {
      readonly published: { readonly earliest: string; readonly latest: string } | null;
    }[];
  };
}

export function readStrikes(): readonly StrikeFeature[] {
  return JSON.parse(readFileSync(new URL("../../data/strikes.geojson", import.meta.url), "utf8")).features;
}

/**
 * A recount from the data file by the words of the rule, written apart from the app's own code: an incident is known once
 * a claim was surely out, and possible before that, where one may have been.
 *
 * @param knownAtIso  null for now, when everything is known
 */
export function recount(
  startIso: string,
  endIso: string,
  knownAtIso: string | null = null,
): { certain: number; possible: number } {
  const knownAt = knownAtIso === null ? Number.POSITIVE_INFINITY : Date.parse(knownAtIso);
  const start = Date.parse(startIso);
  const end = Date.parse(endIso);
  let certain = 0;
  let possible = 0;
  for (const { properties } of readStrikes()) {
    const earliest = Date.parse(properties.time.earliest);
    const latest = Date.parse(properties.time.latest);
    if (earliest >= end || latest <= start) continue;
    const published = properties.claims.flatMap((claim) => claim.published ?? []);
    const mayBeKnown = published.some((time) => Date.parse(time.earliest) <= knownAt && earliest <= knownAt);
    const isKnown = published.some((time) => Date.parse(time.latest) <= knownAt);
    if (knownAtIso !== null && !mayBeKnown) continue;
    const isInside = earliest >= start && latest <= end;
    const isSure = knownAtIso === null || isKnown;
    if (isSure && (properties.time.extent === "throughout" || isInside)) certain++;
    else possible++;
  }
  return { certain, possible };
}

/** Turns a toggle of the drawing tools on or off. */
export async function setDrawingAid(
  page: Page,
  name: "Snapping" | "Follow lines",
  isOn: boolean,
): Promise<void> {
  const toggle = page.getByRole("button", { name, exact: true });
  await expect(toggle).toBeVisible();
  // By keyboard: a notice may lie over the tools.
  if ((await toggle.getAttribute("aria-pressed")) !== String(isOn)) await toggle.press("Enter");
  await expect(toggle).toHaveAttribute("aria-pressed", String(isOn));
}

/** Clicks positions on the map with a drawing tool in hand, moving to each as a hand does. */
export async function clickPath(
  page: Page,
  camera: Camera,
  path: readonly (readonly [number, number])[],
): Promise<void> {
  // The map may have moved to what was drawn before.
  await page.evaluate((fragment) => {
    location.hash = fragment;
  }, fragmentOf(camera));
  for (const lngLat of path) {
    const { x, y } = await pointOf(page, camera, lngLat);
    await page.mouse.move(x - 4, y - 4);
    await page.mouse.click(x, y);
  }
}

/** Draws a line as a person does: the tool, a click a point, Enter; each point where it is clicked, snapped to nothing. */
export async function drawLine(
  page: Page,
  camera: Camera,
  path: readonly (readonly [number, number])[],
): Promise<void> {
  await setDrawingAid(page, "Snapping", false);
  await page.getByRole("button", { name: "Draw line" }).click();
  await clickPath(page, camera, path);
  await page.keyboard.press("Enter");
}
