import { readFile } from "node:fs/promises";
import { pictureHeadBytes, pictureKindOf } from "../../formats/carried/picture-kind";
import { type CarriedIssueCode, readCarried } from "../../formats/carried/read-carried";
import type { ParseIssue } from "../../formats/parse-issue";
import { readWorkspaceFile } from "../../workspace/file/read-workspace-file";
import { SnapshotError } from "./exit-codes";
import { describeIssue } from "./page/page-job";

export interface WorkspaceInput {
  /** Text of a workspace file. */
  readonly text: string;
  /** What of it could not be used. */
  readonly issues: readonly ParseIssue[];
}

async function readBytes(path: string, name: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new SnapshotError("workspace", "file-unreadable", `${name} cannot be opened.`, [
      error instanceof Error ? error.message : String(error),
    ]);
  }
}

const carriedMessages: Readonly<Record<CarriedIssueCode, string>> = {
  "none-carried": "is no page of Demarc, or its workspace was taken out of it",
  "jpeg-carries-none": "is a JPEG, which carries no workspace; take the PNG, PDF or SVG page",
  damaged: "is damaged",
  "too-large": "is larger than any page of Demarc",
};

/** The text of a workspace file, or of the workspace that a page carries. */
async function readText(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<string> {
  const kind = pictureKindOf(bytes.subarray(0, pictureHeadBytes));
  if (kind === null) return new TextDecoder().decode(bytes);
  const carried = await readCarried(bytes, kind);
  if (carried.ok) return carried.text;
  const { code, detail } = carried.issue;
  const details = detail === "" ? [] : [detail];
  throw new SnapshotError("workspace", code, `${name} ${carriedMessages[code]}.`, details);
}

/**
 * Reads and checks a workspace, or the one in a page, before a browser is started for it. Throws a SnapshotError where there is none in the
 * file.
 *
 * @param name  as the user wrote it
 */
export async function readInput(path: string, name: string): Promise<WorkspaceInput> {
  const text = await readText(new Uint8Array(await readBytes(path, name)), name);
  const read = readWorkspaceFile(text);
  if (read.ok) return { text, issues: read.issues };
  const { code, original } = read.issue;
  if (code === "newer-version")
    throw new SnapshotError(
      "workspace",
      code,
      `${name} was saved by a newer Demarc (format ${original}). Update Demarc to draw it.`,
    );
  throw new SnapshotError("workspace", code, `${name} is not a workspace that Demarc can open.`, [
    describeIssue(read.issue),
  ]);
}
