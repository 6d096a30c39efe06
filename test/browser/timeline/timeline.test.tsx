import { afterEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { emptyBuiltInData } from "../../../src/workspace/built-in-data";
import { initialTime } from "../../../src/workspace/time-state";
import { firstDayMs, mountTimeline, unmountTimeline } from "./mount-timeline";
import { altKey, dragPointer, mouse, nextFrame } from "./real-pointer";

const dayMs = 86_400_000;
const hourMs = 3_600_000;
/** Midnight in Kyiv of a day counted from 1 December. */
const day = (index: number) => firstDayMs + index * dayMs;
const initial = initialTime.window;
const slider = (name: string) => page.getByRole("slider", { name, exact: true });
const statusText = () => document.querySelector("[role=status]")?.textContent;

afterEach(() => {
  vi.useRealTimers();
  unmountTimeline();
});

describe("the brush", () => {
  it("moves by whole steps, and the count with it on every frame", async () => {
    const { store, pointAt } = await mountTimeline(1200);
    expect(statusText()).toBe("8 certain + 0 possible of 55 incidents");
    await dragPointer(pointAt(day(26)), pointAt(day(28) + 5 * hourMs), { isHeld: true });
    expect(store.getState().time.window).toEqual({
      startMs: initial.startMs + 2 * dayMs,
      endMs: initial.endMs + 2 * dayMs,
    });
    expect(statusText()).toBe("7 certain + 2 possible of 55 incidents");
    await mouse("mouseReleased", pointAt(day(28)).x, pointAt(day(28)).y);
  });

  it("resizes by its edges", async () => {
    const { store, pointAt } = await mountTimeline(1200);
    await dragPointer(pointAt(initial.endMs), pointAt(day(33) + 3 * hourMs));
    expect(store.getState().time.window).toEqual({ startMs: initial.startMs, endMs: day(33) });
    await dragPointer(pointAt(initial.startMs), pointAt(day(20) - 2 * hourMs));
    expect(store.getState().time.window).toEqual({ startMs: day(20), endMs: day(33) });
  });

  it("is made anew beside itself, and a mere click makes none", async () => {
    const { store, pointAt } = await mountTimeline(1200);
    await dragPointer(pointAt(day(5)), pointAt(day(5)));
    expect(store.getState().time.window).toEqual(initial);
    await dragPointer(pointAt(day(9) + 4 * hourMs), pointAt(day(5) - 4 * hourMs));
    expect(store.getState().time.window).toEqual({ startMs: day(5), endMs: day(9) });
  });

  it("moves freely with Alt", async () => {
    const { store, pointAt } = await mountTimeline(1200);
    await dragPointer(pointAt(initial.endMs), pointAt(day(33) + 7 * hourMs), { modifiers: altKey });
    const { endMs } = store.getState().time.window;
    expect(Math.abs(endMs - day(33) - 7 * hourMs)).toBeLessThan(hourMs);
    expect((endMs - firstDayMs) % dayMs).not.toBe(0);
  });

  it("is as it was after Escape during a drag", async () => {
    const { store, pointAt } = await mountTimeline(1200);
    await dragPointer(pointAt(day(26)), pointAt(day(10)), { isHeld: true });
    expect(store.getState().time.window).not.toEqual(initial);
    await userEvent.keyboard("{Escape}");
    expect(store.getState().time.window).toEqual(initial);
    await mouse("mouseMoved", pointAt(day(5)).x, pointAt(day(5)).y);
    await mouse("mouseReleased", pointAt(day(5)).x, pointAt(day(5)).y);
    await nextFrame();
    expect(store.getState().time.window).toEqual(initial);
  });

  it("has handles at least 24 px wide that never hide the window", async () => {
    const { store } = await mountTimeline(390);
    store.setState({ time: { ...store.getState().time, window: { startMs: day(20), endMs: day(21) } } });
    await nextFrame();
    for (const name of ["Window start", "Window end"]) {
      expect(slider(name).element().getBoundingClientRect().width).toBeGreaterThanOrEqual(24);
    }
    const body = slider("Move window").element().getBoundingClientRect();
    const hit = document.elementFromPoint(body.left + body.width / 2, body.top + 8);
    expect(hit?.getAttribute("aria-label")).toBe("Move window");
  });
});

describe("the keyboard", () => {
  it("steps an edge, by ten with Shift, and goes to the data's ends", async () => {
    const { store } = await mountTimeline(1200);
    (slider("Window end").element() as HTMLElement).focus();
    await userEvent.keyboard("{ArrowRight}");
    expect(store.getState().time.window.endMs).toBe(initial.endMs + dayMs);
    await userEvent.keyboard("{Shift>}{ArrowLeft}{/Shift}");
    expect(store.getState().time.window.endMs).toBe(day(24));
    await userEvent.keyboard("{End}");
    expect(store.getState().time.window.endMs).toBe(day(41));
    (slider("Window start").element() as HTMLElement).focus();
    await userEvent.keyboard("{Home}");
    expect(store.getState().time.window.startMs).toBe(day(0));
  });

  it("moves the window as a whole, and announces date and time", async () => {
    const { store } = await mountTimeline(1200);
    const body = slider("Move window").element() as HTMLElement;
    body.focus();
    await userEvent.keyboard("{ArrowRight}{ArrowRight}{ArrowLeft}");
    expect(store.getState().time.window).toEqual({
      startMs: initial.startMs + dayMs,
      endMs: initial.endMs + dayMs,
    });
    const start = slider("Window start").element();
    await expect.poll(() => start.getAttribute("aria-valuetext")).toBe("25 Dec 2025 00:00");
    const now = Number(start.getAttribute("aria-valuenow"));
    expect(now).toBe((initial.startMs + dayMs) / 1000);
    expect(Number(start.getAttribute("aria-valuemin"))).toBeLessThan(now);
    expect(Number(start.getAttribute("aria-valuemax"))).toBeGreaterThan(now);
  });

  it("plays and pauses with Space, but not out of a select", async () => {
    const { store } = await mountTimeline(1200);
    await userEvent.keyboard(" ");
    expect(store.getState().isPlaying).toBe(true);
    await expect.element(page.getByRole("button", { name: "Pause" })).toBeVisible();
    await userEvent.keyboard(" ");
    expect(store.getState().isPlaying).toBe(false);
    (page.getByRole("combobox", { name: "Speed" }).element() as HTMLElement).focus();
    await userEvent.keyboard(" ");
    expect(store.getState().isPlaying).toBe(false);
  });

  it("brings into view what it moves out of it", async () => {
    const { store } = await mountTimeline(1200);
    for (let press = 0; press < 4; press++)
      (page.getByRole("button", { name: "Stretch the axis" }).element() as HTMLElement).click();
    (slider("Window end").element() as HTMLElement).focus();
    await userEvent.keyboard("{End}");
    expect(store.getState().time.window.endMs).toBe(day(41));
    await expect.poll(() => slider("Window end").element().hasAttribute("data-beyond")).toBe(false);
  });
});

describe("the modes", () => {
  it("show a locked start and a playhead, or the playhead alone", async () => {
    const { store, pointAt } = await mountTimeline(1200);
    await userEvent.selectOptions(page.getByRole("combobox", { name: "Time mode" }), "cumulative");
    await expect.element(slider("Playhead")).toBeVisible();
    await expect.element(slider("Window start")).toBeVisible();
    expect(slider("Window end").elements()).toHaveLength(0);
    await dragPointer(pointAt(initial.endMs), pointAt(day(35)));
    expect(store.getState().time.playheadMs).toBe(day(35));
    expect(statusText()).toBe("16 certain + 0 possible of 55 incidents");

    await userEvent.selectOptions(page.getByRole("combobox", { name: "Time mode" }), "instant");
    expect(slider("Window start").elements()).toHaveLength(0);
    await dragPointer(pointAt(day(8)), pointAt(day(8)));
    expect(store.getState().time.playheadMs).toBe(day(8));
  });
});

describe("playback", () => {
  it("takes every step once and stops at the end", async () => {
    const { store } = await mountTimeline(1200, { time: { speed: 4 } });
    const ends: number[] = [];
    store.subscribe((state, previous) => {
      if (state.time.window.endMs !== previous.time.window.endMs) ends.push(state.time.window.endMs);
    });
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    (page.getByRole("button", { name: "Play" }).element() as HTMLElement).click();
    await Promise.resolve();
    for (let tick = 0; tick < 80 && (tick < 2 || store.getState().isPlaying); tick++) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      vi.advanceTimersByTime(250);
    }
    expect(store.getState().isPlaying).toBe(false);
    const expected = Array.from({ length: 41 - 29 }, (_, index) => day(30 + index));
    expect(ends.filter((endMs, index) => ends.indexOf(endMs) === index)).toEqual(expected);
  });

  it("is stopped by a drag", async () => {
    const { store, pointAt } = await mountTimeline(1200);
    store.setState({ isPlaying: true });
    await dragPointer(pointAt(day(26)), pointAt(day(27)));
    expect(store.getState().isPlaying).toBe(false);
  });
});

describe("the axis", () => {
  const tickCentres = () =>
    [...document.querySelectorAll<HTMLElement>("[class*=tick]")].map((tick) => tick.getBoundingClientRect());

  it("zooms around the pointer with the wheel and shows everything on a double click", async () => {
    const { plot, pointAt } = await mountTimeline(1200);
    const handleX = () => {
      const { left, right } = slider("Window end").element().getBoundingClientRect();
      return (left + right) / 2;
    };
    const before = handleX();
    const { x, y } = pointAt(initial.endMs);
    await mouse("mouseWheel", x, y, { deltaX: 0, deltaY: -400, buttons: 0 });
    await nextFrame();
    expect(Math.abs(handleX() - before)).toBeLessThan(8);
    const start = slider("Window start").element().getBoundingClientRect().right;
    expect(before - start).toBeGreaterThan(plot().width / 6);
    await expect.element(page.getByRole("button", { name: "Show everything" })).toBeEnabled();
    for (const clickCount of [1, 2]) {
      await mouse("mousePressed", plot().left + 40, y, { clickCount });
      await mouse("mouseReleased", plot().left + 40, y, { clickCount });
    }
    await expect.element(page.getByRole("button", { name: "Show everything" })).toBeDisabled();
  });

  it("pans when its dates are dragged", async () => {
    const { plot } = await mountTimeline(1200);
    (page.getByRole("button", { name: "Stretch the axis" }).element() as HTMLElement).click();
    await nextFrame();
    const before = slider("Window start").element().getBoundingClientRect().left;
    const y = plot().bottom + 10;
    await dragPointer({ x: 600, y }, { x: 520, y });
    expect(slider("Window start").element().getBoundingClientRect().left - before).toBeCloseTo(-80, 0);
  });

  it("has labels that never overlap, at any width, zoom and language", async () => {
    for (const [widthPx, locale] of [
      [1200, "en"],
      [390, "uk"],
    ] as const) {
      await mountTimeline(widthPx, { view: { locale } });
      const zoomName = locale === "en" ? "Stretch the axis" : "Розтягнути шкалу";
      for (let press = 0; press < 9; press++) {
        const boxes = tickCentres();
        expect(boxes.length).toBeGreaterThan(1);
        for (const [index, box] of boxes.entries()) {
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(widthPx);
          if (index > 0) expect(box.left).toBeGreaterThan(boxes[index - 1]!.right);
        }
        (page.getByRole("button", { name: zoomName }).element() as HTMLElement).click();
        await nextFrame();
      }
      unmountTimeline();
    }
  });
});

describe("the lane", () => {
  it("takes the window's end to a control map's day", async () => {
    const { store } = await mountTimeline(1200);
    const mark = page.getByRole("button", { name: /Control as of 26 December 2025/ });
    await userEvent.hover(mark);
    await expect.element(page.getByRole("tooltip")).toHaveTextContent("Control as of 26 December 2025");
    await userEvent.click(mark);
    expect(store.getState().time.window).toEqual({ startMs: initial.startMs, endMs: day(26) });
  });

  it("takes the window to a moment of the talks by keyboard, with its tooltip", async () => {
    const { store } = await mountTimeline(1200);
    (page.getByRole("button", { name: /Advisers meet in Kyiv/ }).element() as HTMLElement).focus();
    await expect.element(page.getByRole("tooltip")).toHaveTextContent("4 January 2026");
    await userEvent.keyboard("{Enter}");
    const { startMs, endMs } = store.getState().time.window;
    expect(startMs).toBe(day(31));
    expect(endMs).toBe(day(37));
    await userEvent.keyboard("{Escape}");
    expect(page.getByRole("tooltip").elements()).toHaveLength(0);
  });
});

describe("the histogram", () => {
  it("mutes only the part of a bar that lies outside the brush", async () => {
    const { plot, pointAt } = await mountTimeline(1200, {
      time: { window: { startMs: day(20), endMs: day(29) + 12 * hourMs } },
    });
    const canvas = document.querySelector("canvas")!;
    const ratio = canvas.width / plot().width;
    const pen = canvas.getContext("2d")!;
    // Just above the ground, in the first and in the second half of the day that the brush cuts in two.
    const alphaAt = (instantMs: number) => {
      const x = Math.floor((pointAt(instantMs).x - plot().left) * ratio);
      return pen.getImageData(x, canvas.height - Math.ceil(4 * ratio), 1, 1).data[3]!;
    };
    expect(alphaAt(day(29) + 6 * hourMs)).toBe(255);
    expect(alphaAt(day(29) + 18 * hourMs)).toBeGreaterThan(60);
    expect(alphaAt(day(29) + 18 * hourMs)).toBeLessThan(120);
  });
});

describe("what it says", () => {
  it("before there are incidents", async () => {
    await mountTimeline(1200, { data: emptyBuiltInData });
    await expect.element(page.getByText("Loading incidents…")).toBeVisible();
    unmountTimeline();
    await mountTimeline(1200, { data: { ...emptyBuiltInData, isLoaded: true } });
    await expect.element(page.getByText("There are no incidents in the data")).toBeVisible();
    await expect.element(page.getByRole("button", { name: "Play" })).toBeDisabled();
  });

  it("in the chosen zone, with years where the window spans two", async () => {
    const { store } = await mountTimeline(1200);
    await expect.element(page.getByText("24 Dec 00:00 – 30 Dec 00:00")).toBeVisible();
    await userEvent.selectOptions(page.getByRole("combobox", { name: "Time zone" }), "UTC");
    await expect.element(page.getByText("23 Dec 22:00 – 29 Dec 22:00")).toBeVisible();
    const { time } = store.getState();
    store.setState({ time: { ...time, zone: "Europe/Kyiv", window: { startMs: day(29), endMs: day(34) } } });
    await expect.element(page.getByText("30 Dec 2025 00:00 – 4 Jan 2026 00:00")).toBeVisible();
  });

  it("nothing else and nothing cut off at 390 px", async () => {
    await mountTimeline(390);
    const visible = (element: Element) => element.getBoundingClientRect();
    for (const name of ["Play", "Earlier", "Later"]) {
      const box = visible(page.getByRole("button", { name, exact: true }).element());
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
    }
    for (const text of ["24 Dec 00:00 – 30 Dec 00:00"])
      expect(visible(page.getByText(text).element()).right).toBeLessThanOrEqual(390);
    expect(visible(document.querySelector("[role=status]")!).right).toBeLessThanOrEqual(390);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
    const marks = document.querySelectorAll("[role=toolbar] button");
    expect(marks.length).toBeGreaterThan(0);
    for (const mark of marks) expect(visible(mark).height).toBeGreaterThanOrEqual(44);
  });
});
