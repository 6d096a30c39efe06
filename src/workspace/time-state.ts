import { shiftBySteps, type TimeStep } from "../core/time/calendar";
import type { TimeWindow } from "../core/time/uncertain-interval";

export const timeModes = ["window", "cumulative", "instant"] as const;
/** `window` slides; `cumulative` grows from a locked start to the playhead; `instant` is what was going on then. */
export type TimeMode = (typeof timeModes)[number];

export const playbackSpeeds = [0.5, 1, 2, 4, 8] as const;
/** Steps a second. */
export type PlaybackSpeed = (typeof playbackSpeeds)[number];

/** How many steps before the window incidents stay on the map, fading; 0 is none. They are never counted. */
export const trailLengths = [0, 1, 3, 7] as const;
export type TrailLength = (typeof trailLengths)[number];

export interface TimeState {
  readonly window: TimeWindow;
  readonly playheadMs: number;
  readonly mode: TimeMode;
  readonly step: TimeStep;
  /** IANA zone of labels, steps and calendars. */
  readonly zone: string;
  readonly speed: PlaybackSpeed;
  readonly loop: boolean;
  /** Playback passes over steps in which nothing happened. */
  readonly skipEmpty: boolean;
  readonly trailSteps: TrailLength;
  /** The older within the window, the paler. */
  readonly emphasizeRecent: boolean;
  /** Shows what was known at this instant (UTC epoch milliseconds); null is now. */
  readonly knownAtMs: number | null;
}

/** The first view: 24 December 00:00 to 30 December 00:00 by Kyiv's clock. */
export const initialTime: TimeState = {
  window: {
    startMs: Date.UTC(2025, 11, 23, 22),
    endMs: Date.UTC(2025, 11, 29, 22),
  },
  playheadMs: Date.UTC(2025, 11, 29, 22),
  mode: "window",
  step: "day",
  zone: "Europe/Kyiv",
  speed: 1,
  loop: false,
  skipEmpty: false,
  trailSteps: 0,
  emphasizeRecent: false,
  knownAtMs: null,
};

const instantMs = 1000;

/** The half-open window that map, histogram, counts and exports all use. */
export function effectiveWindow(time: Pick<TimeState, "window" | "playheadMs" | "mode">): TimeWindow {
  switch (time.mode) {
    case "window":
      return time.window;
    case "cumulative":
      return {
        startMs: time.window.startMs,
        endMs: Math.max(time.window.startMs, time.playheadMs),
      };
    case "instant":
      return { startMs: time.playheadMs, endMs: time.playheadMs + instantMs };
  }
}

/** The steps before what is shown of time whose incidents stay on the map, fading; null for no trail. */
export function trailWindow(
  time: Pick<TimeState, "window" | "playheadMs" | "mode" | "step" | "zone" | "trailSteps">,
): TimeWindow | null {
  if (time.trailSteps === 0) return null;
  const { startMs } = effectiveWindow(time);
  return { startMs: shiftBySteps(startMs, time.step, time.zone, -time.trailSteps), endMs: startMs };
}

/** The instant whose state of control is shown: the last moment of what is shown. */
export function controlInstantMs(time: Pick<TimeState, "window" | "playheadMs" | "mode">): number {
  return time.mode === "instant" ? time.playheadMs : effectiveWindow(time).endMs - 1;
}
