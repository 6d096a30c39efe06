import { afterEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { firstDayMs, mountTimeline, unmountTimeline } from "./mount-timeline";
import { altKey, dragPointer, mouse, nextFrame } from "./real-pointer";

const dayMs = 86_400_000;
const hourMs = 3_600_000;
const day = (index: number) => firstDayMs + index * dayMs;
const slider = () => page.getByRole("slider", { name: "Known at", exact: true });
const sentence = "Shows what was known on 30 Dec 00:00; later reports are left out.";

afterEach(unmountTimeline);

/** The middle of the slider's track at an instant. */
function trackPoint(pointAt: (instantMs: number) => { x: number }, instantMs: number) {
  const { top, bottom } = slider().element().parentElement!.getBoundingClientRect();
  return { x: pointAt(instantMs).x, y: (top + bottom) / 2 };
}

describe("Known at", () => {
  it("is off at first, and comes on at the end of what is shown, with a sentence that says so", async () => {
    const { store } = await mountTimeline(1200);
    expect(slider().elements()).toHaveLength(0);
    const button = page.getByRole("button", { name: "Known at: now" });
    expect(button.element().getAttribute("aria-pressed")).toBe("false");
    await userEvent.click(button);
    expect(store.getState().time.knownAtMs).toBe(day(29));
    await expect.element(page.getByRole("button", { name: "Known at: 30 Dec 00:00" })).toBeVisible();
    await expect.element(page.getByText(sentence)).toBeVisible();
    expect(slider().element().getAttribute("aria-valuetext")).toBe("30 Dec 2025 00:00");
    expect(document.getElementById(slider().element().getAttribute("aria-describedby")!)?.textContent).toBe(
      sentence,
    );
    expect(store.getState().history.past).toEqual([]);
  });

  it("goes off and on again where it was", async () => {
    const { store } = await mountTimeline(1200, { time: { knownAtMs: day(26) + 10 * hourMs } });
    await userEvent.click(page.getByRole("button", { name: "Known at: 27 Dec 10:00" }));
    expect(store.getState().time.knownAtMs).toBeNull();
    expect(slider().elements()).toHaveLength(0);
    await userEvent.click(page.getByRole("button", { name: "Known at: now" }));
    expect(store.getState().time.knownAtMs).toBe(day(26) + 10 * hourMs);
  });

  it("moves by keys: hours, ten of them, the ends", async () => {
    const { store } = await mountTimeline(1200, { time: { knownAtMs: day(26) } });
    (slider().element() as HTMLElement).focus();
    await userEvent.keyboard("{ArrowRight}");
    expect(store.getState().time.knownAtMs).toBe(day(26) + hourMs);
    await userEvent.keyboard("{Shift>}{ArrowLeft}{/Shift}");
    expect(store.getState().time.knownAtMs).toBe(day(26) - 9 * hourMs);
    await userEvent.keyboard("{End}");
    expect(store.getState().time.knownAtMs).toBe(day(40) + 13 * hourMs);
    await userEvent.keyboard("{Home}");
    expect(store.getState().time.knownAtMs).toBe(day(0) + 12 * hourMs);
    const now = Number(slider().element().getAttribute("aria-valuenow"));
    await expect
      .poll(() => Number(slider().element().getAttribute("aria-valuemin")))
      .toBeLessThanOrEqual(now);
  });

  it("is dragged to whole hours, freely with Alt, and back by Escape; the window stays", async () => {
    const { store, pointAt } = await mountTimeline(1200, { time: { knownAtMs: day(26) } });
    const { window } = store.getState().time;
    const from = trackPoint(pointAt, day(26));
    await dragPointer(from, trackPoint(pointAt, day(20) + 7 * hourMs));
    const hours = (store.getState().time.knownAtMs! - day(20)) / hourMs;
    expect(Math.abs(hours - 7)).toBeLessThanOrEqual(1);
    expect(Number.isInteger(hours)).toBe(true);

    const free = trackPoint(pointAt, day(20) + 17.4 * hourMs);
    await dragPointer(trackPoint(pointAt, store.getState().time.knownAtMs!), free, { modifiers: altKey });
    expect(Math.abs(store.getState().time.knownAtMs! - day(20) - 17.4 * hourMs)).toBeLessThan(hourMs);
    const before = store.getState().time.knownAtMs;
    await dragPointer(trackPoint(pointAt, before!), trackPoint(pointAt, day(5)), { isHeld: true });
    expect(store.getState().time.knownAtMs).toBeLessThan(day(6));
    await userEvent.keyboard("{Escape}");
    expect(store.getState().time.knownAtMs).toBe(before);
    await mouse("mouseReleased", trackPoint(pointAt, day(5)).x, free.y);
    expect(store.getState().time.window).toEqual(window);
  });

  it("jumps to where its track is pressed", async () => {
    const { store, pointAt } = await mountTimeline(1200, { time: { knownAtMs: day(26) } });
    const point = trackPoint(pointAt, day(10));
    await dragPointer(point, point);
    expect(Math.abs(store.getState().time.knownAtMs! - day(10))).toBeLessThanOrEqual(hourMs);
    expect(document.activeElement).toBe(slider().element());
  });

  it("is brought into view by the keys that move it out of it", async () => {
    await mountTimeline(1200, { time: { knownAtMs: day(26) } });
    for (let press = 0; press < 4; press++)
      (page.getByRole("button", { name: "Stretch the axis" }).element() as HTMLElement).click();
    (slider().element() as HTMLElement).focus();
    await userEvent.keyboard("{End}");
    await expect.poll(() => slider().element().getAttribute("aria-valuetext")).toBe("10 Jan 2026 13:00");
    await expect.poll(() => slider().element().hasAttribute("data-beyond")).toBe(false);
  });

  it("has a grip for a thumb at 390 px, and nothing is wider than the page", async () => {
    await mountTimeline(390, { time: { knownAtMs: day(26) }, view: { locale: "uk" } });
    await nextFrame();
    const grip = page
      .getByRole("slider", { name: "Відомо на", exact: true })
      .element()
      .getBoundingClientRect();
    expect(Math.min(grip.width, grip.height)).toBeGreaterThanOrEqual(44);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
  });
});
