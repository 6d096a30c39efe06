import { expect, type Page, test } from "@playwright/test";
import { PNG } from "pngjs";

/** In a long run the way there is walked as well. */
const isSoak = Boolean(process.env.SOAK_BASEMAP);
const styleHost = "https://styles.example.org";
const tileHost = "https://tiles.example.org";
const group = (page: Page) => page.getByRole("region", { name: "Basemap" });

/** Tiles of one colour that nothing else on the map has. */
function tile(): Buffer {
  const png = new PNG({ width: 64, height: 64 });
  for (let at = 0; at < png.data.length; at += 4) png.data.set([10, 200, 120, 255], at);
  return PNG.sync.write(png);
}

async function serve(page: Page): Promise<string[]> {
  const asked: string[] = [];
  const open = { "access-control-allow-origin": "*" };
  await page.route(/example\.org/, async (route) => {
    const url = new URL(route.request().url());
    asked.push(url.host);
    if (url.host === "styles.example.org")
      await route.fulfill({
        headers: open,
        json: {
          version: 8,
          sources: {
            base: {
              type: "raster",
              tiles: [`${tileHost}/{z}/{x}/{y}.png`],
              tileSize: 256,
              attribution: '<a href="javascript:alert(1)">© Example maps</a><script>window.hacked=1</script>',
            },
          },
          layers: [
            { id: "base", type: "raster", source: "base" },
            { id: "evil", type: "raster", source: "elsewhere" },
          ],
        },
      });
    else if (url.pathname.startsWith("/broken")) await route.abort("connectionrefused");
    else await route.fulfill({ headers: { ...open, "content-type": "image/png" }, body: tile() });
  });
  return asked;
}

/** Share of the map's pixels that have the tiles' colour. */
async function greenShare(page: Page): Promise<number> {
  const png = PNG.sync.read(await page.locator(".maplibregl-map").first().screenshot());
  let green = 0;
  for (let at = 0; at < png.data.length; at += 4)
    if (png.data[at]! < 60 && png.data[at + 1]! > 150 && png.data[at + 2]! > 80) green++;
  return green / (png.data.length / 4);
}

test("a basemap of other hosts: off, then each host is named and agreed to, credited, and taken away again", async ({
  page,
}) => {
  // Fewer pixels to draw and to read back; the panel beside the map has its place.
  await page.setViewportSize({ width: 1100, height: 700 });
  const asked = await serve(page);
  const expectReady = () => expect(page.locator("[data-ready=true]")).toBeVisible({ timeout: 60_000 });
  // The way into the online page is walked daily with a file's address.
  if (isSoak)
    await test.step("the usual page offers the online one", async () => {
      await page.goto("./index.html");
      await expectReady();
      await expect(group(page)).toContainText("This page contacts nobody");
      await group(page).getByRole("button", { name: "Continue in the online page" }).click();
      await expect(page).toHaveURL(/online\.html/);
    });
  else await page.goto("./online.html");
  await expectReady();
  await expect(group(page)).toContainText("it asks no host");
  expect(asked).toEqual([]);
  const address = group(page).getByRole("textbox");

  await test.step("each host is named before it is asked", async () => {
    await address.fill(`${styleHost}/style.json`);
    await group(page).getByRole("button", { name: "Continue", exact: true }).click();
    await expect(group(page).getByRole("listitem")).toHaveText(["styles.example.org"]);
    expect(asked).toEqual([]);
    await group(page).getByRole("button", { name: "Allow these hosts" }).click();
    await expect(group(page).getByRole("listitem")).toHaveText(["tiles.example.org"]);
    expect(asked).toEqual(["styles.example.org"]);
    if (isSoak) expect(await greenShare(page)).toBeLessThan(0.01);
  });

  await test.step("it is shown and credited, its words as text", async () => {
    await group(page).getByRole("button", { name: "Allow these hosts" }).click();
    await expect(group(page).getByRole("status")).toContainText(
      "Shown, from styles.example.org, tiles.example.org",
    );
    await expect.poll(() => greenShare(page), { timeout: 30_000 }).toBeGreaterThan(0.3);
    await expect(page.locator("[data-basemap-credits]")).toHaveText("© Example maps");
    expect(await page.evaluate(() => "hacked" in window)).toBe(false);
    expect(page.url()).not.toContain("example.org");
    expect(new Set(asked)).toEqual(new Set(["styles.example.org", "tiles.example.org"]));
  });

  await test.step("it is taken away", async () => {
    await group(page).getByRole("button", { name: "Show the embedded ground" }).click();
    await expect.poll(() => greenShare(page)).toBeLessThan(0.01);
  });

  await test.step("where it gives no tiles, the embedded ground is shown", async () => {
    await address.fill(`${tileHost}/broken/{z}/{x}/{y}.png`);
    await group(page).getByRole("button", { name: "Continue", exact: true }).click();
    await group(page).getByRole("button", { name: "Allow these hosts" }).click();
    await expect(group(page).getByRole("alert")).toContainText("The embedded ground is shown", {
      timeout: 30_000,
    });
    await expect(page.locator("[data-basemap-credits]")).toHaveCount(0);
  });
});
