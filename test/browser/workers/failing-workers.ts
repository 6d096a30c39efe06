import { noticeMessages } from "../../../src/look/text/messages/notices";
import type { AppStore } from "../../../src/workspace/store";

/**
 * What a worker may do instead of its work. Where its memory is short, it takes address space until the browser gives no
 * more, which is what a table that is too large meets; Chromium ends the whole page where small objects fill the heap.
 */
export const failures = {
  crash: "throw new Error('broken inside')",
  hang: "for (;;);",
  "end without a word": "close()",
  "out of memory": "const kept = []; for (;;) kept.push(new ArrayBuffer(2 ** 30))",
} as const;
export type Failure = keyof typeof failures;
export const failureNames = Object.keys(failures) as Failure[];

/** Whether the browser says nothing of it, so that only a time limit notices. */
export const isSilent = (failure: Failure) => failure === "hang" || failure === "end without a word";

/** What the browser says of it. */
export const saidBy: Readonly<Partial<Record<Failure, string>>> = {
  crash: "broken inside",
  "out of memory": "Array buffer allocation failed",
};

/** A real worker that fails with its first message. */
export function startFailingWorker(failure: Failure): Worker {
  const url = URL.createObjectURL(new Blob([`onmessage = () => { ${failures[failure]} }`]));
  const worker = new Worker(url);
  worker.addEventListener("error", (event) => event.preventDefault());
  return worker;
}

/** What the user reads, in both languages, none of it empty. */
export function wordsOf(store: AppStore): string {
  return store
    .getState()
    .notices.flatMap(({ code, values }) => [
      noticeMessages.en[code](values),
      noticeMessages.uk[code](values) || "(no words)",
    ])
    .join("\n");
}
