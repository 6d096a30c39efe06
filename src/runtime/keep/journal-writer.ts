import { isGestureKey } from "../../workspace/commands/execute";
import { withdrawNotice } from "../../workspace/commands/notice-commands";
import type { JournalRecord } from "../../workspace/keep/journal-record";
import { makeJournalRow, makeSnapshotRow, rowSize } from "../../workspace/keep/kept-rows";
import { type KeptState, keptPart } from "../../workspace/keep/kept-state";
import { recordChange, recordLook, recordWhole } from "../../workspace/keep/record-change";
import type { KeepOutcome } from "../../workspace/keeping";
import type { AppStore } from "../../workspace/store";
import { reasonOf } from "../datasets/dataset-store";
import type { DatabaseHolder } from "./hold-database";
import { tellUnsaved } from "./tell";
import { appendRows, PenLostError } from "./work-transactions";
import type { WrittenWork } from "./written-work";

/** A drag is written no more often than this, a look after so long a rest. */
const restMs = 600;
const retryMs = 10_000;
/** Of more than so many records that cannot be written everything anew is kept instead. */
const mostWaiting = 100;

const mostRecords = 50;
const mostJournalBytes = 2 ** 20;

interface WriterPorts {
  readonly store: AppStore;
  readonly databases: DatabaseHolder;
  readonly now: () => number;
  readonly onCommitted: (seq: number) => void;
  /** The pen is gone; nothing more is written. */
  readonly onPenLost: () => void;
}

export interface JournalWriter {
  /** Resolves when everything done so far is written, or could not be. */
  flush(): Promise<KeepOutcome>;
  /** Whether steps of the user's are not written. */
  hasUnwrittenSteps(): boolean;
  /** Ends it; what is not written stays unwritten. */
  stop(): void;
}

interface WaitingRecord {
  readonly record: JournalRecord;
  readonly atMs: number;
}

/** A large work is not written out whole for every few small changes. */
function isSnapshotDue({ journalCount, journalBytes, snapshotBytes }: WrittenWork): boolean {
  const patience = Math.max(1, snapshotBytes / mostJournalBytes);
  return journalCount >= mostRecords * patience || journalBytes >= mostJournalBytes * patience;
}

const isInGesture = ({ history }: KeptState) => isGestureKey(history.past.at(-1)?.coalesceKey ?? null);

/**
 * Writes every change of the work in the store to its journal: steps at once, a drag at its end and at rests, looks a
 * moment later. One transaction at a time, of all that waits; "saved" is said only after it completed and nothing waits.
 * What cannot be written is told and tried again.
 *
 * @param recorded  the state that the database has
 */
export function startJournalWriter(
  { store, databases, now, onCommitted, onPenLost }: WriterPorts,
  work: WrittenWork,
  recorded: KeptState,
): JournalWriter {
  let written = work;
  let waiting: WaitingRecord[] = [];
  let writing: Promise<void> | null = null;
  let failure: string | null = null;
  let isStopped = false;
  let isPersistAsked = false;
  let gestureTimer: ReturnType<typeof setTimeout> | undefined;
  let lookTimer: ReturnType<typeof setTimeout> | undefined;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;

  let lastSaving = store.getState().saving;

  const put = (...records: readonly (JournalRecord | null)[]) => {
    for (const record of records) if (record) waiting.push({ record, atMs: now() });
    if (failure !== null && writing === null && waiting.length > mostWaiting) waiting = [wholeNow()];
  };

  /** Takes up the steps since the last time; by way of a state in between where they are several at once. */
  const takeSteps = (between: KeptState | null) => {
    clearTimeout(gestureTimer);
    gestureTimer = undefined;
    const state = keptPart(store.getState());
    const direct = recordChange(recorded, state);
    const first = direct?.kind === "whole" && between ? recordChange(recorded, between) : null;
    const isWhole = direct?.kind === "whole" && !first;
    recorded = isWhole ? state : { ...recorded, document: state.document, history: state.history };
    if (first && between) put(first, recordChange(between, state));
    else put(direct);
  };

  const takeLook = () => {
    clearTimeout(lookTimer);
    lookTimer = undefined;
    const state = keptPart(store.getState());
    const look = recordLook(recorded, state);
    recorded = { ...recorded, time: state.time, view: state.view };
    put(look);
  };

  const fail = (error: unknown) => {
    failure = reasonOf(error);
    tellUnsaved(store, failure);
    clearTimeout(retryTimer);
    retryTimer = setTimeout(() => void write(), retryMs);
  };

  const succeed = (isEdit: boolean) => {
    withdrawNotice(store, "save-failed");
    failure = null;
    clearTimeout(retryTimer);
    onCommitted(written.seq);
    if (waiting.length === 0 && gestureTimer === undefined) {
      lastSaving = { status: "saved", atMs: now() };
      store.setState({ saving: lastSaving });
    }
    if (isEdit && !isPersistAsked) {
      isPersistAsked = true;
      void askToPersist();
    }
  };

  /** Writes all that waits in one transaction; a snapshot that there is no room for is left for later. */
  const writeBatch = async (withSnapshot: boolean): Promise<void> => {
    const batch = [...waiting];
    const nowMs = now();
    // What is new is written twice at its first: a snapshot alone would be the only copy.
    const records = written.isNew && batch[0]?.record.kind !== "whole" ? [wholeNow()] : batch;
    const rows = records.map(({ record, atMs }, index) =>
      makeJournalRow(written.id, written.seq + index + 1, record, atMs),
    );
    const seq = written.seq + rows.length;
    const after: WrittenWork = {
      ...written,
      isNew: false,
      seq,
      journalCount: written.journalCount + rows.length,
      journalBytes: written.journalBytes + rows.reduce((sum, row) => sum + rowSize(row), 0),
    };
    const isDue = written.isNew || (withSnapshot && isSnapshotDue(after));
    const snapshot = isDue ? makeSnapshotRow(written.id, seq, recorded, nowMs) : null;
    const isEdit = batch.some(({ record }) => record.kind !== "look" && record.kind !== "seal");
    try {
      await appendRows(await databases.get(), {
        workId: written.id,
        token: written.token,
        formerToken: written.formerToken,
        isNew: written.isNew,
        rows,
        snapshot,
        title: recorded.document.title,
        isEdit,
        nowMs,
      });
    } catch (error) {
      if (snapshot && !written.isNew && !(error instanceof PenLostError)) return writeBatch(false);
      throw error;
    }
    waiting = waiting.slice(batch.length);
    written = snapshot
      ? { ...after, journalCount: 0, journalBytes: 0, snapshotBytes: rowSize(snapshot) }
      : after;
    succeed(isEdit);
  };

  const wholeNow = (): WaitingRecord => ({ record: recordWhole(recorded), atMs: now() });

  const writeAll = async () => {
    try {
      while (waiting.length > 0 && !isStopped) {
        if (failure === null && store.getState().saving.status !== "saving")
          store.setState({ saving: { status: "saving" } });
        await writeBatch(true);
      }
    } catch (error) {
      if (!(error instanceof PenLostError)) fail(error);
      else if (!isStopped) {
        takeSteps(null);
        stop();
        onPenLost();
      }
    }
  };

  const write = (): Promise<void> => {
    if (isStopped) return Promise.resolve();
    writing ??= writeAll().finally(() => {
      writing = null;
    });
    return writing;
  };

  const takeAll = () => {
    if (isStopped) return;
    takeSteps(null);
    takeLook();
    if (waiting.length > 0) void write();
  };

  const unsubscribe = store.subscribe((state, previous) => {
    if (state.document !== previous.document || state.history !== previous.history) {
      if (!isInGesture(state)) {
        takeSteps(keptPart(previous));
        if (waiting.length > 0) void write();
        // A drag that was taken back left nothing to write.
        else if (writing === null && state.saving.status === "saving") store.setState({ saving: lastSaving });
      } else if (gestureTimer === undefined) {
        if (failure === null) store.setState({ saving: { status: "saving" } });
        gestureTimer = setTimeout(() => {
          takeSteps(null);
          void write();
        }, restMs);
      }
    }
    if (state.time !== previous.time || state.view !== previous.view) {
      clearTimeout(lookTimer);
      lookTimer = setTimeout(() => {
        takeLook();
        void write();
      }, restMs);
    }
  });

  const onHidden = () => {
    if (document.visibilityState === "hidden") takeAll();
  };
  addEventListener("pagehide", takeAll);
  document.addEventListener("visibilitychange", onHidden);

  const stop = () => {
    isStopped = true;
    for (const timer of [gestureTimer, lookTimer, retryTimer]) clearTimeout(timer);
    unsubscribe();
    removeEventListener("pagehide", takeAll);
    document.removeEventListener("visibilitychange", onHidden);
  };

  const hasUnwrittenSteps = () =>
    waiting.some(({ record }) => record.kind !== "look" && record.kind !== "seal");

  return {
    flush: async () => {
      takeAll();
      await (writing ?? write());
      // What came in while a write failed had not been tried.
      if (waiting.length > 0 && failure === null && !isStopped) await write();
      if (waiting.length === 0) return { ok: true };
      return { ok: false, reason: failure ?? "pen-lost" };
    },
    hasUnwrittenSteps,
    stop,
  };
}

/** Asks once that the browser does not clear this away when its disk runs full. */
async function askToPersist(): Promise<void> {
  try {
    await (navigator.storage as StorageManager | undefined)?.persist?.();
  } catch (error) {
    console.warn("The browser does not promise to keep what is stored.", error);
  }
}
