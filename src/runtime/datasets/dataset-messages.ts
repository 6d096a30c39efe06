import type { Dataset } from "../../core/control/dataset";

/** What the dataset worker is asked: these datasets, one after the other, out of one database. */
export interface DatasetRequest {
  readonly ids: readonly string[];
  readonly databaseName?: string | undefined;
}

/** What it answers for each of them, in their order: the dataset, or why there is none. */
export type DatasetAnswer =
  | { readonly id: string; readonly dataset: Dataset }
  | { readonly id: string; readonly dataset: null; readonly reason: string };
