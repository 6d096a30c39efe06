import { createHash, randomUUID } from "node:crypto";
import { access, constants, open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { SnapshotError } from "./exit-codes";

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

async function isSomethingElse(path: string): Promise<boolean> {
  try {
    return !(await stat(path)).isFile();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw new SnapshotError("output", "unreadable", `${path} cannot be looked at.`, [reasonOf(error)]);
  }
}

/** Refuses what cannot be written to, before anything is drawn. */
export async function refuseUnwritable(out: string): Promise<void> {
  const folder = dirname(resolve(out));
  try {
    await access(folder, constants.W_OK);
  } catch (error) {
    throw new SnapshotError("output", "folder-unwritable", `Nothing can be written to ${folder}.`, [
      reasonOf(error),
    ]);
  }
  if (await isSomethingElse(resolve(out)))
    throw new SnapshotError("output", "not-a-file", `${out} is there and is no file; it cannot be replaced.`);
}

export interface ExpectedBytes {
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * Writes a file beside its place, checks what was written, and moves it there in one step: whoever looks sees the former
 * file or the whole new one. Throws a SnapshotError and leaves nothing behind where that fails.
 *
 * @param readPiece  bytes from `start` to before `end`
 */
export async function writeOutput(
  out: string,
  { bytes, sha256 }: ExpectedBytes,
  readPiece: (start: number, end: number) => Promise<Buffer>,
  signal: AbortSignal,
): Promise<void> {
  const pieceBytes = 4 * 1024 * 1024;
  const path = resolve(out);
  const unfinished = join(dirname(path), `.${basename(path)}.${randomUUID()}.part`);
  try {
    const file = await open(unfinished, "wx");
    const hash = createHash("sha256");
    let written = 0;
    try {
      for (let start = 0; start < bytes; start += pieceBytes) {
        signal.throwIfAborted();
        const piece = await readPiece(start, Math.min(bytes, start + pieceBytes));
        hash.update(piece);
        written += piece.length;
        await file.writeFile(piece);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    if (written !== bytes || hash.digest("hex") !== sha256)
      throw new SnapshotError("failed", "incomplete", `Only ${written} of ${bytes} bytes reached the file.`);
    signal.throwIfAborted();
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    if (error instanceof SnapshotError || signal.aborted) throw error;
    throw new SnapshotError("output", "unwritable", `${out} could not be written.`, [reasonOf(error)]);
  }
}
