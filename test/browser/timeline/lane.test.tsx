import { afterEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { initialTime } from "../../../src/workspace/time-state";
import { firstDayMs, type Mounted, mountTimeline, unmountTimeline } from "./mount-timeline";
import { altKey, dragPointer, nextFrame } from "./real-pointer";

const dayMs = 86_400_000;
const hourMs = 3_600_000;
const day = (index: number) => firstDayMs + index * dayMs;
const initial = initialTime.window;
const marks = () => [...document.querySelectorAll<HTMLElement>("[role=toolbar] button")];

afterEach(unmountTimeline);

/** Moments of the talks beside those of the fixture, each with its own name. */
function addTalks({ store }: Mounted, instants: readonly number[]): void {
  const { data } = store.getState();
  const [pattern] = data.talks;
  const added = instants.map((startMs, index) => ({
    ...pattern!,
    id: `added-${index}`,
    startMs,
    title: { en: `Moment ${index}`, uk: `Подія ${index}` },
  }));
  store.setState({ data: { ...data, talks: [...data.talks, ...added] } });
}

describe("the lane", () => {
  it("is one stop of the Tab key, with arrows, Home and End inside", async () => {
    const mounted = await mountTimeline(1200);
    addTalks(mounted, [day(3), day(10)]);
    await nextFrame();
    expect(marks().map((mark) => mark.tabIndex)).toEqual([0, -1, -1, -1]);
    marks()[0]!.focus();
    await userEvent.keyboard("{ArrowRight}{ArrowRight}");
    expect(document.activeElement).toBe(marks()[2]);
    await expect.poll(() => marks().map((mark) => mark.tabIndex)).toEqual([-1, -1, 0, -1]);
    await userEvent.keyboard("{End}{ArrowRight}");
    expect(document.activeElement).toBe(marks()[3]);
    await userEvent.keyboard("{Home}");
    expect(document.activeElement).toBe(marks()[0]);
    expect(mounted.store.getState().time.window).toEqual(initial);
  });

  it("lists marks of one instant, each of which can be chosen by keyboard", async () => {
    const mounted = await mountTimeline(1200);
    addTalks(mounted, [day(10), day(10), day(10)]);
    await nextFrame();
    const group = page.getByRole("button", { name: /3 moments close together/ });
    (group.element() as HTMLElement).focus();
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => document.activeElement?.textContent).toContain("Moment 0");
    expect(page.getByRole("button", { name: "Stretch the axis to these" }).elements()).toHaveLength(0);
    await userEvent.keyboard("{Tab}{Enter}");
    expect(mounted.store.getState().time.window).toEqual({ startMs: day(7), endMs: day(13) });
    await expect.poll(() => document.activeElement).toBe(group.element());
  });

  it("stretches the axis to marks that lie apart, and keeps the focus on the first", async () => {
    const mounted = await mountTimeline(390);
    addTalks(mounted, [day(10), day(11), day(12)]);
    await nextFrame();
    expect(page.getByRole("button", { name: "Moment 1", exact: false }).elements()).toHaveLength(1);
    await userEvent.click(page.getByRole("button", { name: /3 moments close together/ }));
    await userEvent.click(page.getByRole("button", { name: "Stretch the axis to these" }));
    await expect
      .poll(() => marks().map((mark) => mark.ariaLabel?.slice(0, 8)))
      .toEqual(["Moment 0", "Moment 1", "Moment 2"]);
    expect(document.activeElement).toBe(marks()[0]);
  });
});

describe("the brush", () => {
  it("snaps to a mark's instant that is nearer than the step, and not with Alt", async () => {
    const { store, pointAt } = await mountTimeline(1200);
    // The advisers meet on day 34 at 10:00; a pixel is about 50 minutes.
    const mark = day(34) + 10 * hourMs;
    await dragPointer(pointAt(initial.endMs), pointAt(mark + 2 * hourMs));
    expect(store.getState().time.window.endMs).toBe(mark);
    await dragPointer(pointAt(mark), pointAt(day(34) + 22 * hourMs));
    expect(store.getState().time.window.endMs).toBe(day(35));
    await dragPointer(pointAt(day(35)), pointAt(mark + 2 * hourMs), { modifiers: altKey });
    expect(Math.abs(store.getState().time.window.endMs - mark - 2 * hourMs)).toBeLessThan(hourMs);
  });
});
