import type { ControlVersion } from "./control-version";

/** The dated control areas of one imported source, oldest first. */
export interface ControlDataset {
  readonly kind: "control";
  /** A new one for each import, so that it names exactly these areas. */
  readonly id: string;
  readonly versions: readonly ControlVersion[];
}
