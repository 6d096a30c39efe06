import { afterEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { AppStore } from "../../../src/workspace/store";
import { initialTime } from "../../../src/workspace/time-state";
import { firstDayMs, mountTimeline, unmountTimeline } from "./mount-timeline";
import { nextFrame } from "./real-pointer";

const dayMs = 86_400_000;
const day = (index: number) => firstDayMs + index * dayMs;
const oneDay = (index: number) => ({ startMs: day(index), endMs: day(index + 1) });
const options = () => page.getByRole("button", { name: "Animation options" });

afterEach(unmountTimeline);

/** The starts of the window as playback takes them, until it stops. */
function recordStarts(store: AppStore): number[] {
  const starts: number[] = [];
  store.subscribe((state, previous) => {
    if (state.time.window !== previous.time.window) starts.push(state.time.window.startMs);
  });
  return starts;
}
const press = (name: string) => (page.getByRole("button", { name }).element() as HTMLElement).click();

describe("animation options", () => {
  it("are reached and changed by keyboard, and Escape gives the focus back", async () => {
    const { store } = await mountTimeline(1200);
    (options().element() as HTMLElement).focus();
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => document.activeElement?.getAttribute("type")).toBe("checkbox");
    await userEvent.keyboard(" ");
    await userEvent.keyboard("{Tab} {Tab} ");
    const { loop, skipEmpty, emphasizeRecent } = store.getState().time;
    expect([loop, skipEmpty, emphasizeRecent]).toEqual([true, true, true]);
    await userEvent.selectOptions(page.getByRole("combobox", { name: "Trail" }), "3");
    expect(store.getState().time.trailSteps).toBe(3);
    expect(store.getState().isPlaying).toBe(false);
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => document.activeElement).toBe(options().element());
    await expect.element(page.getByRole("checkbox", { name: "Loop" })).not.toBeInTheDocument();
  });

  it("open inside the page at 390 px, with room for a thumb", async () => {
    await mountTimeline(390, { view: { locale: "uk" } });
    press("Налаштування відтворення");
    const group = page.getByRole("group", { name: "Налаштування відтворення" });
    await expect.element(group).toBeVisible();
    const box = group.element().getBoundingClientRect();
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(390);
    expect(box.top).toBeGreaterThanOrEqual(0);
    for (const label of group.element().querySelectorAll("label:has(input)"))
      expect(label.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
  });
});

describe("playback", () => {
  it("draws every step before the next where the machine is slow, and says how slow it is", async () => {
    const { store } = await mountTimeline(1200, { time: { speed: 8, window: oneDay(29) } });
    const starts = recordStarts(store);
    const drawn = new Set<string | undefined>();
    const notes = new Set<string | undefined>();
    const watch = () => {
      drawn.add(document.querySelector("[data-testid=window-label]")?.textContent);
      notes.add(document.querySelector("[data-testid=slowed-note]")?.textContent);
      if (store.getState().isPlaying) requestAnimationFrame(watch);
    };
    store.subscribe((state, previous) => {
      if (state.time.window === previous.time.window) return;
      // A step that takes about half a second to draw.
      for (const untilMs = performance.now() + 500; performance.now() < untilMs; );
    });
    press("Play");
    requestAnimationFrame(watch);
    await expect.poll(() => store.getState().isPlaying, { timeout: 30_000 }).toBe(false);
    await nextFrame();
    watch();
    const expected = Array.from({ length: 11 }, (_, index) => day(30 + index));
    expect(starts).toEqual(expected);
    for (const label of [
      "31 Dec 00:00 – 1 Jan 00:00",
      "5 Jan 00:00 – 6 Jan 00:00",
      "10 Jan 00:00 – 11 Jan 00:00",
    ])
      expect([...drawn].some((text) => text?.replace(/ 20\d\d/g, "") === label)).toBe(true);
    expect(drawn.size).toBeGreaterThanOrEqual(expected.length);
    expect([...notes].some((note) => /^Slowed to [0-2](\.\d)? steps\/s$/.test(note ?? ""))).toBe(true);
    expect(document.querySelector("[data-testid=slowed-note]")).toBeNull();
  });

  it("passes over the steps in which nothing that the filter shows lies", async () => {
    const { store } = await mountTimeline(1200, { time: { speed: 8, skipEmpty: true, window: oneDay(20) } });
    const { table } = store.getState().events;
    const { document: current } = store.getState();
    // Every seventh row is of one family: by the rows' order, days apart.
    store.setState({ document: { ...current, filter: { ...current.filter, weapon: ["guided-bomb"] } } });
    const { rowMask } = store.getState();
    const shownDays = new Set<number>();
    for (let row = 0; row < table.count; row++) {
      if (rowMask?.[row] === 0) continue;
      const first = Math.floor((table.epochMs + table.earliestSeconds[row]! * 1000 - firstDayMs) / dayMs);
      const last = Math.floor((table.epochMs + table.latestSeconds[row]! * 1000 - 1 - firstDayMs) / dayMs);
      for (let index = first; index <= last; index++) if (index > 20) shownDays.add(index);
    }
    expect(shownDays.size).toBeGreaterThan(0);
    expect(shownDays.size).toBeLessThan(15);
    const starts = recordStarts(store);
    press("Play");
    await expect.poll(() => store.getState().isPlaying, { timeout: 20_000 }).toBe(false);
    expect(starts).toEqual([...shownDays].sort((a, b) => a - b).map(day));
  });

  it("stays a while at the end before it begins again", async () => {
    const { store } = await mountTimeline(1200, { time: { speed: 8, loop: true, window: oneDay(38) } });
    const steps: { readonly startMs: number; readonly atMs: number }[] = [];
    store.subscribe((state, previous) => {
      if (state.time.window !== previous.time.window)
        steps.push({ startMs: state.time.window.startMs, atMs: performance.now() });
    });
    press("Play");
    await expect.poll(() => steps.length, { timeout: 20_000 }).toBeGreaterThanOrEqual(4);
    store.setState({ isPlaying: false });
    expect(steps.slice(0, 4).map(({ startMs }) => startMs)).toEqual([day(39), day(40), day(0), day(1)]);
    const dwellMs = steps[2]!.atMs - steps[1]!.atMs;
    expect(dwellMs).toBeGreaterThan(2 * (steps[1]!.atMs - steps[0]!.atMs));
  });
});

describe("the count", () => {
  it("says beside the status how many of the incidents are contested", async () => {
    const { store } = await mountTimeline(1200);
    const { counts } = store.getState();
    const byStatus = { ...counts.byStatus, disputed: 5, "attacker-only": 7 };
    store.setState({ counts: { ...counts, byStatus } });
    await expect.element(page.getByText("of which 5 disputed, 7 claimed by the attacker only")).toBeVisible();
    const status = document.querySelector("[role=status]")!;
    expect(status.textContent).toBe("8 certain + 0 possible of 55 incidents");
    expect(document.getElementById(status.getAttribute("aria-describedby")!)?.textContent).toContain(
      "5 disputed",
    );
    expect(store.getState().time.window).toEqual(initialTime.window);
  });
});
