import type { IncidentDataset } from "../../core/events/dataset/incident-dataset";
import { joinTables } from "../../core/events/event-set/join-tables";
import { type SegmentInput, tableOf } from "../../core/events/event-set/segment";
import type { EventTable } from "../../core/events/event-table";
import type { ImportedSource } from "../../core/sources/imported-source";
import type { AppState } from "../state";
import { shownSegments } from "./shown-segments";

interface PreparedJoin {
  readonly tables: readonly EventTable[];
  readonly joined: EventTable;
}

/** By the table that is about to come. */
const preparedJoins = new WeakMap<EventTable, PreparedJoin>();

/**
 * Joins the rows that will be shown once a dataset has come, so that the change that brings it does not have to: input
 * gets its turn in between. Where something else changes meanwhile, they are joined anew.
 *
 * @param replaces  ids of the sources whose content it takes the place of
 */
export function prepareJoin(state: AppState, dataset: IncidentDataset, replaces: readonly string[]): void {
  const isReplaced = ({ id, kind }: ImportedSource) => kind === "incidents" && replaces.includes(id);
  const { sources } = state.document;
  const coming = { id: dataset.id, kind: "incidents", isShown: true, datasetId: dataset.id } as const;
  const next = sources.map((source) => (isReplaced(source) ? { ...source, datasetId: dataset.id } : source));
  const inputs = shownSegments({
    ...state,
    datasets: { ...state.datasets, [dataset.id]: dataset },
    sources: sources.some(isReplaced) ? next : [...sources, coming],
  });
  const tables = inputs.map(({ content }) => tableOf(content));
  preparedJoins.set(dataset.table, { tables, joined: joinTables(tables) });
}

/** The table that was prepared for just these rows, if one was; it is given out once. */
export function takePrepared(inputs: readonly SegmentInput[]): EventTable | undefined {
  const tables = inputs.map(({ content }) => tableOf(content));
  for (const table of tables) {
    const prepared = preparedJoins.get(table);
    if (!prepared) continue;
    preparedJoins.delete(table);
    const isSame =
      prepared.tables.length === tables.length &&
      prepared.tables.every((one, index) => one === tables[index]);
    if (isSame) return prepared.joined;
  }
  return undefined;
}
