import { afterEach, beforeEach, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { fitCamera, projectToFrame, unprojectFromFrame } from "../../../src/snapshot/frame-projection";
import { clearPage } from "../page-host";
import { dragPointer, mouse } from "../timeline/real-pointer";
import { button, handle, mapFrame, middleOf, mountComposer, pageOf, stepCount } from "./mount-composer";

beforeEach(() => page.viewport(1300, 850));
afterEach(clearPage);

const painted = () => expect.element(handle("Legend")).toBeVisible();
const view = (store: Parameters<typeof pageOf>[0]) => {
  const { frame } = pageOf(store);
  if (!frame) throw new Error("as on the map");
  return frame;
};

it("pans with the pointer as one step, and follows the map again", async () => {
  const store = mountComposer();
  await painted();
  const { lng, lat } = store.getState().view.camera;
  const { x, y } = middleOf(await mapFrame().findElement());
  await dragPointer({ x, y }, { x: x + 100, y: y + 60 });
  await expect.poll(() => pageOf(store).frame).not.toBeNull();
  // What was dragged to the right and down shows what lies west and north.
  expect(view(store).center[0]).toBeLessThan(lng);
  expect(view(store).center[1]).toBeGreaterThan(lat);
  expect(stepCount(store)).toBe(1);
  await userEvent.click(button("As on the map"));
  expect(pageOf(store).frame).toBeNull();
  expect(stepCount(store)).toBe(2);
});

it("keeps what is under the pointer when the wheel zooms, and tells the document once", async () => {
  const store = mountComposer();
  await painted();
  const element = await mapFrame().findElement();
  const { left, top, width, height } = element.getBoundingClientRect();
  await userEvent.click(button("Zoom in"));
  const before = view(store);
  const at = { x: left + width * 0.75, y: top + height / 2 };
  for (let turn = 0; turn < 3; turn++) await mouse("mouseWheel", at.x, at.y, { deltaX: 0, deltaY: -120 });
  await expect.poll(() => view(store).zoom).toBeGreaterThan(before.zoom + 0.9);
  const after = view(store);
  // A quarter of the frame right of the middle: the same longitude before and after.
  const under = ({ center, zoom, widthPx }: typeof after) =>
    center[0] + (0.25 * widthPx * 360) / (512 * 2 ** zoom);
  expect(under(after)).toBeCloseTo(under(before), 1);
  expect(stepCount(store)).toBe(2);
});

it("pans and zooms by key while the frame has the focus", async () => {
  const store = mountComposer();
  await painted();
  (await mapFrame().findElement()).focus();
  await userEvent.keyboard("{ArrowRight}");
  const first = view(store);
  expect(first.center[0]).toBeGreaterThan(store.getState().view.camera.lng);
  await userEvent.keyboard("{+}");
  expect(view(store).zoom).toBeCloseTo(first.zoom + 0.25, 6);
  await userEvent.keyboard("{-}");
  expect(view(store).zoom).toBeCloseTo(first.zoom, 6);
});

it("takes presses in a row for one step, and those after another thing for the next", async () => {
  const store = mountComposer();
  await painted();
  const element = await mapFrame().findElement();
  element.focus();
  // All within one turn of the event loop: however busy the machine is, no time passes between them.
  const press = (...keys: string[]) => {
    for (const key of keys)
      for (const type of ["keydown", "keyup"])
        element.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, cancelable: true }));
  };
  press("ArrowRight", "+", "-", "ArrowUp");
  expect(stepCount(store)).toBe(1);
  await userEvent.click(button("Zoom in"));
  expect(stepCount(store)).toBe(2);
  press("ArrowLeft", "ArrowLeft");
  expect(stepCount(store)).toBe(3);
});

const paintedShape = () => {
  const canvas = document.querySelector("dialog canvas") as HTMLCanvasElement | null;
  return canvas === null ? 0 : Math.sign(canvas.width - canvas.height);
};

it("keeps in the frame what was framed when the page gets other proportions", async () => {
  const store = mountComposer({ page: "a5", orientation: "landscape" });
  await painted();
  await userEvent.click(button("Fit incidents"));
  const framed = view(store);
  await userEvent.selectOptions(page.getByRole("combobox", { name: "Page", exact: true }), "9:16");
  await expect.poll(paintedShape, { timeout: 10_000 }).toBe(-1);
  expect(view(store)).toEqual(framed);
  // The page's own frame, as it is painted, is what the next gesture starts from.
  await userEvent.click(button("Zoom in"));
  await userEvent.click(button("Zoom out"));
  const upright = view(store);
  expect(upright.heightPx / upright.widthPx).toBeGreaterThan(framed.heightPx / framed.widthPx);
  const seen = fitCamera(upright, upright.widthPx, upright.heightPx);
  const before = fitCamera(framed, framed.widthPx, framed.heightPx);
  for (const x of [0, before.widthPx])
    for (const y of [0, before.heightPx]) {
      const corner = projectToFrame(seen, unprojectFromFrame(before, { x, y }));
      expect(corner.x).toBeGreaterThan(-0.5);
      expect(corner.y).toBeGreaterThan(-0.5);
      expect(corner.x).toBeLessThan(seen.widthPx + 0.5);
      expect(corner.y).toBeLessThan(seen.heightPx + 0.5);
    }
  // It fills the upright frame in one direction.
  const across = before.widthPx / before.heightPx > seen.widthPx / seen.heightPx;
  const scale = 2 ** (seen.zoom - before.zoom);
  if (across) expect(before.widthPx * scale).toBeCloseTo(seen.widthPx, 0);
  else expect(before.heightPx * scale).toBeCloseTo(seen.heightPx, 0);
});

it("does nothing at a mere click, and abandons a drag with Escape", async () => {
  let closed = 0;
  const store = mountComposer({}, () => closed++);
  await painted();
  const { x, y } = middleOf(await mapFrame().findElement());
  await mouse("mousePressed", x, y);
  await mouse("mouseReleased", x, y);
  await dragPointer({ x, y }, { x: x + 90, y }, { isHeld: true });
  await userEvent.keyboard("{Escape}");
  await mouse("mouseReleased", x + 90, y);
  expect(pageOf(store).frame).toBeNull();
  expect(stepCount(store)).toBe(0);
  expect(closed).toBe(0);
});

it("fits the incidents into the frame", async () => {
  const store = mountComposer();
  await painted();
  await userEvent.click(button("Fit incidents"));
  const { center, zoom } = view(store);
  const { counts, view: live } = store.getState();
  expect(counts.certain + counts.possible).toBeGreaterThan(0);
  expect(zoom).not.toBe(live.camera.zoom);
  expect(center).not.toEqual([live.camera.lng, live.camera.lat]);
  await expect.element(button("Fit zones")).toBeDisabled();
});

it("previews a size in pixels as large on paper as the file will be", async () => {
  mountComposer({ page: "custom", custom: { width: 1600, height: 900, unit: "px" }, dpi: 150 });
  await painted();
  const canvas = document.querySelector("dialog canvas") as HTMLCanvasElement;
  expect([canvas.width, canvas.height]).toEqual([1024, 576]);
  await expect.element(page.getByText(/^1,600 × 900 pixels/)).toBeVisible();
});
