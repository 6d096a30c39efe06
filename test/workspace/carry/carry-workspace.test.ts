import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dataset } from "../../../src/core/control/dataset";
import type { ImportedSource } from "../../../src/core/sources/imported-source";
import { toBase64 } from "../../../src/formats/carried/base64";
import { carryWorkspace } from "../../../src/workspace/carry/carry-workspace";
import { readCarriedContent } from "../../../src/workspace/carry/read-carried-content";
import { emptyDocument } from "../../../src/workspace/document";
import { readWorkspaceFile } from "../../../src/workspace/file/read-workspace-file";
import { type SavedWorkspace, savedPart } from "../../../src/workspace/file/workspace-file";
import type { FrameView } from "../../../src/workspace/page-spec";
import type { AppState } from "../../../src/workspace/state";
import { createAppStore } from "../../../src/workspace/store";
import { arbitraryDataset } from "../../support/arbitrary-dataset";
import { importedSource } from "../../support/dataset-of-table";
import { repetitions } from "../../support/repetitions";
import { workspace } from "../arbitrary-workspace";

const frame: FrameView = { center: [33, 48], zoom: 5, bearing: 0, widthPx: 900, heightPx: 600 };
const madeAtMs = Date.UTC(2026, 0, 5);

/** A workspace with two imported tables, which it names. */
const stateOf = (
  saved: SavedWorkspace,
  datasets: readonly Dataset[],
  sources: readonly ImportedSource[],
): AppState =>
  createAppStore({
    ...saved,
    document: { ...saved.document, sources },
    datasets: Object.fromEntries(datasets.map((dataset) => [dataset.id, dataset])),
  }).getState();

const twoDatasets = fc.tuple(arbitraryDataset("one"), arbitraryDataset("two"));
const openSources = [
  importedSource({ id: "first", datasetId: "one" }),
  importedSource({ id: "second", datasetId: "two", isShown: false }),
];

async function carry(state: AppState, limitBytes?: number): Promise<string> {
  const page = { ...state.document.page, frame };
  return carryWorkspace(state, { madeAtMs, page, ...(limitBytes !== undefined && { limitBytes }) });
}

/** The carried text as a page is opened from it. */
async function open(text: string) {
  const read = readWorkspaceFile(text);
  if (!read.ok) throw new Error(read.issue.original);
  const wanted = new Set(read.workspace.document.sources.flatMap(({ datasetId }) => datasetId ?? []));
  return { ...read, content: await readCarriedContent(text, wanted) };
}

describe("a carried workspace", () => {
  it("comes back as it was, rows and all", async () => {
    await fc.assert(
      fc.asyncProperty(workspace, twoDatasets, async (saved, datasets) => {
        const formerSources = saved.document.formerSources.map((source) => ({
          ...source,
          restrictsRawRows: false,
        }));
        const given = { ...saved, document: { ...saved.document, formerSources } };
        const state = stateOf(given, datasets, openSources);
        const text = await carry(state);
        const { workspace: read, issues, content } = await open(text);
        expect(issues).toEqual([]);
        expect(content.issues).toEqual([]);
        expect(content.references).toEqual([]);
        const { document } = state;
        expect(read).toEqual(
          savedPart({ ...state, document: { ...document, page: { ...document.page, frame } } }),
        );
        // What is read is as it would have been imported; the state's own rows may be views into a joined table.
        expect(content.datasets).toEqual(datasets);
        expect(await carry(stateOf(read, content.datasets, read.document.sources))).toBe(text);
        // No character that some file format or script would change.
        expect(text).not.toMatch(/[\u007f-\u009f\u2028\u2029\ufffe\uffff]/);
      }),
      { numRuns: repetitions(50, 200) },
    );
  });

  it("never holds rows whose terms forbid passing them on, and names their source", async () => {
    const secret = "RAW-ROW-TEXT";
    await fc.assert(
      fc.asyncProperty(workspace, arbitraryDataset("one"), async (saved, dataset) => {
        const source = importedSource({
          datasetId: "one",
          restrictsRawRows: true,
          recordCount: dataset.table.count,
        });
        const [own] = saved.document.ownIncidents;
        const row = own && {
          ...own.incident,
          id: "source:E1",
          title: { en: secret, uk: secret },
          imported: { sourceId: "source", line: 7, fields: [{ name: "notes", text: secret }] },
          claims: own.incident.claims.map((claim, index) => ({
            ...claim,
            id: `source:E1#${index}`,
            publisher: secret,
            supersedes: [],
          })),
          attributions: [],
        };
        const ownIncidents = row
          ? [
              {
                incident: row,
                basedOn: ["source:E1"],
                remark: "mine",
                changes: [
                  { kind: "merged" as const, atMs: 0, reason: "", before: [row] },
                  { kind: "moved" as const, atMs: 0, reason: "", before: [{ claims: row.claims }] },
                ],
              },
            ]
          : [];
        const zone = { importedFrom: "source", name: { en: secret, uk: secret } };
        const zones = saved.document.zones.map((one, index) => (index === 0 ? { ...one, ...zone } : one));
        const given = { ...saved, document: { ...saved.document, ownIncidents, zones, formerSources: [] } };
        const text = await carry(stateOf(given, [dataset], [source]));
        expect(text).not.toContain(secret);
        const { workspace: read, issues, content } = await open(text);
        expect(issues).toEqual([]);
        expect(content.datasets).toEqual([]);
        const strippedCount = ownIncidents.length + (zones.length > 0 ? 1 : 0);
        expect(content.references).toEqual([
          {
            sourceId: "source",
            name: source.name,
            licence: source.licence,
            recordCount: dataset.table.count,
            reason: "licence",
            ...(strippedCount > 0 && { strippedCount }),
          },
        ]);
        expect(read.document.ownIncidents.map(({ remark }) => remark)).toEqual(
          ownIncidents.map(() => "mine"),
        );
      }),
      { numRuns: 30 },
    );
  });

  it("names what would make it too large, or is not at hand", async () => {
    const [datasets] = fc.sample(twoDatasets, { seed: 9, numRuns: 1 });
    const sources = [...openSources, importedSource({ id: "gone", datasetId: "gone" })];
    const [saved] = fc.sample(workspace, { seed: 1, numRuns: 1 });
    const plain = { ...saved!, document: { ...saved!.document, formerSources: [] } };
    const { content } = await open(await carry(stateOf(plain, datasets!, sources), 100));
    expect(content.datasets).toEqual([]);
    expect(content.references.map(({ sourceId, reason }) => [sourceId, reason])).toEqual([
      ["first", "too-large"],
      ["second", "too-large"],
      ["gone", "missing"],
    ]);
  });
});

describe("a hostile carried text", () => {
  const file = (demarc: unknown) => JSON.stringify({ type: "FeatureCollection", features: [], demarc });
  const head = { format: "demarc-workspace", version: 1 };
  const wanted = new Set(["one"]);
  const carried = (member: object) =>
    file({ ...head, carried: { datasets: [], references: [], selectedZoneId: null, ...member } });

  it("carries nothing where it is no workspace, cut short or nested without end", async () => {
    const text = await carry(createAppStore({ document: emptyDocument }).getState());
    for (const wrong of ["", "{}", "[]", text.slice(0, -40), `${"[".repeat(100_000)}`])
      expect((await readCarriedContent(wrong, wanted)).datasets).toEqual([]);
    expect(readWorkspaceFile(text.slice(0, -40)).ok).toBe(false);
  });

  it("of a newer version is refused by the workspace reader", () => {
    const read = readWorkspaceFile(file({ ...head, version: 99, carried: {} }));
    expect(read).toMatchObject({ ok: false, issue: { code: "newer-version" } });
  });

  it("with a member of another form is listed and leaves the workspace as it is", async () => {
    const content = await readCarriedContent(file({ ...head, carried: { datasets: 3 } }), wanted);
    expect(content.issues).toMatchObject([{ column: "carried.datasets" }]);
    const read = readWorkspaceFile(file({ ...head, carried: { datasets: 3 } }));
    expect(read.ok && read.workspace.document.unknownMembers).toEqual({});
  });

  it("with datasets nobody asked for, under a wrong name, or that burst, lists them", async () => {
    const [dataset] = fc.sample(arbitraryDataset("other"), { seed: 2, numRuns: 1 });
    const given = stateOf(
      {
        document: emptyDocument,
        time: createAppStore().getState().time,
        view: createAppStore().getState().view,
      },
      [dataset!],
      [importedSource({ datasetId: "other" })],
    );
    const { bytes } = JSON.parse(await carry(given)).demarc.carried.datasets[0];
    const bomb = toBase64(gzipSync(new Uint8Array(20_000_000)));
    const datasets = [
      { id: "unasked", bytes },
      { id: "one", bytes },
      { id: "one", bytes: bomb },
      { id: "one", bytes: "A".repeat(1_000_000) },
      { id: "__proto__", bytes },
    ];
    const content = await readCarriedContent(carried({ datasets }), wanted, 1_000_000);
    expect(content.datasets).toEqual([]);
    expect(content.issues.map(({ row, column }) => [row, column])).toEqual(
      datasets.map((_, row) => [row, "carried.datasets"]),
    );
    expect(content.issues.map(({ original }) => original)).toEqual([
      "unasked",
      "one",
      "too-large",
      "damaged",
      "__proto__",
    ]);
  });
});
