import { afterEach, describe, expect, it } from "vitest";
import { pictureKindOf } from "../../src/formats/carried/picture-kind";
import { readCarried } from "../../src/formats/carried/read-carried";
import { readCarriedContent } from "../../src/workspace/carry/read-carried-content";
import { readWorkspaceFile } from "../../src/workspace/file/read-workspace-file";
import { contentOf, type WorkspacePayload } from "./corpus/payload";
import { hostileCorpus } from "./hostile-corpus";
import { expectUntouched } from "./untouched";

afterEach(expectUntouched);

async function textOf({ content, picture }: WorkspacePayload) {
  const read = await contentOf(content);
  if (typeof read === "string") return { ok: true, text: read } as const;
  expect(pictureKindOf(read)).toBe(picture);
  return readCarried(read, picture!);
}

/** A sixteenth of the real limit, so that what unpacks beyond it costs little time. */
const mostUnpackedBytes = 16 * 2 ** 20;

/** As the app opens one: its text, the workspace in it, the rows that came along. */
async function open(payload: WorkspacePayload) {
  const text = await textOf(payload);
  if (!text.ok) return { refusal: text.issue.code, strings: [], columns: [] };
  const read = readWorkspaceFile(text.text);
  if (!read.ok) return { refusal: read.issue.code, strings: [], columns: [] };
  const wanted = new Set(read.workspace.document.sources.flatMap(({ datasetId }) => datasetId ?? []));
  const carried = await readCarriedContent(text.text, wanted, mostUnpackedBytes);
  expect(carried.datasets).toEqual([]);
  const strings: unknown[] = [];
  JSON.stringify(read.workspace, (_, value: unknown) => {
    strings.push(value);
    return value;
  });
  return {
    refusal: null,
    strings,
    columns: [...read.issues, ...carried.issues].map(({ column }) => column ?? ""),
  };
}

describe("a hostile workspace", () => {
  it.each(hostileCorpus.workspaces.map((payload) => [payload.name, payload] as const))(
    "%s",
    async (_, payload) => {
      const { refusal, strings, columns } = await open(payload);
      const { must } = payload;
      if ("refused" in must) expect(must.refused).toContain(refusal);
      else {
        expect(refusal).toBeNull();
        if ("told" in must) expect(columns.filter((column) => column.startsWith(must.told))).not.toEqual([]);
        else expect(strings).toContain(must.kept);
      }
    },
  );
});
