import type { TimeWindow } from "../core/time/uncertain-interval";
import { countStepsBetween, moveBySteps, moveWindowBySteps, nominalStepMs } from "../core/time/whole-steps";
import { effectiveWindow, type TimeState } from "./time-state";

/** What playback runs over: never another answer from the same object. */
export interface PlayedData {
  /** Half-open extent of all incidents, UTC epoch milliseconds. */
  readonly extent: TimeWindow;
  /** The first instant at or after the given one at which a shown incident lies, or null; asked to skip empty steps. */
  readonly nextShownMs: (fromMs: number) => number | null;
}

/** Time moved by whole steps: both ends of a window, or the playhead. */
function advance(time: TimeState, count: number): TimeState {
  if (time.mode === "window") return { ...time, window: moveWindowBySteps(time.window, time, count) };
  return { ...time, playheadMs: moveBySteps(time.playheadMs, time, count) };
}

/** Whether the next step would show nothing that was not shown before. */
function isAtEnd(time: TimeState, { extent }: Pick<PlayedData, "extent">): boolean {
  if (time.mode === "window") return time.window.endMs >= extent.endMs;
  if (time.mode === "cumulative") return time.playheadMs >= extent.endMs;
  return advance(time, 1).playheadMs >= extent.endMs;
}

/** Time at the first position of a run: the data's first step, or one step after a locked start. */
function rewind(time: TimeState, { extent }: PlayedData): TimeState {
  if (time.mode === "cumulative") return { ...time, playheadMs: moveBySteps(time.window.startMs, time, 1) };
  const edgeMs = (at: TimeState) => (at.mode === "window" ? at.window.startMs : at.playheadMs);
  // The last position, in whole steps from here, that is not after the start of the data.
  let count = countStepsBetween(time, edgeMs(time), extent.startMs);
  while (edgeMs(advance(time, count)) > extent.startMs) count--;
  return advance(time, count);
}

/**
 * The next position whose own step, what it shows beyond the position before it, holds a shown incident; null where there
 * is none before the data's end. Each position is reckoned once, since calendars are slow.
 */
function findOccupied(time: TimeState, data: PlayedData): TimeState | null {
  const known = new Map<number, TimeState>();
  const positionAt = (count: number): TimeState => {
    const position = known.get(count) ?? advance(time, count);
    known.set(count, position);
    return position;
  };
  const endMsAt = (count: number) => effectiveWindow(positionAt(count)).endMs;
  let count = 1;
  for (;;) {
    const { startMs, endMs } = effectiveWindow(positionAt(count));
    const shownMs = data.nextShownMs(Math.max(startMs, Math.min(endMsAt(count - 1), endMs)));
    if (shownMs === null || shownMs >= data.extent.endMs) return null;
    if (shownMs < endMs) return positionAt(count);
    // The first position that ends after the incident begins: guessed by the usual length of a step, then corrected.
    let next = count + Math.max(1, Math.floor((shownMs - endMs) / nominalStepMs[time.step]));
    while (next > count + 1 && endMsAt(next - 1) > shownMs) next--;
    while (endMsAt(next) <= shownMs) next++;
    count = next;
  }
}

export interface PlaybackState {
  readonly time: TimeState;
  readonly isPlaying: boolean;
}

/** By position: whether a run is over, and the tick after it, ask for the same. */
const found = new WeakMap<TimeState, { readonly data: PlayedData; readonly next: TimeState | null }>();

/** The next position of a run, or null where the data, or what is shown of it, ends. */
function nextPosition(time: TimeState, data: PlayedData): TimeState | null {
  const known = found.get(time);
  if (known?.data === data) return known.next;
  const advanced = () => (time.skipEmpty ? findOccupied(time, data) : advance(time, 1));
  const next = isAtEnd(time, data) ? null : advanced();
  found.set(time, { data, next });
  return next;
}

/** The first position of a run, past the steps without a shown incident where those are skipped. */
function firstPosition(time: TimeState, data: PlayedData): TimeState {
  const first = rewind(time, data);
  if (!time.skipEmpty) return first;
  const { startMs, endMs } = effectiveWindow(first);
  const shownMs = data.nextShownMs(startMs);
  const isOccupied = shownMs !== null && shownMs < endMs;
  return isOccupied ? first : (nextPosition(first, data) ?? first);
}

/** Whether a run has come to its last position. */
export function isRunOver(time: TimeState, data: PlayedData): boolean {
  return nextPosition(time, data) === null;
}

/** Where playback begins: where time stands, or from the start of the data when it stands at the end. */
export function startPlayback(time: TimeState, data: PlayedData): PlaybackState {
  const begun = isRunOver(time, data) ? firstPosition(time, data) : time;
  return { time: begun, isPlaying: time.loop || !isRunOver(begun, data) };
}

/**
 * One tick of playback: exactly one calendar step forward, or to the next step in which a shown incident lies, or may
 * lie, where empty ones are skipped. At the end of the data it begins again where it loops, else it stops; the step
 * that reaches the end is the last one.
 */
export function nextPlaybackState(time: TimeState, data: PlayedData): PlaybackState {
  const next = nextPosition(time, data);
  if (next === null)
    return time.loop ? { time: firstPosition(time, data), isPlaying: true } : { time, isPlaying: false };
  return { time: next, isPlaying: time.loop || !isRunOver(next, data) };
}
