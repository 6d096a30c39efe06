import { haloStrength } from "../../map/layers/crowding";
import { leastHaloRadiusMeters } from "../../map/layers/incident-measures";
import type { PageDensity } from "../density/density-scale";
import { type FrameCamera, isInFrame, projectPoint } from "../frame-projection";
import type { SnapshotContent, SnapshotIncident } from "../page-content";
import type { Primitive } from "../page-primitives";
import type { PageStyle } from "../page-style";
import { type ArrangedSymbol, arrangeSymbols, type PlacedIncident, type SymbolLook } from "./arrange-symbols";
import { metersToPx } from "./meters-to-px";
import { haloParts } from "./symbol-parts";

/** From a symbol that was moved aside to the place it stands for, which gets a dot. */
export function leaders(symbols: readonly ArrangedSymbol[], color: string): Primitive[] {
  const dotPx = 1.5;
  const d = `M${-dotPx} 0a${dotPx} ${dotPx} 0 1 0 ${2 * dotPx} 0a${dotPx} ${dotPx} 0 1 0 ${-2 * dotPx} 0Z`;
  return symbols.flatMap(({ x, y, origin }): Primitive[] =>
    Math.hypot(x - origin.x, y - origin.y) < 1
      ? []
      : [
          { kind: "line", x1: origin.x, y1: origin.y, x2: x, y2: y, color, widthPx: 0.9 },
          { kind: "path", d, x: origin.x, y: origin.y, fill: color },
        ],
  );
}

/** The colour and the strength of an incident where they differ from its weapon family's and from full. */
function lookOf(incident: SnapshotIncident, { sourceColors }: SnapshotContent): SymbolLook {
  const { family, match, status, opacity } = incident;
  const color = sourceColors?.[incident.sourceOrdinal - 1]?.color;
  return {
    family,
    match,
    status,
    ...(color === undefined ? {} : { color }),
    ...(opacity === 1 ? {} : { opacity }),
  };
}

/** What a page draws of incidents before any name is written. */
export interface DrawnIncidents {
  readonly incidents: readonly SnapshotIncident[];
  /** Faded, below the others. */
  readonly trail: readonly SnapshotIncident[];
  /** In place of symbols. */
  readonly density: PageDensity | null;
}

interface MapSymbols {
  readonly halos: readonly Primitive[];
  readonly symbols: readonly ArrangedSymbol[];
  readonly trail: readonly ArrangedSymbol[];
}

/** Halos and symbols of the incidents; those of the trail stand where they are, each kind once on a place. */
export function drawSymbols(
  content: SnapshotContent,
  { incidents, trail }: DrawnIncidents,
  style: PageStyle,
  camera: FrameCamera,
): MapSymbols {
  const wide = incidents.filter(({ radiusMeters }) => radiusMeters >= leastHaloRadiusMeters).length;
  const { fill } = haloStrength(wide);
  const halos: Primitive[] = [];
  const points: PlacedIncident[] = [];
  for (const incident of incidents) {
    if (incident.lngLat === null) continue;
    const point = projectPoint(camera, incident.lngLat);
    const look = lookOf(incident, content);
    const haloPx =
      incident.radiusMeters >= leastHaloRadiusMeters
        ? metersToPx(camera, incident.radiusMeters, incident.lngLat[1])
        : 0;
    const color = look.color ?? style.colors.family[incident.family];
    if (haloPx > style.symbolPx)
      halos.push(...haloParts(point.x, point.y, haloPx, color, fill, look.opacity));
    if (isInFrame(camera, point)) points.push({ ...point, incident: look });
  }
  const past = trail.flatMap((incident): PlacedIncident[] => {
    if (incident.lngLat === null) return [];
    const point = projectPoint(camera, incident.lngLat);
    return isInFrame(camera, point)
      ? [{ ...point, incident: { ...lookOf(incident, content), status: "reported" } }]
      : [];
  });
  return {
    halos,
    symbols: arrangeSymbols(points, style.symbolPx),
    trail: arrangeSymbols(past, style.symbolPx).map(({ origin, ...symbol }) => ({
      ...symbol,
      ...origin,
      origin,
      count: 1,
    })),
  };
}
