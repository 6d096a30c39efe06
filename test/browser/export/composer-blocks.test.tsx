import { afterEach, beforeEach, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { undo } from "../../../src/workspace/commands/execute";
import { clearPage, expectNoViolations } from "../page-host";
import { altKey, dragPointer, mouse } from "../timeline/real-pointer";
import { button, handle, middleOf, mountComposer, openGroup, pageOf, stepCount } from "./mount-composer";

beforeEach(() => page.viewport(1300, 850));
afterEach(clearPage);

const legendAt = (store: Parameters<typeof pageOf>[0]) => pageOf(store).blocks.legend?.at ?? null;

it("moves a block with the pointer as one step, and puts it back", async () => {
  const store = mountComposer();
  const legend = await handle("Legend").findElement();
  const from = middleOf(legend);
  await dragPointer(from, { x: from.x - 220, y: from.y + 40 }, { modifiers: altKey });
  await expect.poll(() => legendAt(store)).not.toBeNull();
  const [x, y] = legendAt(store)!;
  expect(x).toBeGreaterThan(0.1);
  expect(x).toBeLessThan(0.95);
  expect(y).toBeGreaterThan(0);
  expect(stepCount(store)).toBe(1);
  // Painted anew, the block is where it was let go of.
  await expect
    .poll(
      () => Math.abs(middleOf(document.querySelector('[aria-label="Legend, block"]')!).x - (from.x - 220)),
      { timeout: 20_000 },
    )
    .toBeLessThan(14);
  await expect.element(button("Arrange automatically")).toBeEnabled();
  await userEvent.click(button("Arrange automatically"));
  expect(legendAt(store)).toBeNull();
  undo(store);
  expect(legendAt(store)).toEqual([x, y]);
  undo(store);
  expect(legendAt(store)).toBeNull();
  expect(stepCount(store)).toBe(0);
});

it("draws a block to the edge of the sheet", async () => {
  const store = mountComposer();
  const strip = await handle("Legend").findElement();
  const sheet = await page.getByRole("img", { name: "Preview of the page" }).findElement();
  const { left } = sheet.getBoundingClientRect();
  const box = strip.getBoundingClientRect();
  const from = middleOf(strip);
  const scale = sheet.getBoundingClientRect().width / 1122.5;
  // Two CSS pixels of the screen right of the left margin.
  const to = { x: from.x - (box.left - left) + 38 * scale + 2, y: from.y + 90 };
  await dragPointer(from, to, { isHeld: true });
  await mouse("mouseReleased", to.x, to.y);
  await expect.poll(() => legendAt(store)?.[0]).toBe(0);
});

it("abandons a drag with Escape and stays open", async () => {
  let closed = 0;
  const store = mountComposer({}, () => closed++);
  const from = middleOf(await handle("Legend").findElement());
  await dragPointer(from, { x: from.x - 150, y: from.y }, { isHeld: true });
  await userEvent.keyboard("{Escape}");
  await mouse("mouseReleased", from.x - 150, from.y);
  expect(legendAt(store)).toBeNull();
  expect(closed).toBe(0);
  await userEvent.keyboard("{Escape}");
  expect(closed).toBe(1);
});

it("moves by millimetres with the arrow keys, as one step, and undoes inside the dialogue", async () => {
  const store = mountComposer();
  (await handle("Time strip").findElement()).focus();
  await userEvent.keyboard("{ArrowUp}{ArrowUp}{Shift>}{ArrowUp}{/Shift}");
  const [, y] = pageOf(store).blocks["time-strip"]?.at ?? [0, 0];
  expect(y).toBeGreaterThan(0.3);
  expect(stepCount(store)).toBe(1);
  await userEvent.keyboard("{Control>}z{/Control}");
  expect(pageOf(store).blocks["time-strip"]).toBeUndefined();
  await userEvent.keyboard("{Control>}{Shift>}z{/Shift}{/Control}");
  expect(pageOf(store).blocks["time-strip"]?.at?.[1]).toBe(y);
});

it("moves exactly one and ten millimetres", async () => {
  const store = mountComposer();
  const measure = async (keys: string) => {
    const element = await handle("Scale bar").findElement();
    element.focus();
    await userEvent.keyboard(keys);
    const { at } = pageOf(store).blocks["scale-bar"] ?? {};
    if (!at) throw new Error("not moved");
    return at;
  };
  const [, first] = await measure("{ArrowUp}");
  const [, second] = await measure("{Shift>}{ArrowUp}{/Shift}");
  const [, third] = await measure("{ArrowUp}");
  const one = second - third;
  expect(first - second).toBeCloseTo(10 * one, 6);
});

it("hides a block by key and shows it by its box; sources stay", async () => {
  const store = mountComposer();
  const arrow = await handle("North arrow").findElement();
  arrow.focus();
  await userEvent.keyboard("{Delete}");
  expect(pageOf(store).blocks["north-arrow"]?.isShown).toBe(false);
  expect(document.activeElement?.getAttribute("aria-label")).toBe("Map frame");
  await expect.element(handle("North arrow")).not.toBeInTheDocument();
  await openGroup("Blocks");
  const box = page.getByRole("checkbox", { name: "North arrow" });
  await expect.element(box).not.toBeChecked();
  await userEvent.click(box);
  await expect.element(handle("North arrow")).toBeVisible();
  await expect.element(page.getByRole("checkbox", { name: "Counts and sources" })).toBeDisabled();
  (await handle("Counts and sources").findElement()).focus();
  const before = stepCount(store);
  await userEvent.keyboard("{Delete}");
  expect(stepCount(store)).toBe(before);
});

it("leads by Enter from a block to its buttons", async () => {
  const store = mountComposer({ blocks: { "scale-bar": { isShown: true, at: [0.5, 0.5] } } });
  (await handle("Scale bar").findElement()).focus();
  await userEvent.keyboard("{Enter}");
  await expect.element(button("Arrange automatically")).toHaveFocus();
  (await handle("North arrow").findElement()).focus();
  await userEvent.keyboard(" ");
  await expect.element(button("Hide")).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  expect(pageOf(store).blocks["north-arrow"]?.isShown).toBe(false);
});

it("has the download of a series below the fields of the page, with nothing of its choices cut off", async () => {
  mountComposer();
  for (const format of ["series", "animation", "pair"]) {
    await userEvent.selectOptions(page.getByRole("combobox", { name: "Format", exact: true }), format);
    const download = await button("Download").findElement();
    const title = await page.getByRole("textbox", { name: "Title", exact: true }).findElement();
    expect(title.compareDocumentPosition(download)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    const panel = document.querySelector("section:has(> div select)")!;
    const cut = [...panel.querySelectorAll("select")].filter((select) => {
      const free = select.cloneNode(true) as HTMLSelectElement;
      free.style.cssText = "position: absolute; width: max-content";
      select.after(free);
      const { width } = free.getBoundingClientRect();
      free.remove();
      return width > select.getBoundingClientRect().width + 0.5;
    });
    expect(cut.map(({ textContent }) => textContent)).toEqual([]);
  }
  await expectNoViolations();
});

it("says what covers what, and arranges all again", async () => {
  const store = mountComposer({
    blocks: { legend: { isShown: true, at: [0, 1] }, "scale-bar": { isShown: true, at: [0.5, 0.5] } },
  });
  await expect
    .element(page.getByRole("status", { name: "To check before you publish" }))
    .toHaveTextContent(/Legend covers .*Counts and sources|Counts and sources covers Legend/);
  await openGroup("Blocks");
  await userEvent.click(button("Arrange all automatically"));
  expect(Object.values(pageOf(store).blocks).map(({ at }) => at)).toEqual([null, null]);
  expect(stepCount(store)).toBe(1);
  await expect
    .element(page.getByRole("status", { name: "To check before you publish" }))
    .not.toHaveTextContent("covers");
});

it("breaks no rule of accessibility with everything open", async () => {
  mountComposer({ publishSafe: { gridKm: 10, delayDays: 3 }, page: "custom" });
  await expect.element(handle("Legend")).toBeVisible();
  for (const group of ["Blocks", "Publish-safe", "Templates"]) await openGroup(group);
  await expect.element(page.getByRole("textbox", { name: "Name of the template" })).toBeVisible();
  await expectNoViolations();
});
