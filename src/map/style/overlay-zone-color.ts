import type { Zone } from "../../core/zones/recipe";
import { colorTokens, type ThemeName, zoneHue } from "../../look/theme/tokens";

type Colored = Pick<Zone, "scenario" | "color">;

/** Index of a zone's colour among those of the theme: its own, else that of its letter. */
export function hueOfZone({ scenario, color }: Colored): number {
  const count = colorTokens.light.zones.length;
  return color === undefined ? zoneHue(scenario) : Math.abs(Math.trunc(color)) % count;
}

/** The colour of a zone in a theme. */
export function colorOfZone(theme: ThemeName, zone: Colored): string {
  const { zones } = colorTokens[theme];
  return zones[hueOfZone(zone)] ?? zones[0];
}
