import type { ZoneLookups } from "../../../../src/core/zones/lookups";

/** For recipes that stand on their own. */
export const noLookups: ZoneLookups = {
  oblast: () => null,
  country: () => null,
  land: () => null,
  control: () => null,
  contactLine: () => null,
  river: () => null,
  zone: () => null,
};
