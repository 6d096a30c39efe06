import type { ClaimScope } from "../../../core/events/incident";

/** Where the words for what a figure is of stand in the catalogue. */
export const scopeKeys = {
  site: "scopeSite",
  city: "scopeCity",
  oblast: "scopeOblast",
  national: "scopeNational",
} as const satisfies Record<ClaimScope, string>;
