import { finishGesture } from "../../workspace/commands/execute";
import { isSame } from "../../workspace/keep/is-same";
import { type KeptState, keptPart } from "../../workspace/keep/kept-state";
import { type KeepingRole, type KeepOutcome, notKept } from "../../workspace/keeping";
import { reasonOf } from "../datasets/dataset-store";
import { askToHandOver } from "./ask-to-hand-over";
import { catchUp, type FollowedWork } from "./follow-work";
import { type JournalWriter, startJournalWriter } from "./journal-writer";
import type { KeepContext } from "./keep-context";
import { keepCopy } from "./keep-copy";
import { isDamaged, type LoadedWork, loadWork, repairWork, toWritten } from "./load-work";
import { newId } from "./new-id";
import { askForPen, type Pen, type PenOptions } from "./pen";
import { tellFollowing, tellRecovered, tellUnsaved, tellWriting } from "./tell";
import { changeRow } from "./work-transactions";
import { unwrittenWork, type WrittenWork } from "./written-work";

/** The work that is open in this tab. */
export interface OpenWork {
  readonly id: string;
  role(): KeepingRole;
  /** The names that may stand in its row as the last to write where that is this tab. */
  writers(): readonly string[];
  /** Resolves when everything done so far is written, or could not be. */
  flush(): Promise<KeepOutcome>;
  takeOver(): Promise<KeepOutcome>;
  /** Writes what is left and lets go of it; where that fails it stays open. */
  close(): Promise<KeepOutcome>;
}

/** A tab that was given the pen and does not take it has gone. */
const takePatienceMs = 2000;

/** Opens a kept work in the store, to write it or to follow the tab that does; null where nothing of it can be read. */
export async function openWork(context: KeepContext, id: string): Promise<OpenWork | null> {
  const session = new WorkSession(context, id);
  return (await session.open()) ? session : null;
}

/** Opens a work that does not lie in the database before its first change; the store stays as it is. */
export function openNewWork(context: KeepContext): OpenWork {
  const session = new WorkSession(context, newId());
  session.openNew();
  return session;
}

class WorkSession implements OpenWork {
  readonly id: string;
  private readonly context: KeepContext;
  /** Of this tab's turn to write. */
  private token = newId();
  private names: readonly string[] = [];
  private current: KeepingRole = "none";
  private pen: Pen | null = null;
  private writer: JournalWriter | null = null;
  private followed: FollowedWork | null = null;
  private waitingForPen: AbortController | null = null;
  private isClosed = false;
  /** One after the other: reading along, changing roles. */
  private queue: Promise<unknown> = Promise.resolve();
  private readonly stopListening: () => void;

  constructor(context: KeepContext, id: string) {
    this.context = context;
    this.id = id;
    this.stopListening = context.channel.listen((message) => {
      if (message.workId !== id || this.isClosed) return;
      if (message.kind === "committed" && this.current === "follower")
        void this.inTurn(() => this.readAlong());
      if (message.kind === "ask" && this.current === "writer")
        void this.inTurn(() => this.handOver(message.asker));
    });
  }

  role = (): KeepingRole => this.current;
  writers = () => this.names;

  async open(): Promise<boolean> {
    try {
      const database = await this.context.databases.get();
      const pen = await this.askForPen({ ifAvailable: true });
      if (pen) await this.claimIfPossible();
      const work = await loadWork(database, this.id);
      if (!work) {
        pen?.release();
        this.end();
        return false;
      }
      const { state, atMs } = work;
      this.show(state, {
        // Together with its steps, so that nobody takes them for steps of the work before.
        keeping: { workId: this.id, role: "none" },
        saving: pen ? { status: "saved", atMs } : { status: "idle" },
        selection: null,
        isPlaying: false,
        drawing: { mode: "idle" },
      });
      if (isDamaged(work)) tellRecovered(this.context.store, work);
      if (pen) await this.startWriting(pen, work);
      else this.startFollowing(work);
      return true;
    } catch (error) {
      this.end();
      throw error;
    }
  }

  openNew(): void {
    const { store } = this.context;
    const recorded = keptPart(store.getState());
    const work = { ...unwrittenWork, id: this.id, token: this.token, formerToken: this.token };
    this.setRole("writer");
    this.startJournal(work, recorded);
    void this.askForPen({ ifAvailable: true }).then((pen) => {
      if (this.isClosed) pen?.release();
      else this.pen = pen;
    });
  }

  async flush(): Promise<KeepOutcome> {
    return this.writer ? this.writer.flush() : { ok: true };
  }

  /** Asks the tab that writes to hand over; where it does not answer the pen is taken from it. */
  async takeOver(): Promise<KeepOutcome> {
    if (this.current === "writer") return { ok: true };
    if (this.isClosed || this.current !== "follower") return { ok: false, reason: "not-kept" };
    const { channel, handOverMs } = this.context;
    this.token = newId();
    await askToHandOver(channel, this.id, this.token, handOverMs);
    try {
      const pen = await this.askForPen({ steal: true });
      if (!pen) return { ok: false, reason: "pen-lost" };
      return await this.inTurn(() => this.becomeWriter(pen, false));
    } catch (error) {
      return { ok: false, reason: reasonOf(error) };
    }
  }

  async close(): Promise<KeepOutcome> {
    if (this.current === "writer") finishGesture(this.context.store);
    const outcome = await this.flush();
    if (!outcome.ok && this.current === "writer") return outcome;
    this.end();
    return { ok: true };
  }

  private end(): void {
    this.isClosed = true;
    this.stopListening();
    this.waitingForPen?.abort();
    this.writer?.stop();
    this.writer = null;
    this.pen?.release();
    this.pen = null;
    this.current = "none";
    tellWriting(this.context.store, false);
  }

  private inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const turn = this.queue.then(work);
    this.queue = turn.catch((error: unknown) => {
      console.warn("A turn of the keeping broke off.", error);
    });
    return turn;
  }

  private async askForPen(options: Omit<PenOptions, "onRobbed">): Promise<Pen | null> {
    const pen: Pen | null = await askForPen(this.id, {
      ...options,
      onRobbed: () => {
        if (this.pen !== pen) return;
        this.pen = null;
        if (this.current === "writer") void this.inTurn(() => this.beRobbed());
      },
    });
    return pen;
  }

  private setRole(role: KeepingRole): void {
    this.current = role;
    this.context.store.setState({ keeping: { workId: this.id, role } });
  }

  private show(state: KeptState, others: object = {}): void {
    this.context.store.setState({ ...keptPart(state), ...others });
  }

  /** Where the disk is full the first record that fits claims the work. */
  private async claimIfPossible(): Promise<void> {
    try {
      await this.writeToken();
    } catch (error) {
      tellUnsaved(this.context.store, reasonOf(error));
    }
  }

  private async writeToken(): Promise<void> {
    const database = await this.context.databases.get();
    const openedAtMs = this.context.now();
    await changeRow(database, this.id, () => ({ writer: this.token, openedAtMs }));
  }

  /** From here on what is done is written. */
  private async startWriting(pen: Pen, work: LoadedWork): Promise<void> {
    const { databases, now } = this.context;
    this.pen = pen;
    let written = toWritten(this.id, this.token, work);
    if (isDamaged(work)) written = await repairWork(await databases.get(), this.id, this.token, work, now());
    this.followed = null;
    this.setRole("writer");
    this.startJournal(written, work.state);
  }

  private startJournal(work: WrittenWork, recorded: KeptState): void {
    const { store, databases, now, channel } = this.context;
    this.names = [work.token, work.formerToken];
    const onCommitted = (seq: number) => channel.send({ kind: "committed", workId: this.id, seq });
    const onPenLost = () => void this.inTurn(() => this.beRobbed());
    this.writer = startJournalWriter({ store, databases, now, onCommitted, onPenLost }, work, recorded);
  }

  private startFollowing(work: FollowedWork): void {
    const { store } = this.context;
    this.followed = { state: keptPart(work.state), seq: work.seq };
    this.setRole("follower");
    tellFollowing(store);
    this.waitingForPen?.abort();
    const waiting = new AbortController();
    this.waitingForPen = waiting;
    this.askForPen({ signal: waiting.signal }).then(
      (pen) => {
        if (pen && waiting.signal.aborted) pen.release();
        else if (pen) void this.inTurn(() => this.becomeWriter(pen, true));
      },
      (error: unknown) => console.warn("The right to write could not be waited for.", error),
    );
    void this.inTurn(() => this.readAlong());
  }

  private async readAlong(): Promise<void> {
    if (this.current !== "follower" || !this.followed || this.isClosed) return;
    const database = await this.context.databases.get();
    const next = await catchUp(database, this.id, this.followed);
    if (next === this.followed) return;
    this.followed = next;
    const { document, history } = next.state;
    this.context.store.setState({ document, history });
  }

  /** Takes up writing from what the database has: what the page shows of it stays as it is. */
  private async becomeWriter(pen: Pen, isUnasked: boolean): Promise<KeepOutcome> {
    if (this.isClosed || this.current === "writer") {
      pen.release();
      return { ok: this.current === "writer", reason: "closed" };
    }
    const { store, databases } = this.context;
    this.waitingForPen?.abort();
    this.token = newId();
    await this.writeToken();
    const work = await loadWork(await databases.get(), this.id);
    if (!work) {
      pen.release();
      return { ok: false, reason: "unreadable" };
    }
    const shown = store.getState();
    const { document, history } = work.state;
    if (!isSame(shown.document, document) || !isSame(shown.history, history))
      store.setState({ document, history });
    if (isDamaged(work)) tellRecovered(store, work);
    await this.startWriting(pen, {
      ...work,
      state: { ...work.state, document: store.getState().document, history: store.getState().history },
    });
    store.setState({ saving: { status: "saved", atMs: work.atMs } });
    tellWriting(store, isUnasked);
    return { ok: true };
  }

  /** Another tab asks to write: everything is written first, and nothing more after that. */
  private async handOver(asker: string): Promise<void> {
    if (this.current !== "writer" || !this.writer) return;
    const { store, channel } = this.context;
    finishGesture(store);
    this.setRole("follower");
    const outcome = await this.writer.flush();
    if (!outcome.ok) {
      this.setRole("writer");
      return;
    }
    this.writer.stop();
    this.writer = null;
    const heldPen = this.pen;
    await this.followFromDatabase();
    channel.send({ kind: "handed", workId: this.id, asker });
    setTimeout(() => {
      if (this.pen && this.pen === heldPen && this.current === "follower")
        void this.inTurn(() => this.becomeWriter(this.pen as Pen, true));
    }, takePatienceMs);
  }

  /** The pen is gone. Steps that are not written are kept as a work of their own, before what was written is shown. */
  private async beRobbed(): Promise<void> {
    if (this.current !== "writer" || !this.writer) return;
    const { store, databases, onGone } = this.context;
    finishGesture(store);
    this.setRole("follower");
    await this.writer.flush();
    const isLeft = this.writer.hasUnwrittenSteps();
    this.writer.stop();
    this.writer = null;
    try {
      const database = await databases.get();
      const isGone = (await database.getKey("works", this.id)) === undefined;
      const copyId = isLeft ? await keepCopy(this.context, database, isGone) : null;
      if (!isGone) await this.followFromDatabase();
      else {
        this.end();
        onGone(copyId);
      }
    } catch (error) {
      // What is on the page is nowhere else: it stays, and the file is offered.
      this.end();
      store.setState({ keeping: notKept });
      tellUnsaved(store, reasonOf(error));
    }
  }

  private async followFromDatabase(): Promise<void> {
    const { databases, store } = this.context;
    const work = await loadWork(await databases.get(), this.id);
    if (!work) throw new Error("unreadable");
    const { document, history } = work.state;
    if (!isSame(store.getState().document, document) || !isSame(store.getState().history, history))
      store.setState({ document, history });
    store.setState({ saving: { status: "idle" } });
    this.startFollowing(work);
  }
}
