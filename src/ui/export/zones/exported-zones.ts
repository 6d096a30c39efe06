import type { Zone } from "../../../core/zones/recipe";
import type { ExportedZone } from "../../../formats/export/zones/exported-zone";
import { letterProposals } from "../../../workspace/selection/lettered-proposals";
import { shownZones } from "../../../workspace/selection/shown-zones";
import { isScoreCurrent } from "../../../workspace/selection/zone-score";
import type { AppState } from "../../../workspace/state";
import { zoneNeeds } from "../../../workspace/zones/zone-needs";
import { recipeById } from "../../../workspace/zones/zone-subjects";

/** What a file of zones will hold. */
export interface ZoneCollection {
  /** Proposals first, as on a page; then those drawn here. */
  readonly zones: readonly ExportedZone[];
  /** How many of them are switched off, and there only because a shown one leaves them out. */
  readonly alongsideCount: number;
  /** Those that are shown: in the file, or still being shaped. */
  readonly shown: readonly Zone[];
  /** Those that are shown, but have no geometry. */
  readonly refused: readonly Zone[];
}

/** Drawn zones that shown ones leave out, directly or not, without being shown themselves. */
function zonesAlongside(state: AppState, shown: readonly Zone[]): Zone[] {
  const shownIds = new Set(shown.map(({ id }) => id));
  const needed = new Set(
    shown.flatMap(({ recipe }) => [...zoneNeeds(recipe, (id) => recipeById(state, id)).zones.keys()]),
  );
  return state.document.zones
    .filter(({ id }) => needed.has(id) && !shownIds.has(id))
    .map((zone) => ({ ...zone, isHidden: true }));
}

/**
 * The zones that are shown, each with its geometry and, where they are those of it, its figures; and with them those that
 * they leave out, so that every recipe finds what it names when the file is opened.
 */
export function listExportedZones(state: AppState): ZoneCollection {
  const { document, view, zoneShapes, zoneMeasures } = state;
  if (!view.layers.zones) return { zones: [], alongsideCount: 0, shown: [], refused: [] };
  const figuresOf = (id: string) => (isScoreCurrent(state, id) ? (zoneMeasures[id]?.figures ?? null) : null);
  const withShape = (zone: Zone): ExportedZone[] => {
    const shape = zoneShapes[zone.id];
    if (shape?.status !== "ready") return [];
    return [{ zone, geometry: shape.geometry.geometry, figures: figuresOf(zone.id) }];
  };
  const drawn = shownZones(document);
  const proposed = letterProposals(state).map(
    ({ proposal: { zone, geometry }, scenario }): ExportedZone => ({
      zone: { ...zone, scenario },
      geometry,
      figures: figuresOf(zone.id),
    }),
  );
  const asked = [...proposed.map(({ zone }) => zone), ...drawn];
  const refused = drawn.filter(({ id }) => zoneShapes[id]?.status === "refused");
  const alongside = zonesAlongside(state, asked).flatMap(withShape);
  return {
    zones: [...proposed, ...drawn.flatMap(withShape), ...alongside],
    alongsideCount: alongside.length,
    shown: asked.filter((zone) => !refused.includes(zone)),
    refused,
  };
}
