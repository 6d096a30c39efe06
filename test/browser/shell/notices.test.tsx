import { afterEach, expect, it } from "vitest";
import { page } from "vitest/browser";
import { DrawToolbar } from "../../../src/ui/draw/draw-toolbar";
import { Notices } from "../../../src/ui/shell/notices";
import { StoreProvider } from "../../../src/ui/store-context";
import { startSketch } from "../../../src/workspace/commands/drawing-commands";
import { addNotice } from "../../../src/workspace/commands/notice-commands";
import { createAppStore } from "../../../src/workspace/store";
import { clearPage, expectNoViolations, showInPage } from "../page-host";

afterEach(clearPage);

const rooms = [
  { width: 390, height: 480 },
  { width: 1090, height: 640 },
];

for (const { width, height } of rooms)
  it(`stacks notices clear of each other and of the buttons around (${width} × ${height})`, async () => {
    const store = createAppStore();
    showInPage(
      <StoreProvider value={store}>
        <Notices />
      </StoreProvider>,
      `position: relative; width: ${width}px; height: ${height}px; overflow: hidden`,
    );
    await page.viewport(width, 844);
    for (let index = 0; index < 7; index++)
      addNotice(store, "map-failed", "warning", { reason: `${index} ${"a long reason ".repeat(index * 6)}` });
    const alerts = page.getByRole("alert");
    await expect.poll(() => alerts.elements().length).toBe(7);
    const boxes = alerts.elements().map((element) => element.getBoundingClientRect());
    for (const [index, box] of boxes.entries())
      if (index > 0) expect(box.top).toBeGreaterThanOrEqual(boxes[index - 1]?.bottom ?? 0);
    const list = alerts.elements()[0]?.parentElement as HTMLElement;
    const room = document.querySelector("main")?.getBoundingClientRect() as DOMRect;
    const listBox = list.getBoundingClientRect();
    expect(listBox.bottom).toBeLessThanOrEqual(room.bottom - 64);
    expect(listBox.top).toBeGreaterThanOrEqual(room.top + 148);
    expect(list.scrollHeight).toBeGreaterThan(list.clientHeight);
    // The newest is in view.
    expect(boxes.at(-1)?.bottom).toBeLessThanOrEqual(listBox.bottom + 1);
    await expectNoViolations();
  });

it("says that drawing waits for the map, and then how to begin", async () => {
  const store = createAppStore();
  const show = (isWaiting: boolean) =>
    showInPage(
      <StoreProvider value={store}>
        <DrawToolbar isWaiting={isWaiting} />
      </StoreProvider>,
      "position: relative; height: 300px",
    );
  startSketch(store, "line");
  show(true);
  await expect.element(page.getByRole("status")).toHaveTextContent(/drawing begins by itself/);
  expect(page.getByRole("button", { name: "Add point at the centre" }).elements()).toEqual([]);
  clearPage();
  show(false);
  await expect.element(page.getByText("Click the first point of the line.")).toBeVisible();
});
