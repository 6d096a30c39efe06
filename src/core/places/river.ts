import type { MultiLineString } from "../geo/position";
import type { Localized } from "../sources/localized";

/** A named river of the embedded basemap. */
export interface River {
  /** Its English name. */
  readonly id: string;
  readonly name: Localized;
  /** Downstream; several lines where it has gaps or arms. */
  readonly course: MultiLineString;
}
