import { describe, expect, it } from "vitest";
import { timelineMessages } from "../../../src/look/text/messages/timeline";
import { formatTick } from "../../../src/ui/timeline/axis/format-tick";
import { changeMode } from "../../../src/ui/timeline/controls/change-mode";
import { listZones } from "../../../src/ui/timeline/controls/zone-options";
import { createAppStore } from "../../../src/workspace/store";
import { initialTime } from "../../../src/workspace/time-state";

describe("time zones to choose from", () => {
  it("are Kyiv, UTC and the reader's own", () => {
    expect(listZones("Europe/Kyiv", "Europe/Berlin")).toEqual(["Europe/Kyiv", "UTC", "Europe/Berlin"]);
  });

  it("leave out a local zone that is one of them by another name", () => {
    expect(listZones("Europe/Kyiv", "Europe/Kiev")).toEqual(["Europe/Kyiv", "UTC"]);
    expect(listZones("UTC", "Etc/UTC")).toEqual(["Europe/Kyiv", "UTC"]);
  });

  it("hold the chosen zone, wherever it came from", () => {
    expect(listZones("America/New_York", "UTC")).toContain("America/New_York");
    expect(listZones("Europe/Kiev", "UTC")).toEqual(["Europe/Kiev", "UTC"]);
  });
});

describe("changeMode", () => {
  const storeWith = (change: Partial<typeof initialTime>) =>
    createAppStore({ time: { ...initialTime, ...change } });

  it("takes the window over into a cumulative run and back", () => {
    const store = storeWith({ playheadMs: 5 });
    changeMode(store, "cumulative");
    expect(store.getState().time.playheadMs).toBe(initialTime.window.endMs);
    const playheadMs = initialTime.window.endMs + 86_400_000;
    store.setState({ time: { ...store.getState().time, playheadMs } });
    changeMode(store, "window");
    expect(store.getState().time.window).toEqual({ startMs: initialTime.window.startMs, endMs: playheadMs });
  });

  it("keeps an instant inside the window", () => {
    const inside = initialTime.window.startMs + 3_600_000;
    const kept = storeWith({ playheadMs: inside });
    changeMode(kept, "instant");
    expect(kept.getState().time.playheadMs).toBe(inside);
    const moved = storeWith({ playheadMs: 5 });
    changeMode(moved, "instant");
    expect(moved.getState().time.playheadMs).toBe(initialTime.window.endMs);
  });
});

describe("texts of the timeline", () => {
  it("count in both languages", () => {
    const { en, uk } = timelineMessages;
    expect(`${en.countMatching("41", "6")} ${en.countTotal(89, "89")}`).toBe(
      "41 certain + 6 possible of 89 incidents",
    );
    expect(en.countTotal(1, "1")).toBe("of 1 incident");
    expect(`${uk.countMatching("41", "6")} ${uk.countTotal(89, "89")}`).toBe(
      "41 напевно + 6 можливо з 89 інцидентів",
    );
    expect([1, 2, 21, 22].map((count) => uk.countTotal(count, String(count)))).toEqual([
      "з 1 інциденту",
      "з 2 інцидентів",
      "з 21 інциденту",
      "з 22 інцидентів",
    ]);
  });

  it("say how many are contested, what was known when, and how slow playback is", () => {
    const { en, uk } = timelineMessages;
    expect(en.contestedBoth("5", "7")).toBe("of which 5 disputed, 7 claimed by the attacker only");
    expect(en.knownAtSet("27 Dec 10:00")).toBe("Known at: 27 Dec 10:00");
    expect(en.knownAtSentence("27 Dec 10:00")).toBe(
      "Shows what was known on 27 Dec 10:00; later reports are left out.",
    );
    expect(uk.contestedBoth("5", "7")).toBe("з них оспорюються:\u00a05, заявлені лише нападником:\u00a07");
    expect([1, 3, 7].map((steps) => uk.trailSteps(steps))).toEqual(["1 крок", "3 кроки", "7 кроків"]);
    expect(en.slowedTo("3")).toBe("Slowed to 3 steps/s");
  });

  it("label ticks by the zone's clock", () => {
    const atMs = Date.UTC(2025, 11, 31, 22);
    expect(formatTick("en", { atMs, form: "day", withYear: true }, "Europe/Kyiv")).toBe("1 Jan 2026");
    expect(formatTick("en", { atMs, form: "day", withYear: false }, "UTC")).toBe("31 Dec");
    expect(formatTick("en", { atMs, form: "clock", withYear: false }, "Europe/Kyiv")).toBe("00:00");
    expect(formatTick("en", { atMs, form: "month", withYear: true }, "Europe/Kyiv")).toBe("Jan 2026");
    expect(formatTick("uk", { atMs, form: "day", withYear: true }, "Europe/Kyiv")).toBe("1 січ. 2026");
    expect(formatTick("en", { atMs, form: "year", withYear: false }, "Europe/Kyiv")).toBe("2026");
  });
});
