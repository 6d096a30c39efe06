import { expect, type Page, test } from "@playwright/test";
import type { Locale } from "../../src/core/sources/localized";
import { dialogScreens } from "./screens/dialog-screens";
import { drawingScreens } from "./screens/drawing-screens";
import { findCovered, findCutOff, findSerious } from "./screens/findings";
import { otherPages } from "./screens/other-pages";
import { panelScreens } from "./screens/panel-screens";
import { leave, type Screen } from "./screens/screen";

/** Every screen in each language and theme and at each size in a long run; daily in one look, on a desktop. */
const isSoak = Boolean(process.env.SOAK_SCREENS);
const looks = isSoak
  ? ([
      ["light", "en"],
      ["dark", "en"],
      ["light", "uk"],
      ["dark", "uk"],
    ] as const)
  : ([["dark", "uk"]] as const);
const desktop = { name: "a desktop", viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 };
const sizes = isSoak
  ? [
      desktop,
      { name: "a phone", viewport: { width: 390, height: 844 }, deviceScaleFactor: 1 },
      // What a window of 1440 × 900 is at 200 %.
      { name: "200 % zoom", viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 },
    ]
  : [desktop];
const ownPage = {
  path: "index.html",
  fragment: "",
  screens: [...panelScreens, ...drawingScreens, ...dialogScreens],
};
/** Daily, the embedded map and the online page have tests of their own. */
const pages = isSoak ? [ownPage, ...otherPages] : [ownPage];

async function openAnew(page: Page, path: string, fragment: string): Promise<void> {
  // Of the fragment alone a page is not loaded anew.
  await page.goto("about:blank");
  await page.goto(`./${path}${fragment}`);
  await expect(page.locator("[data-ready=true]")).toBeVisible({ timeout: 60_000 });
}

async function findOn(page: Page, screen: Screen, locale: Locale): Promise<string[]> {
  try {
    if (!screen.goesOn) await leave(page, locale);
    await expect((await screen.open(page, locale)).first()).toBeVisible();
  } catch (error) {
    return [`could not be opened: ${String(error).slice(0, 600)}`];
  }
  const covered = screen.isBare ? await findCovered(page) : [];
  return [...(await findSerious(page)), ...(await findCutOff(page)), ...covered];
}

for (const [theme, locale] of looks)
  for (const { name: size, viewport, deviceScaleFactor } of sizes) {
    test.describe(`${theme}, ${locale}, ${size}`, () => {
      test.use({ viewport, deviceScaleFactor, contextOptions: { reducedMotion: "reduce" } });
      test(`every screen: axe finds nothing serious, nothing is cut off (${theme}, ${locale}, ${size})`, async ({
        page,
      }) => {
        test.setTimeout(isSoak ? 900_000 : 240_000);
        page.setDefaultTimeout(30_000);
        const findings: string[] = [];
        let count = 0;
        for (const { path, fragment, screens } of pages) {
          await openAnew(page, path, `#map=6.5/48/36.8&theme=${theme}&lang=${locale}${fragment}`);
          for (const screen of screens.filter(({ isLong }) => isSoak || !isLong))
            await test.step(screen.name, async () => {
              count++;
              const found = await findOn(page, screen, locale);
              findings.push(...found.map((finding) => `${screen.name}: ${finding}`));
              for (const finding of found) console.log(`${screen.name}: ${finding}`);
            });
        }
        await test.step("a flaw would have been found", async () => {
          await page.evaluate(() => {
            const flaw = document.createElement("button");
            flaw.style.cssText =
              "position: fixed; top: 0; left: calc(100vw - 9px); width: 99px; height: 30px";
            document.body.append(flaw);
          });
          expect((await findSerious(page)).join()).toContain("button-name");
          expect((await findCutOff(page)).join()).toContain("lies beside the page");
        });
        console.log(`${count} screens, ${findings.length} findings (${theme}, ${locale}, ${size})`);
        expect(findings).toEqual([]);
      });
    });
  }
