import { labelPositionOfArea, labelPositionOfLine } from "../../core/geo/label-position";
import type { Area, LngLat, MultiLineString } from "../../core/geo/position";
import type { ZoneGeometry } from "../../core/zones/build-geometry";
import { findDepthAnchor } from "../../core/zones/depth-anchor";
import type { Zone } from "../../core/zones/recipe";
import { drawnPath } from "../../core/zones/strip-depths";
import { describeStripDepths, zoneFigureLabels } from "../../map/style/overlay-zone-figures";
import type { PageSpec } from "../../workspace/page-spec";
import { letterProposals } from "../../workspace/selection/lettered-proposals";
import { shownZones } from "../../workspace/selection/shown-zones";
import type { AppState } from "../../workspace/state";
import type { SnapshotAreaLabel } from "../page-content";
import { colorOf } from "./zones-of-state";

const middleOf = (geometry: Area | MultiLineString): LngLat | null =>
  geometry.type === "MultiLineString" ? labelPositionOfLine(geometry) : labelPositionOfArea(geometry);

/** The letter of a zone with the depths of a strip, in the middle of its line or area. */
function nameLabels(
  { recipe, scenario }: Zone,
  { geometry, baseline }: ZoneGeometry,
  { locale }: PageSpec,
): Pick<SnapshotAreaLabel, "name" | "lngLat">[] {
  const path = drawnPath({ recipe });
  const lngLat = (path && findDepthAnchor(path)?.position) ?? middleOf(baseline ?? geometry);
  const name = recipe.kind === "strip" ? `${scenario} · ${describeStripDepths(locale, recipe)}` : scenario;
  return lngLat ? [{ name, lngLat }] : [];
}

/** The radii of rings, and the depths of a strip where they change along its line, as far as the map has room for them. */
function figureLabels(
  { recipe }: Zone,
  geometry: ZoneGeometry,
  { locale }: PageSpec,
  zoom: number,
): Pick<SnapshotAreaLabel, "name" | "lngLat">[] {
  const isEven = recipe.kind === "strip" && (recipe.segments?.length ?? 0) === 0;
  if (isEven) return [];
  return zoneFigureLabels(recipe, geometry, locale)
    .filter(({ minZoom }) => zoom >= minZoom)
    .map(({ text, position }) => ({ name: text, lngLat: position }));
}

/** Letters at the proposals; letters, depths and radii at the zones drawn here. */
export function zoneLabelsOfState(state: AppState, spec: PageSpec): SnapshotAreaLabel[] {
  const { document, view, zoneShapes } = state;
  if (!view.layers.zones) return [];
  const drawn = shownZones(document).flatMap((zone): SnapshotAreaLabel[] => {
    const shape = zoneShapes[zone.id];
    if (shape?.status !== "ready") return [];
    const common = { kind: "zone", scenario: zone.scenario, ...colorOf(zone) } as const;
    const labels = [
      ...nameLabels(zone, shape.geometry, spec),
      ...figureLabels(zone, shape.geometry, spec, view.camera.zoom),
    ];
    return labels.map((label) => ({ ...common, ...label }));
  });
  const proposed = letterProposals(state).flatMap(
    ({ proposal: { geometry }, scenario }): SnapshotAreaLabel[] => {
      const lngLat = middleOf(geometry);
      return lngLat ? [{ kind: "zone", scenario, name: scenario, lngLat }] : [];
    },
  );
  return [...proposed, ...drawn];
}
