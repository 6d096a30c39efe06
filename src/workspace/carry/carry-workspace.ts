import type { Geometry } from "geojson";
import type { ImportedSource } from "../../core/sources/imported-source";
import { carriedText, mostPackedBytes, packCarried } from "../../formats/carried/dataset/dataset-bytes";
import type { WorkspaceDocument } from "../document";
import { readWorkspaceFile } from "../file/read-workspace-file";
import { type SavedWorkspace, toWorkspaceFile } from "../file/workspace-file";
import type { PageSetup } from "../page-spec";
import { allSources } from "../selection/own-source";
import type { AppState } from "../state";
import { knownAreas } from "../zones/known-areas";
import type { CarriedMember, CarriedReference, ReferenceReason } from "./carried-member";
import { stripRestricted } from "./strip-restricted";

export interface CarryOptions {
  /** UTC epoch milliseconds at which the page is made: the only clock. */
  readonly madeAtMs: number;
  /**
   * The page as it was drawn, language, theme and frame included: it is reopened so, whatever the window's size and the
   * interface.
   */
  readonly page: PageSetup;
  /** The areas of zones that are known, for a GIS; those of the state where missing. */
  readonly areaOf?: (zoneId: string) => Geometry | null;
  /** For tests: what the packed datasets may take in all. */
  readonly limitBytes?: number;
}

type Packed = Pick<CarriedMember, "datasets" | "references">;

/** The datasets that may and can be carried, in the order of their sources, and why the others are not. */
async function packSources(
  state: Pick<AppState, "datasets">,
  document: WorkspaceDocument,
  strippedCounts: ReadonlyMap<string, number>,
  limitBytes: number,
): Promise<Packed> {
  const datasets: { id: string; bytes: string }[] = [];
  const references: CarriedReference[] = [];
  let left = limitBytes;
  const refer = ({ id, name, licence, recordCount }: ImportedSource, reason: ReferenceReason) => {
    const strippedCount = strippedCounts.get(id);
    references.push({
      sourceId: id,
      name,
      licence,
      recordCount,
      reason,
      ...(strippedCount !== undefined && { strippedCount }),
    });
  };
  for (const source of allSources(document)) {
    const { id, datasetId, restrictsRawRows } = source;
    const isFormer = document.sources.every((present) => present.id !== id);
    if (restrictsRawRows && (!isFormer || strippedCounts.has(id))) refer(source, "licence");
    if (restrictsRawRows || isFormer || datasetId === null) continue;
    const dataset = Object.hasOwn(state.datasets, datasetId) ? state.datasets[datasetId] : undefined;
    if (!dataset) {
      refer(source, "missing");
      continue;
    }
    const packed = await packCarried(dataset, left);
    if (packed === null) {
      refer(source, "too-large");
      continue;
    }
    left -= packed.length;
    datasets.push({ id: datasetId, bytes: carriedText(packed) });
  }
  return { datasets, references };
}

/** What XML cannot hold or JavaScript takes for a line end, escaped as JSON has it: the same text in every file. */
const awkward = /[\u007f-\u009f\u2028\u2029\ufffe\uffff]/g;
const toEscape = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** The parts of a workspace as they will be read, defaults and all: what is reopened is then carried in the same words. */
function asRead(saved: SavedWorkspace, madeAtMs: number): SavedWorkspace {
  const read = readWorkspaceFile(JSON.stringify(toWorkspaceFile(saved, () => null, madeAtMs)));
  // What could not be read in full stays as it is, for the one who opens it to be told.
  return read.ok && read.issues.length === 0 ? read.workspace : saved;
}

/**
 * The text that a page's file carries: a workspace file with what was imported, as far as licences and room allow. What
 * is left out is listed as references. The history is never carried. The same state and clock give the same text.
 */
export async function carryWorkspace(
  state: Pick<AppState, "document" | "time" | "view" | "selection" | "data" | "datasets" | "zoneShapes">,
  { madeAtMs, page, areaOf = knownAreas(state), limitBytes = mostPackedBytes }: CarryOptions,
): Promise<string> {
  const { document: stripped, strippedCounts } = stripRestricted(state.document);
  const document = { ...stripped, page };
  const { time, view, selection } = state;
  const packed = await packSources(state, document, strippedCounts, limitBytes);
  const carried: CarriedMember = {
    ...packed,
    selectedZoneId: selection?.kind === "zone" ? selection.id : null,
  };
  const file = toWorkspaceFile(asRead({ document, time, view }, madeAtMs), areaOf, madeAtMs);
  return JSON.stringify({ ...file, demarc: { ...file.demarc, carried } }).replace(awkward, toEscape);
}
