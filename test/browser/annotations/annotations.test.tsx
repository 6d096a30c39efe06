import { afterEach, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { LngLat } from "../../../src/core/geo/position";
import { projectToFrame, unprojectFromFrame } from "../../../src/snapshot/frame-projection";
import type { Annotation } from "../../../src/workspace/annotation";
import { undo } from "../../../src/workspace/commands/execute";
import { setTime } from "../../../src/workspace/commands/time-commands";
import { select } from "../../../src/workspace/commands/view-commands";
import { emptyDocument } from "../../../src/workspace/document";
import type { AppStore } from "../../../src/workspace/store";
import { initialTime } from "../../../src/workspace/time-state";
import { expectNoViolations } from "../page-host";
import { dragPointer, mouse } from "../timeline/real-pointer";
import { mountAnnotations, unmountAnnotations } from "./mount-annotations";

afterEach(unmountAnnotations);

const button = (name: string) => page.getByRole("button", { name, exact: true });
const words = () => page.getByRole("textbox", { name: "Words", exact: true });
const annotationsOf = (store: AppStore) => store.getState().document.annotations;
const canvas = () => document.querySelector<HTMLCanvasElement>("canvas.maplibregl-canvas")!;

interface Point {
  readonly x: number;
  readonly y: number;
}

function frameOf(store: AppStore) {
  const { camera } = store.getState().view;
  const { left, top, width, height } = canvas().getBoundingClientRect();
  const frame = {
    center: [camera.lng, camera.lat] as LngLat,
    zoom: camera.zoom,
    bearing: 0,
    widthPx: width,
    heightPx: height,
  };
  return { frame, left, top, width, height };
}

/** A point of the page by its distance from the map's middle. */
function fromMiddle(store: AppStore, dx: number, dy: number): Point {
  const { left, top, width, height } = frameOf(store);
  return { x: left + width / 2 + dx, y: top + height / 2 + dy };
}

function placeAt(store: AppStore, { x, y }: Point): LngLat {
  const { frame, left, top } = frameOf(store);
  return unprojectFromFrame(frame, { x: x - left, y: y - top });
}

function pointOf(store: AppStore, lngLat: LngLat): Point {
  const { frame, left, top } = frameOf(store);
  const { x, y } = projectToFrame(frame, lngLat);
  return { x: x + left, y: y + top };
}

async function click({ x, y }: Point): Promise<void> {
  await mouse("mouseMoved", x, y, { buttons: 0 });
  await mouse("mousePressed", x, y);
  await mouse("mouseReleased", x, y);
}

/** The point where an annotation lies, once the map has drawn it. */
async function drawnAt(store: AppStore, lngLat: LngLat): Promise<Point> {
  const point = pointOf(store, lngLat);
  await expect
    .poll(async () => {
      await mouse("mouseMoved", point.x + 200, point.y - 150, { buttons: 0 });
      await mouse("mouseMoved", point.x, point.y, { buttons: 0 });
      return canvas().style.cursor;
    })
    .toBe("grab");
  return point;
}

function expectNear(actual: LngLat | undefined, expected: LngLat): void {
  expect(actual?.[0]).toBeCloseTo(expected[0], 1);
  expect(actual?.[1]).toBeCloseTo(expected[1], 1);
}

const note: Annotation = {
  kind: "text",
  id: "note",
  text: "Power cuts here",
  window: null,
  lngLat: [31, 49],
};
const arrow: Annotation = {
  kind: "arrow",
  id: "arrow",
  text: "",
  window: null,
  tail: [29.5, 49.5],
  head: [32, 48.5],
};
const withAnnotations = (...annotations: Annotation[]) =>
  mountAnnotations({ document: { ...emptyDocument, annotations } });

it("a note is placed by a click and written at once, as one step", async () => {
  const store = await mountAnnotations();
  await button("Add note").click();
  const point = fromMiddle(store, -90, 60);
  const expected = placeAt(store, point);
  await click(point);
  await expect.element(words()).toHaveFocus();
  await userEvent.keyboard("Tom & <b>Ann</b>");
  await userEvent.keyboard("{Escape}");
  await expect.element(words()).not.toBeInTheDocument();
  const [written] = annotationsOf(store);
  expect(written).toMatchObject({ kind: "text", text: "Tom & <b>Ann</b>", window: null });
  expectNear(written?.kind === "text" ? written.lngLat : undefined, expected);
  expect(store.getState().history.past.map(({ code }) => code)).toEqual(["add-annotation"]);
  await expect.element(button("Tom & <b>Ann</b>")).toBeVisible();
  await drawnAt(store, written?.kind === "text" ? written.lngLat : [0, 0]);
});

it("a note without words is gone without a trace when its editor closes", async () => {
  const store = await mountAnnotations();
  await button("Add note").click();
  await click(fromMiddle(store, 40, 40));
  await expect.element(words()).toHaveFocus();
  expect(annotationsOf(store)).toHaveLength(1);
  await button("Close").click();
  expect(annotationsOf(store)).toEqual([]);
  expect(store.getState().history.past).toEqual([]);
});

it("a note is placed by keyboard alone, in the map's middle", async () => {
  const store = await mountAnnotations();
  (button("Add note").element() as HTMLElement).focus();
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => document.activeElement).toBe(canvas());
  const crosshair = () => document.querySelector<SVGElement>("[data-part=crosshair]");
  await expect.poll(() => crosshair()?.style.display).toBe("");
  const { camera } = store.getState().view;
  await userEvent.keyboard("{ArrowRight}");
  await expect.poll(() => store.getState().view.camera.lng).toBeGreaterThan(camera.lng + 0.1);
  await userEvent.keyboard("{Enter}");
  await expect.element(words()).toHaveFocus();
  await userEvent.keyboard("By keys{Escape}");
  const { lng, lat } = store.getState().view.camera;
  expect(crosshair()).toBeNull();
  const [written] = annotationsOf(store);
  expect(written).toMatchObject({ text: "By keys" });
  expectNear(written?.kind === "text" ? written.lngLat : undefined, [lng, lat]);
});

it("an arrow is two clicks; Backspace takes the first back, Escape abandons it", async () => {
  const store = await mountAnnotations();
  await button("Add arrow").click();
  await click(fromMiddle(store, -200, 100));
  await expect
    .poll(() => store.getState().drawing)
    .toMatchObject({ mode: "arrow", tail: [expect.any(Number), expect.any(Number)] });
  await userEvent.keyboard("{Backspace}");
  expect(store.getState().drawing).toEqual({ mode: "arrow", tail: null });
  const [tailAt, headAt] = [fromMiddle(store, -100, 50), fromMiddle(store, 80, -40)];
  const [tail, head] = [placeAt(store, tailAt), placeAt(store, headAt)];
  await click(tailAt);
  await click(headAt);
  await expect.element(page.getByRole("textbox", { name: "Words at its start (optional)" })).toHaveFocus();
  await userEvent.keyboard("{Escape}");
  const [drawn] = annotationsOf(store);
  expect(drawn?.kind).toBe("arrow");
  if (drawn?.kind !== "arrow") return;
  expectNear(drawn.tail, tail);
  expectNear(drawn.head, head);
  await button("Add arrow").click();
  await userEvent.keyboard("{Escape}");
  expect(store.getState().drawing).toEqual({ mode: "idle" });
  expect(annotationsOf(store)).toHaveLength(1);
});

it("a note is dragged by its words in one step, chosen by a click and removed by Delete", async () => {
  const store = await withAnnotations(note);
  const point = await drawnAt(store, [31, 49]);
  const target = { x: point.x + 70, y: point.y - 60 };
  const expected = placeAt(store, target);
  await dragPointer(point, target);
  const moved = annotationsOf(store)[0];
  expectNear(moved?.kind === "text" ? moved.lngLat : undefined, expected);
  expect(store.getState().history.past).toHaveLength(1);
  expect(store.getState().view.camera).toMatchObject({ lng: 31, lat: 49 });
  undo(store);
  expect(annotationsOf(store)).toEqual([note]);
  await click(await drawnAt(store, [31, 49]));
  expect(store.getState().selection).toEqual({ kind: "annotation", id: "note" });
  await expect.element(words()).toBeVisible();
  expect(document.activeElement).toBe(canvas());
  await userEvent.keyboard("{Delete}");
  expect(annotationsOf(store)).toEqual([]);
  expect(store.getState().selection).toBeNull();
  undo(store);
  expect(annotationsOf(store)).toEqual([note]);
});

it("an arrow is dragged by its head, by its tail's handle, or as a whole", async () => {
  const store = await withAnnotations(arrow);
  const headAt = await drawnAt(store, arrow.head);
  const headTo = { x: headAt.x + 30, y: headAt.y + 40 };
  const head = placeAt(store, headTo);
  await dragPointer(headAt, headTo);
  const afterHead = annotationsOf(store)[0] as typeof arrow;
  expectNear(afterHead.head, head);
  expect(afterHead.tail).toEqual(arrow.tail);
  select(store, { kind: "annotation", id: "arrow" });
  await expect.poll(() => document.querySelectorAll("[data-demarc-handle]").length).toBe(2);
  const tailAt = pointOf(store, arrow.tail);
  const tailTo = { x: tailAt.x - 40, y: tailAt.y + 20 };
  const tail = placeAt(store, tailTo);
  await dragPointer(tailAt, tailTo);
  const afterTail = annotationsOf(store)[0] as typeof arrow;
  expectNear(afterTail.tail, tail);
  expect(afterTail.head).toEqual(afterHead.head);
  select(store, null);
  const middle: LngLat = [(afterTail.tail[0] + afterTail.head[0]) / 2, 0];
  const [from, to] = [pointOf(store, afterTail.tail), pointOf(store, afterTail.head)];
  const middleAt = { x: pointOf(store, middle).x, y: (from.y + to.y) / 2 };
  await drawnAt(store, placeAt(store, middleAt));
  await dragPointer(middleAt, { x: middleAt.x, y: middleAt.y - 50 });
  const whole = annotationsOf(store)[0] as typeof arrow;
  expect(Math.abs(pointOf(store, whole.tail).y - (from.y - 50))).toBeLessThan(1.5);
  expect(Math.abs(pointOf(store, whole.head).y - (to.y - 50))).toBeLessThan(1.5);
  expect(store.getState().history.past).toHaveLength(3);
});

it("its editor takes typed places and a time window, and says what it cannot take", async () => {
  const store = await withAnnotations(arrow);
  await button("Arrow without words").click();
  const head = page.getByRole("textbox", { name: "Points to (latitude, longitude)" });
  await expect.element(head).toHaveValue("48.5, 32");
  await head.fill("47,25; 33,5");
  expect(annotationsOf(store)[0]).toMatchObject({ head: [33.5, 47.25] });
  await head.fill("nowhere");
  await expect.element(page.getByRole("alert")).toHaveTextContent("Give latitude and longitude in degrees");
  expect(annotationsOf(store)[0]).toMatchObject({ head: [33.5, 47.25] });
  await page.getByRole("radio", { name: "While the shown time overlaps" }).click();
  expect(annotationsOf(store)[0]?.window).toEqual(initialTime.window);
  await expect.element(head).toHaveValue("47.25, 33.5");
  await expect.element(page.getByLabelText("From", { exact: true })).toHaveValue("2025-12-24T00:00");
  await page.getByLabelText("To", { exact: true }).fill("2025-12-25T12:30");
  expect(annotationsOf(store)[0]?.window?.endMs).toBe(Date.parse("2025-12-25T10:30Z"));
  await page.getByLabelText("To", { exact: true }).fill("2025-12-23T12:30");
  await expect.element(page.getByRole("alert")).toHaveTextContent("The end has to be after the start.");
  expect(annotationsOf(store)[0]?.window?.endMs).toBe(Date.parse("2025-12-25T10:30Z"));
  await expectNoViolations();
  setTime(store, { window: { startMs: Date.parse("2025-12-26"), endMs: Date.parse("2025-12-27") } });
  await expect.element(page.getByText("Not at the time shown").first()).toBeVisible();
  await page.getByRole("radio", { name: "Always" }).click();
  expect(annotationsOf(store)[0]?.window).toBeNull();
  await expect.element(page.getByText("Not at the time shown")).not.toBeInTheDocument();
});

it("its words end at 500 characters, and that is said", async () => {
  const store = await withAnnotations({ ...note, text: "a".repeat(480) });
  select(store, { kind: "annotation", id: "note" });
  await expect.element(page.getByText("20 characters left")).toBeVisible();
  await words().fill("b".repeat(700));
  await expect.element(page.getByText("The limit of 500 characters is reached.")).toBeVisible();
  expect(annotationsOf(store)[0]?.text).toBe("b".repeat(500));
});

it("the list hides, shows, finds and deletes", async () => {
  const many = Array.from({ length: 9 }, (_, index) => ({ ...note, id: `${index}`, text: `Note ${index}` }));
  const store = await withAnnotations(...many);
  await button("Hide: Note 3").click();
  expect(annotationsOf(store)[3]?.isHidden).toBe(true);
  await expect.element(button("Note 3 Hidden")).toBeVisible();
  await button("Show: Note 3").click();
  expect(annotationsOf(store)[3]?.isHidden).toBe(false);
  await button("Delete: Note 8").click();
  undo(store);
  await page.getByRole("textbox", { name: "Find in notes" }).fill("note 7");
  expect(page.getByRole("listitem").elements()).toHaveLength(1);
  await button("Note 7").click();
  await expect.element(words()).toHaveFocus();
  await expect.element(words()).toHaveValue("Note 7");
  await expectNoViolations();
  await page.getByRole("textbox", { name: "Find in notes" }).fill("nothing like it");
  await expect.element(page.getByText("No note has these words.")).toBeVisible();
  await button("Delete").click();
  expect(annotationsOf(store).map(({ text }) => text)).not.toContain("Note 7");
});
