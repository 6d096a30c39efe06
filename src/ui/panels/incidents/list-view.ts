import { useState } from "react";
import type { EventSet } from "../../../core/events/event-set/event-set";
import { type IncidentSort, type SortColumn, sortColumns } from "../../../workspace/selection/incident-order";
import type { AppStore } from "../../../workspace/store";
import { useAppStore } from "../../store-context";

/** Columns of the wide table; the title always stands first. */
export type TableColumn = SortColumn;

/** The columns that the data has anything to say in: only imported tables have event types. */
export function availableColumns({ facets }: Pick<EventSet, "facets">): readonly TableColumn[] {
  return sortColumns.filter((column) => column !== "type" || facets.type.terms.length > 1);
}

/** How the incidents are listed: no part of the document, kept as long as the page is open. */
export interface ListView {
  readonly sort: IncidentSort;
  readonly columns: readonly TableColumn[];
  readonly isExpanded: boolean;
}

export const initialListView: ListView = {
  sort: { column: "time", direction: "ascending" },
  columns: ["time", "weapon", "type", "place", "source", "killed", "status"],
  isExpanded: false,
};

const rememberedViews = new WeakMap<AppStore, ListView>();

export type ListViewState = readonly [ListView, (change: Partial<ListView>) => void];

/** The list's view, remembered while its tab or the whole panel is away. */
export function useListView(): ListViewState {
  const store = useAppStore();
  const [view, setView] = useState(() => rememberedViews.get(store) ?? initialListView);
  const change = (part: Partial<ListView>) => {
    const next = { ...view, ...part };
    rememberedViews.set(store, next);
    setView(next);
  };
  return [view, change];
}

/** The first direction in which a column is worth reading: figures from the highest down. */
export function sortAfterChoice(sort: IncidentSort, column: SortColumn): IncidentSort {
  if (sort.column === column)
    return { column, direction: sort.direction === "ascending" ? "descending" : "ascending" };
  return { column, direction: column === "killed" || column === "injured" ? "descending" : "ascending" };
}
