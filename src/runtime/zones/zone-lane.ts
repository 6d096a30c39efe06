import { addNotice } from "../../workspace/commands/notice-commands";
import type { AppStore } from "../../workspace/store";
import { listTransfers } from "./list-transfers";
import type { ZoneAnswer, ZoneJob, ZoneRequest, ZoneSupplies } from "./zone-messages";

/** How long one job may take before its worker is ended. */
export const zonePatienceMs = 20_000;
/** A worker that fails so often without one answer will not work the next time either. */
const mostFailuresInARow = 3;

/** What a job needs of the worker, and the means to make a copy of it; made only where the worker has not got it. */
export type SupplyOf<Name extends keyof ZoneSupplies> = {
  readonly identity: unknown;
  readonly make: () => NonNullable<ZoneSupplies[Name]>;
};

export type NeededSupplies = { readonly [Name in keyof ZoneSupplies]?: SupplyOf<Name> };

/** A job with what becomes of it. */
export interface LaneTask {
  readonly job: ZoneJob;
  readonly needs: NeededSupplies;
  readonly finish: (answer: Exclude<ZoneAnswer, { kind: "failed" }>) => void;
  /** It broke off, or its worker did; the user has been told. */
  readonly fail: () => void;
}

/** One worker for one job after the other. */
export interface ZoneLane {
  readonly isBusy: () => boolean;
  /** Starts a task; only while the lane is not busy. */
  readonly run: (task: LaneTask) => void;
  /** Gets the worker going before it is needed. */
  readonly warm: () => void;
}

/**
 * A lane whose worker is replaced when it crashed or hangs, and given up after several failures in a row: from then on
 * every task fails at once.
 *
 * @param onFree  called whenever a task has ended, well or not
 */
export function openZoneLane(
  store: AppStore,
  startWorker: () => Worker,
  onFree: () => void,
  patienceMs = zonePatienceMs,
): ZoneLane {
  let worker: Worker | null = null;
  let running: LaneTask | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failuresInARow = 0;
  /** What the present worker has been given, by identity. */
  let given = new Map<keyof ZoneSupplies, unknown>();

  /** Null where the browser starts none; that has been told then. */
  function startListening(): Worker | null {
    let started: Worker;
    try {
      started = startWorker();
    } catch (error) {
      breakOff(error instanceof Error ? error.message : String(error));
      return null;
    }
    given = new Map();
    // What a terminated worker had already posted still arrives.
    started.addEventListener("message", ({ data }: MessageEvent<ZoneAnswer>) => {
      if (started === worker) finish(data);
    });
    started.addEventListener("error", (event) => {
      if (started === worker) breakOff(event.message ?? "");
    });
    started.addEventListener("messageerror", () => {
      if (started === worker) breakOff("");
    });
    return started;
  }

  function end(): LaneTask | null {
    clearTimeout(timer);
    const ended = running;
    running = null;
    return ended;
  }

  function breakOff(detail: string, isSilent = false): void {
    worker?.terminate();
    worker = null;
    failuresInARow++;
    if (failuresInARow >= mostFailuresInARow) addNotice(store, "worker-stopped", "error", { detail });
    else if (isSilent) addNotice(store, "worker-silent", "error", { seconds: Math.round(patienceMs / 1000) });
    else addNotice(store, "worker-failed", "error", { detail });
    end()?.fail();
    onFree();
  }

  function finish(answer: ZoneAnswer): void {
    failuresInARow = 0;
    const ended = end();
    if (answer.kind === "failed") {
      addNotice(store, "worker-failed", "error", { detail: answer.reason });
      ended?.fail();
    } else ended?.finish(answer);
    onFree();
  }

  function suppliesFor(needs: NeededSupplies): ZoneSupplies {
    const supplies: { -readonly [Name in keyof ZoneSupplies]: ZoneSupplies[Name] } = {};
    const give = <Name extends keyof ZoneSupplies>(name: Name, supply: SupplyOf<Name> | undefined): void => {
      if (supply === undefined || (given.has(name) && given.get(name) === supply.identity)) return;
      given.set(name, supply.identity);
      supplies[name] = supply.make();
    };
    give("ground", needs.ground);
    give("rivers", needs.rivers);
    give("control", needs.control);
    give("incidents", needs.incidents);
    return supplies;
  }

  return {
    isBusy: () => running !== null,
    warm: () => {
      worker ??= startListening();
    },
    run: (task) => {
      if (failuresInARow >= mostFailuresInARow) {
        task.fail();
        return;
      }
      running = task;
      worker ??= startListening();
      if (worker === null) return;
      const request: ZoneRequest = { job: task.job, supplies: suppliesFor(task.needs) };
      timer = setTimeout(() => breakOff("", true), patienceMs);
      // Only the incidents are typed arrays, and a copy made for this worker.
      worker.postMessage(request, [...listTransfers(request.supplies.incidents)]);
    },
  };
}
