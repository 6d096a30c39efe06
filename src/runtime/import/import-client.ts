import type { ImportIssue, ImportIssueCode } from "../../formats/import/import-issue";
import type {
  ChosenSettings,
  ImportAnswer,
  ImportProgress,
  ImportRequest,
  IssueQuery,
  TakenImport,
} from "../../formats/import/import-protocol";
import type { ImportComparison, ImportReview, IssuePage } from "../../formats/import/import-review";
import { defaultLimits, type ImportLimits } from "../../formats/import/import-settings";

const startImportWorker = () =>
  new Worker(new URL("./import-worker.ts", import.meta.url), { type: "module" });

export interface ImportOptions {
  onProgress(progress: ImportProgress): void;
  readonly limits?: ImportLimits;
  /** How long the worker may be silent before it is ended. */
  readonly patienceMs?: number;
  readonly startWorker?: () => Worker;
}

export type ReadOutcome =
  | { readonly ok: true; readonly review: ImportReview }
  | { readonly ok: false; readonly issue: ImportIssue };

/** One import, from the choice of files until its result is taken or it is cancelled. */
export interface ImportSession {
  /** Reads the files anew. One read at a time, the latest wins: an earlier one that still runs gets its answer. */
  read(chosen: ChosenSettings): Promise<ReadOutcome>;
  issues(query: IssueQuery): Promise<IssuePage>;
  issuesCsv(locale: "en" | "uk"): Promise<Blob>;
  /** How what was read stands to a stored dataset; null where there is nothing to tell them apart by. */
  compare(datasetId: string): Promise<ImportComparison | null>;
  /**
   * Hands the result over, once, merged with stored datasets, and ends the session. Where it rejects, as with
   * `datasetMissing`, it can be asked again.
   */
  take(datasetId: string, mergeWith?: readonly string[]): Promise<TakenImport>;
  /** Ends the session at once, whatever it is doing; a read that runs is refused as cancelled. */
  cancel(): void;
}

interface Question {
  readonly resolve: (value: never) => void;
  readonly reject: (reason: Error) => void;
}

/**
 * Starts an import in a worker of its own. `read` always answers, with a refusal where the worker crashed or was
 * silent for too long; the other promises reject then.
 */
export function startImport(files: readonly File[], options: ImportOptions): ImportSession {
  const { limits = defaultLimits, patienceMs = 60_000, startWorker = startImportWorker } = options;
  let worker: Worker | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let readers: ((outcome: ReadOutcome) => void)[] = [];
  const questions = new Map<number, Question>();
  let lastId = 0;
  /** The number under which `take` waits; questions have positive ones. */
  const takeId = 0;

  function listenTo(started: Worker): Worker {
    // What a terminated worker had already posted still arrives.
    started.addEventListener("message", ({ data }: MessageEvent<ImportAnswer>) => {
      if (started === worker) receive(data);
    });
    started.addEventListener("error", (event) => {
      if (started === worker) end("reading-crashed", event.message ?? "");
    });
    started.addEventListener("messageerror", () => {
      if (started === worker) end("reading-crashed", "");
    });
    return started;
  }

  function wait(): void {
    clearTimeout(timer);
    if (readers.length + questions.size > 0) timer = setTimeout(() => end("reading-stalled", ""), patienceMs);
  }

  function stopWorker(): void {
    clearTimeout(timer);
    worker?.terminate();
    worker = null;
  }

  function end(code: ImportIssueCode, original: string): void {
    stopWorker();
    const file = files[0]?.name ?? "";
    const place = { file, record: null, line: null, column: null, original };
    answerReaders({ ok: false, issue: { code, effect: "file", ...place } });
    for (const { reject } of questions.values()) reject(new Error(original === "" ? code : original));
    questions.clear();
  }

  function answerReaders(outcome: ReadOutcome): void {
    const answered = readers;
    readers = [];
    for (const resolve of answered) resolve(outcome);
  }

  function answerQuestion(id: number, answer: (question: Question) => void): void {
    const question = questions.get(id);
    questions.delete(id);
    if (question) answer(question);
  }

  function receive(answer: ImportAnswer): void {
    if (answer.type === "progress") options.onProgress(answer.progress);
    else if (answer.type === "review") answerReaders({ ok: true, review: answer.review });
    else if (answer.type === "refused") answerReaders({ ok: false, issue: answer.issue });
    else if (answer.type === "issues")
      answerQuestion(answer.id, ({ resolve }) => resolve(answer.page as never));
    else if (answer.type === "issues-csv")
      answerQuestion(answer.id, ({ resolve }) => resolve(answer.csv as never));
    else if (answer.type === "compared")
      answerQuestion(answer.id, ({ resolve }) => resolve(answer.comparison as never));
    else if (answer.type === "failed")
      answerQuestion(answer.id ?? takeId, ({ reject }) => reject(new Error(answer.reason)));
    else {
      answerQuestion(takeId, ({ resolve }) => resolve(answer.result as never));
      stopWorker();
    }
    wait();
  }

  function ask<Value>(id: number, request: ImportRequest): Promise<Value> {
    return new Promise<Value>((resolve, reject) => {
      if (!worker || readers.length > 0) {
        reject(new Error("there is no finished reading to ask"));
        return;
      }
      questions.set(id, { resolve, reject });
      worker.postMessage(request);
      wait();
    });
  }

  return {
    read: (chosen) =>
      new Promise((resolve) => {
        // Questions about the earlier reading go with it.
        for (const { reject } of questions.values()) reject(new Error("reading-cancelled"));
        questions.clear();
        stopWorker();
        readers.push(resolve);
        try {
          worker = listenTo(startWorker());
          worker.postMessage({
            type: "read",
            files: files.map((file) => ({ name: file.name, blob: file })),
            chosen,
            limits,
          } satisfies ImportRequest);
          wait();
        } catch (error) {
          end("reading-crashed", error instanceof Error ? error.message : String(error));
        }
      }),
    issues: (query) => {
      const id = ++lastId;
      return ask(id, { type: "issues", id, query });
    },
    issuesCsv: (locale) => {
      const id = ++lastId;
      return ask(id, { type: "issues-csv", id, locale });
    },
    compare: (datasetId) => {
      const id = ++lastId;
      return ask(id, { type: "compare", id, datasetId });
    },
    take: (datasetId, mergeWith = []) => ask(takeId, { type: "take", datasetId, mergeWith }),
    cancel: () => end("reading-cancelled", ""),
  };
}
