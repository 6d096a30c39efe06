import { type IncidentStatus, incidentStatuses } from "../../core/events/incident";
import { weaponFamilies } from "../../core/events/weapons";
import type { FrameCamera } from "../frame-projection";
import type {
  FamilyCount,
  SnapshotContent,
  SnapshotControl,
  SnapshotCounts,
  SnapshotIncidents,
  SourceColor,
} from "../page-content";
import { metersToPx } from "../symbols/meters-to-px";
import type { SnapshotDifference } from "../zone-content";
import { type FramedIncidents, frameIncidents } from "./count-in-frame";
import { reachesFrame } from "./reaches-frame";
import { equatorMeters } from "./snapshot-incidents";

/** What a legend speaks of: the content as far as it is in the frame. */
export interface LegendContent {
  readonly content: SnapshotContent;
  /** Scenario letters of zones that are drawn and lie elsewhere. */
  readonly zonesElsewhere: readonly string[];
  /** Differs wherever the legend's words, figures or rows do. */
  readonly key: string;
}

interface Tally {
  certain: number;
  possible: number;
}

const add = (tally: Tally, isCertain: boolean): void => {
  if (isCertain) tally.certain++;
  else tally.possible++;
};

function countStatus({ status }: SnapshotIncidents, inside: Uint32Array, name: IncidentStatus): number {
  const byte = incidentStatuses.indexOf(name);
  return inside.reduce((sum, index) => sum + (status[index] === byte ? 1 : 0), 0);
}

function countInside(content: SnapshotContent, inside: Uint32Array) {
  const { incidents, sourceColors } = content;
  const whole: Tally = { certain: 0, possible: 0 };
  const byFamily = weaponFamilies.map((): Tally => ({ certain: 0, possible: 0 }));
  const bySource = (sourceColors ?? []).map((): Tally => ({ certain: 0, possible: 0 }));
  for (const index of inside) {
    const isCertain = incidents.isCertain[index] === 1;
    add(whole, isCertain);
    add(byFamily[incidents.family[index]!]!, isCertain);
    const source = bySource[(incidents.sourceOrdinal?.[index] ?? 0) - 1];
    if (source) add(source, isCertain);
  }
  return { whole, byFamily, bySource };
}

/** The widest halo of those that are drawn, as metres at the equator. */
function widestDrawn({ lat, radiusMeters }: SnapshotIncidents, drawn: Uint32Array): number {
  let widest = 0;
  for (const index of drawn) widest = Math.max(widest, equatorMeters(radiusMeters[index]!, lat[index]!) || 0);
  return widest;
}

/** Half pixels of its radius, as far as these tell whether it is wider than its symbol. */
function haloClass(widestMeters: number, camera: FrameCamera): number {
  return Math.min(24, Math.floor(2 * metersToPx(camera, widestMeters, 0)));
}

function controlInFrame(control: SnapshotControl, camera: FrameCamera): SnapshotControl {
  const { areas, line, statuses } = control;
  if (areas === undefined) return control;
  return {
    ...control,
    statuses: statuses.filter((status) =>
      areas.some((area) => area.status === status && reachesFrame(area.geometry, camera)),
    ),
    hasLine: line === undefined || reachesFrame(line, camera),
  };
}

function differenceInFrame(
  difference: SnapshotDifference | null,
  camera: FrameCamera,
): SnapshotDifference | null {
  const parts = difference?.parts.filter(({ geometry }) => reachesFrame(geometry, camera)) ?? [];
  return difference === null || parts.length === 0 ? null : { ...difference, parts };
}

/**
 * The content as its legend is to state it: families, statuses, sources, control classes and zones of which something
 * is drawn in the frame, with counts of the incidents that lie in it. What a series holds in every legend stays, with 0.
 */
export function contentInFrame(
  content: SnapshotContent,
  camera: FrameCamera,
  { inside, drawn }: FramedIncidents,
): LegendContent {
  const { incidents, layers, heldLegend } = content;
  const { whole, byFamily, bySource } = countInside(content, inside);
  const counts: SnapshotCounts = {
    ...whole,
    total: content.counts.total,
    disputed: countStatus(incidents, inside, "disputed"),
    attackerOnly: countStatus(incidents, inside, "attacker-only"),
  };
  const isAmong = ({ family }: FamilyCount) => content.families.some((one) => one.family === family);
  const isListed = ({ certain, possible }: Tally) => heldLegend !== undefined || certain + possible > 0;
  const families = weaponFamilies
    .map((family, index): FamilyCount => ({ family, ...byFamily[index]! }))
    .filter((count) => count.certain + count.possible > 0 || (heldLegend !== undefined && isAmong(count)));
  const sourceColors =
    content.sourceColors?.map((source, index): SourceColor => ({ ...source, ...bySource[index] })) ?? null;
  const hasTrail = content.trail !== null && frameIncidents(content.trail, camera).drawn.length > 0;
  const control = content.control
    .map((one) => (heldLegend ? one : controlInFrame(one, camera)))
    .filter(
      ({ statuses, hasLine }) =>
        (layers.control && statuses.length > 0) || (layers.contactLine && hasLine !== false),
    );
  const isNear = (zoneId: string) => {
    const area = content.zoneAreas.find(({ id }) => id === zoneId);
    return heldLegend !== undefined || area === undefined || reachesFrame(area.geometry, camera);
  };
  const zones = layers.zones ? content.zones : [];
  const near = zones.filter(({ id }) => isNear(id));
  const elsewhere = zones.filter((zone) => !near.includes(zone)).map(({ scenario }) => scenario);
  const zoneDifference = heldLegend
    ? content.zoneDifference
    : differenceInFrame(content.zoneDifference, camera);
  const widestHaloMeters = widestDrawn(incidents, drawn);
  return {
    content: {
      ...content,
      view: camera,
      counts,
      families,
      sourceColors: sourceColors?.filter(isListed) ?? null,
      incidents: { ...incidents, widestHaloMeters },
      trail: hasTrail || heldLegend?.trail ? content.trail : null,
      control,
      zones: near,
      zoneDifference,
    },
    zonesElsewhere: elsewhere,
    key: JSON.stringify([
      counts,
      families,
      sourceColors,
      haloClass(widestHaloMeters, camera),
      hasTrail,
      control.map(({ statuses, hasLine }) => [statuses, hasLine]),
      near.map(({ id }) => id),
      zoneDifference?.parts.map(({ part }) => part),
    ]),
  };
}

/** Everything that a legend of the content could have to state: as much room as it ever takes. */
export function contentAnywhere(content: SnapshotContent): LegendContent {
  return { content, zonesElsewhere: content.zones.map(({ scenario }) => scenario), key: "anywhere" };
}
