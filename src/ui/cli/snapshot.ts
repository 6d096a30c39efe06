import "temporal-polyfill/global";
import { fileURLToPath } from "node:url";
import packageJson from "../../../package.json" with { type: "json" };
import { helpText } from "./arguments/help-text";
import { parseArguments } from "./arguments/parse-arguments";
import type { SnapshotOptions } from "./arguments/snapshot-options";
import { describeError, describeOutcome, errorJson, outcomeJson } from "./describe-outcome";
import { exitCodes, SnapshotError } from "./exit-codes";

const { stdout, stderr } = process;

/** Where the user stands: npm runs its scripts in the folder of the package, and says from where it was called. */
function userFolder(): string {
  const { npm_lifecycle_event: script, INIT_CWD: calledFrom } = process.env;
  return (script === "snapshot" && calledFrom) || process.cwd();
}

/** Signals that end the command in good order, with what shells add to 128 for them. */
const signalNumbers = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;
/** How long the end in good order is waited for. */
const patienceMs = 2000;
type SignalName = keyof typeof signalNumbers;

interface Interruption {
  readonly signal: AbortSignal;
  /** The signal that came, null for none. */
  readonly came: () => SignalName | null;
  readonly stop: () => void;
}

/** Ends on a signal of the system, in good order the first time, and when the time is over. */
function watchInterruption(timeoutMs: number): Interruption {
  const controller = new AbortController();
  let came: SignalName | null = null;
  let cameAtMs = 0;
  const timer = setTimeout(() => controller.abort(new Error("the time is over")), timeoutMs);
  const take = (name: SignalName) => {
    if (came !== null) {
      // A terminal's signal comes twice where a launcher passes it on as well; a later one is impatience.
      if (performance.now() - cameAtMs > patienceMs) process.exit(128 + signalNumbers[name]);
      return;
    }
    came = name;
    cameAtMs = performance.now();
    controller.abort(new Error(name));
  };
  const names = Object.keys(signalNumbers) as SignalName[];
  for (const name of names) process.on(name, take);
  return {
    signal: controller.signal,
    came: () => came,
    stop: () => {
      clearTimeout(timer);
      for (const name of names) process.removeListener(name, take);
    },
  };
}

/** One line that is written over, on a terminal alone. */
function progressLine(isQuiet: boolean) {
  if (isQuiet || !stderr.isTTY) return { tell: () => undefined, clear: () => undefined };
  const clear = () => void stderr.write("\r\u001b[K");
  const tell = (share: number) =>
    void stderr.write(`\r\u001b[KDrawing the page: ${Math.round(100 * share)} %`);
  return { tell, clear };
}

async function draw(options: SnapshotOptions): Promise<number> {
  const { isJson, isQuiet, timeoutMs } = options;
  const interruption = watchInterruption(timeoutMs);
  const progress = progressLine(isQuiet);
  try {
    // The builder and the browser's driver come only for a command line that is right.
    const { makePageFile } = await import("./make-page-file");
    const outcome = await makePageFile(options, {
      root: fileURLToPath(new URL("../../../", import.meta.url)).replace(/[\\/]$/, ""),
      folder: userFolder(),
      version: packageJson.version,
      nowMs: Date.now(),
      signal: interruption.signal,
      tell: (line) => void (isQuiet || stderr.write(`${line}\n`)),
      tellProgress: progress.tell,
    });
    progress.clear();
    for (const warning of outcome.warnings) if (!isQuiet) stderr.write(`Demarc: ${warning}\n`);
    if (isJson) stdout.write(`${outcomeJson(outcome)}\n`);
    else if (!isQuiet) stdout.write(`${describeOutcome(outcome)}\n`);
    return exitCodes.done;
  } catch (error) {
    progress.clear();
    const name = interruption.came();
    if (name !== null) {
      if (!isQuiet) stderr.write(`Demarc: interrupted by ${name}; there is no file.\n`);
      return 128 + signalNumbers[name];
    }
    const failure = toSnapshotError(error, interruption.signal, timeoutMs);
    if (isJson) stdout.write(`${errorJson(failure)}\n`);
    stderr.write(`${describeError(failure)}\n`);
    return exitCodes[failure.exit];
  } finally {
    interruption.stop();
  }
}

function toSnapshotError(error: unknown, signal: AbortSignal, timeoutMs: number): SnapshotError {
  if (signal.aborted)
    return new SnapshotError("failed", "timeout", `The page was not done after ${timeoutMs / 1000} seconds.`);
  if (error instanceof SnapshotError) return error;
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new SnapshotError("failed", "unexpected", "Something unexpected happened.", [detail]);
}

async function main(words: readonly string[]): Promise<number> {
  const parsed = parseArguments(words);
  switch (parsed.kind) {
    case "help":
      stdout.write(helpText());
      return exitCodes.done;
    case "version":
      stdout.write(`${packageJson.version}\n`);
      return exitCodes.done;
    case "wrong": {
      const [first = "", ...others] = parsed.messages;
      const error = new SnapshotError("arguments", "arguments", first, [
        ...others,
        "--help lists the options.",
      ]);
      if (words.includes("--json")) stdout.write(`${errorJson(error)}\n`);
      stderr.write(`${describeError(error)}\n`);
      return exitCodes.arguments;
    }
    case "draw":
      return draw(parsed.options);
  }
}

process.exitCode = await main(process.argv.slice(2));
