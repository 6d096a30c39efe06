import { resolveAdmin1 } from "../../places/admin1-names";
import type { FieldRole, IncidentDataset } from "../dataset/incident-dataset";
import { incidentStatuses, placePrecisions } from "../incident";
import type { FacetName } from "../incident-filter";
import { weaponFamilies } from "../weapons";
import { facetValues } from "./facet-values";
import type { SegmentInput } from "./segment";
import { tableOf } from "./segment";

export type CodeColumn = Uint8Array | Uint16Array | Uint32Array;

/**
 * The values of one facet over all rows, as codes into a list of terms. Code 0 stands for no value; a row with several
 * values has them in several columns, each value once.
 */
export interface FacetColumn {
  /** `terms[0]` is "". */
  readonly terms: readonly string[];
  readonly columns: readonly CodeColumn[];
}

/** One segment's codes before they are joined, leading into its own list of terms; null where all rows have the first. */
interface LocalColumn {
  readonly codes: CodeColumn | null;
  readonly terms: readonly string[];
}

const roleOfFacet: Readonly<Partial<Record<FacetName, FieldRole>>> = {
  type: "type",
  target: "target",
  actor: "actor",
  oblast: "admin1",
};

function fieldColumns(dataset: IncidentDataset, facet: FacetName): LocalColumn[] {
  const role = roleOfFacet[facet];
  if (role === undefined) return [];
  return dataset.fields.flatMap(({ role: fieldRole, column }): LocalColumn[] => {
    // A column of texts that hardly ever repeat sorts nothing into groups.
    if (fieldRole !== role || column.kind !== "terms") return [];
    const terms = facet === "oblast" ? column.terms.map((term) => resolveAdmin1(term) ?? term) : column.terms;
    return [{ codes: column.codes, terms }];
  });
}

function datasetColumns(dataset: IncidentDataset, facet: FacetName, sourceId: string): LocalColumn[] {
  const { table } = dataset;
  switch (facet) {
    case "weapon":
      return [{ codes: table.family, terms: weaponFamilies }];
    case "status":
      return [{ codes: table.status, terms: incidentStatuses }];
    case "precision":
      return [{ codes: dataset.placePrecision, terms: placePrecisions }];
    case "source":
      return [{ codes: null, terms: [sourceId] }];
    case "party":
      return [];
    default:
      return fieldColumns(dataset, facet);
  }
}

/** A list's values as codes; as many columns as the incident with most values has. */
function listColumns(
  { content, sourceId }: SegmentInput & { readonly content: { readonly kind: "list" } },
  facet: FacetName,
  knownAtMs: number | null,
): LocalColumn[] {
  const { incidents, table } = content as Extract<SegmentInput["content"], { kind: "list" }>;
  const values = incidents.map((incident) => facetValues(incident, facet, sourceId, knownAtMs));
  const terms = ["", ...new Set(values.flat())];
  const codeOf = new Map(terms.map((term, code) => [term, code]));
  const width = values.reduce((most, { length }) => Math.max(most, length), 0);
  return Array.from({ length: width }, (_, column) => ({
    codes: Uint32Array.from(table.sourceIndex, (index) => codeOf.get(values[index]?.[column] ?? "") ?? 0),
    terms,
  }));
}

function localColumns(segment: SegmentInput, facet: FacetName, knownAtMs: number | null): LocalColumn[] {
  const { content, sourceId } = segment;
  return content.kind === "list"
    ? listColumns({ ...segment, content }, facet, knownAtMs)
    : datasetColumns(content.dataset, facet, sourceId);
}

function allocateCodes(termCount: number, length: number): CodeColumn {
  if (termCount <= 0xff) return new Uint8Array(length);
  return termCount <= 0xffff ? new Uint16Array(length) : new Uint32Array(length);
}

/**
 * One facet of several segments joined, their rows one after the other; that of listed incidents as of an instant (UTC
 * epoch milliseconds; null means now).
 */
export function joinFacet(
  segments: readonly SegmentInput[],
  facet: FacetName,
  knownAtMs: number | null = null,
): FacetColumn {
  const locals = segments.map((segment) => ({
    rowCount: tableOf(segment.content).count,
    columns: localColumns(segment, facet, knownAtMs),
  }));
  const codeOf = new Map<string, number>([["", 0]]);
  for (const { columns } of locals)
    for (const { terms } of columns)
      for (const term of terms) if (!codeOf.has(term)) codeOf.set(term, codeOf.size);
  const rowCount = locals.reduce((sum, local) => sum + local.rowCount, 0);
  const width = locals.reduce((most, { columns }) => Math.max(most, columns.length), 0);
  const joined = Array.from({ length: width }, () => allocateCodes(codeOf.size, rowCount));
  let start = 0;
  for (const local of locals) {
    for (const [index, { codes, terms }] of local.columns.entries()) {
      const global = Uint32Array.from(terms, (term) => codeOf.get(term) ?? 0);
      const target = joined[index]!;
      if (codes === null) target.fill(global[0] ?? 0, start, start + local.rowCount);
      else for (let row = 0; row < local.rowCount; row++) target[start + row] = global[codes[row]!]!;
      for (const before of joined.slice(0, index))
        dropRepeated(before, target, start, start + local.rowCount);
    }
    start += local.rowCount;
  }
  return { terms: [...codeOf.keys()], columns: joined };
}

/** A value that a row has twice counts once. */
function dropRepeated(before: CodeColumn, target: CodeColumn, from: number, to: number): void {
  for (let row = from; row < to; row++) if (target[row] === before[row]) target[row] = 0;
}
