import { testRowSet } from "../../core/events/match/row-tests";
import type { RowScan } from "../../core/events/match/scan";
import type { AppStore } from "../store";
import { type ScanName, scanNames } from "./scan-result";
import { isSameKey, wantedScan } from "./scans";

/** Runs a piece of work a moment later, when the page had time for input. */
export type Schedule = (work: () => void) => void;

const rowsAStep = 4000;
/** Well under a frame, so that what the user does in between is drawn in time. */
const sliceMs = 6;

interface RunningScan {
  readonly key: readonly unknown[];
  /** Null while what answers the question is being loaded. */
  scan: RowScan | null;
}

/**
 * Answers the clauses that take their time, a slice at a time; a question that has changed meanwhile is asked anew, so
 * the last one wins.
 *
 * @param now  milliseconds of a steady clock
 * @param fail  told when a question cannot be answered, for a notice
 */
export function startScans(
  store: AppStore,
  schedule: Schedule,
  now: () => number,
  fail: (error: unknown) => void,
): void {
  const running = new Map<ScanName, RunningScan>();
  let isScheduled = false;

  /** The scan of what is asked now, or null while there is none to advance. */
  const currentScan = (name: ScanName): RunningScan | null => {
    const wanted = wantedScan(store.getState(), name);
    if (wanted === null || !store.getState().pendingScans.includes(name)) {
      running.delete(name);
      return null;
    }
    const known = running.get(name);
    if (known && isSameKey(known.key, wanted.key)) return known;
    const started: RunningScan = { key: wanted.key, scan: wanted.start?.() ?? null };
    running.set(name, started);
    if (started.scan === null)
      wanted
        .load()
        .then((start) => {
          started.scan = start();
          request();
        })
        .catch((error: unknown) => giveUp(name, started.key, error));
    return started;
  };

  /** A question that cannot be answered is told and not asked again; nothing passes what nobody could look into. */
  const giveUp = (name: ScanName, key: readonly unknown[], error: unknown): void => {
    running.delete(name);
    fail(error);
    const none = { passes: () => false };
    store.setState({ scans: { ...store.getState().scans, [name]: { key, test: none } } });
  };

  const advance = (name: ScanName, untilMs: number): void => {
    const current = currentScan(name);
    if (current === null || current.scan === null) return;
    const { scan, key } = current;
    try {
      let isDone = scan.step(rowsAStep);
      while (!isDone && now() < untilMs) isDone = scan.step(rowsAStep);
      if (!isDone) return;
    } catch (error) {
      giveUp(name, key, error);
      return;
    }
    running.delete(name);
    store.setState({
      scans: { ...store.getState().scans, [name]: { key, test: testRowSet(scan.rows) } },
    });
  };

  const work = () => {
    isScheduled = false;
    for (const name of scanNames) advance(name, now() + sliceMs);
    if ([...running.values()].some(({ scan }) => scan !== null)) request();
  };
  const request = () => {
    if (isScheduled || store.getState().pendingScans.length === 0) return;
    isScheduled = true;
    schedule(work);
  };
  store.subscribe(request);
  request();
}
