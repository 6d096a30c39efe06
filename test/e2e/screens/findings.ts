import type { Page } from "@playwright/test";
import axe from "axe-core";

/** What axe holds to be serious or critical on the page as it is, each with the markup it is about. */
export async function findSerious(page: Page): Promise<string[]> {
  const isThere = await page.evaluate(() => "axe" in window);
  if (!isThere) await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const { axe: there } = window as unknown as { axe: typeof axe };
    const found = await there.run(document, { resultTypes: ["violations"] });
    return found.violations.map(({ id, impact, nodes }) => ({
      id,
      impact,
      nodes: nodes.map(
        ({ html, failureSummary }) => `${html.slice(0, 200)} (${failureSummary?.split("\n")[1]})`,
      ),
    }));
  });
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.join(" | ")}`);
}

/** What reaches out of the page sideways, and buttons and fields that are cut off by it for good. */
export function findCutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const problems: string[] = [];
    if (document.documentElement.scrollWidth > width)
      problems.push(`the page is ${document.documentElement.scrollWidth} px wide`);
    const nameOf = (element: Element) =>
      `${element.tagName} ${element.getAttribute("aria-label") ?? element.textContent?.trim().slice(0, 40)}`;
    /** Whether a box around it can be scrolled to it, along the axis. */
    const isScrolled = (element: Element, axis: "X" | "Y") => {
      for (let box = element.parentElement; box; box = box.parentElement) {
        const overflow = getComputedStyle(box)[`overflow${axis}`];
        if (overflow === "auto" || overflow === "scroll") return true;
      }
      return false;
    };
    for (const element of document.querySelectorAll(
      "button, input, select, textarea, a[href], [role=slider]",
    )) {
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const box = element.getBoundingClientRect();
      if (box.width === 0 || element.closest(".visually-hidden, [inert], .maplibregl-map")) continue;
      const isOutsideX = box.right > width + 1 || box.left < -1;
      const isOutsideY = box.bottom > innerHeight + 1 || box.top < -1;
      if (isOutsideX && !isScrolled(element, "X")) problems.push(`${nameOf(element)} lies beside the page`);
      if (isOutsideY && !isScrolled(element, "Y")) problems.push(`${nameOf(element)} lies below the page`);
    }
    return problems;
  });
}

/** Controls in view of the bare app that something lies over, so that they cannot be pressed where they are seen. */
export function findCovered(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("button, input, select")].flatMap((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const isInView = width > 0 && x > 0 && x < innerWidth && y > 0 && y < innerHeight;
      if (!isInView || !element.checkVisibility({ visibilityProperty: true })) return [];
      const upmost = document.elementFromPoint(x, y);
      const isFree = !upmost || element.contains(upmost) || upmost.contains(element);
      const name = element.getAttribute("aria-label") ?? element.textContent;
      return isFree ? [] : [`${element.tagName} ${name} is covered by ${upmost.outerHTML.slice(0, 120)}`];
    }),
  );
}
