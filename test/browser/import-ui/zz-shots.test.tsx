import { afterEach, it } from "vitest";
import { page } from "vitest/browser";
import { emptyGround } from "../../../src/ui/ground-context";
import { initialView } from "../../../src/workspace/view-state";
import { areaReview, tableReview } from "../../ui/import/sample-review";
import { type MountedReview, mountReview } from "./mount-review";

let m: MountedReview | null = null;
afterEach(() => m?.unmount());
const load = async (name: string) => (await fetch(`/basemap/${name}.geojson`)).json();
const wait = (ms: number) => new Promise((r) => setTimeout(r, ms));
for (const [w, h] of [
  [1440, 900],
  [390, 844],
] as const)
  for (const theme of ["light", "dark"] as const)
    for (const locale of ["en", "uk"] as const)
      it(`${w} ${theme} ${locale}`, async () => {
        if ((theme === "dark") !== (locale === "uk")) return;
        await page.viewport(w, h);
        const ground = {
          ...emptyGround,
          basemap: {
            ...emptyGround.basemap,
            countries: await load("countries"),
            oblastLines: await load("oblast-lines"),
          },
        };
        const view = { ...initialView, theme, locale };
        m = mountReview(tableReview, { state: { view }, ground, groups: { index: 0, count: 3 } });
        await wait(900);
        await page.screenshot({ path: `/work/main/test-results/shots/table-${w}-${theme}-${locale}.png` });
        await page.getByRole("tab").nth(1).click();
        await wait(200);
        await page.screenshot({ path: `/work/main/test-results/shots/columns-${w}-${theme}-${locale}.png` });
        await page.getByRole("tab").nth(2).click();
        await wait(600);
        await page.screenshot({ path: `/work/main/test-results/shots/problems-${w}-${theme}-${locale}.png` });
        m.unmount();
        m = mountReview(areaReview, { state: { view }, ground });
        await wait(700);
        await page.screenshot({ path: `/work/main/test-results/shots/areas-${w}-${theme}-${locale}.png` });
      });
