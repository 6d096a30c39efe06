import type { Localized } from "./localized";

/** A body of data with its licence, as it is credited on the map and on every export. */
export interface DataSource {
  readonly id: string;
  readonly name: Localized;
  readonly licence: string;
  readonly attribution: Localized;
  /** ISO date on which the data was taken from its publisher; null for what Demarc compiled itself. */
  readonly accessed: string | null;
}
