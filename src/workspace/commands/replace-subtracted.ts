import type { Zone } from "../../core/zones/recipe";

/** Zones that took one away take others away instead, or none where there are none. */
export function replaceSubtracted(zones: Zone[], formerId: string, ids: readonly string[]): void {
  zones.forEach((zone, index) => {
    const { subtract } = zone.recipe;
    if (!subtract?.includes(formerId)) return;
    const replaced = subtract.flatMap((id) => (id === formerId ? ids : [id]));
    const others = [...new Set(replaced)].filter((id) => id !== zone.id);
    zones[index] = { ...zone, recipe: { ...zone.recipe, subtract: others } };
  });
}
