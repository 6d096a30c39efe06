import { type ControlStatus, controlStatuses } from "../../core/control/control-version";
import { type WeaponFamily, weaponFamilies } from "../../core/events/weapons";
import { contentInFrame } from "../content/content-in-frame";
import { frameIncidents } from "../content/count-in-frame";
import type { FrameCamera } from "../frame-projection";
import type { HeldLegend, SnapshotContent } from "../page-content";

interface ControlUnion {
  readonly statuses: ReadonlySet<ControlStatus>;
  readonly hasLine: boolean;
}

/** What the legends of a series have between them. */
export interface LegendUnion {
  readonly families: ReadonlySet<WeaponFamily>;
  readonly held: HeldLegend;
  readonly hasWholeAreas: boolean;
  /** By the name of the source, null for what comes with the app. */
  readonly control: ReadonlyMap<string | null, ControlUnion>;
}

export const emptyUnion: LegendUnion = {
  families: new Set(),
  held: { possible: false, disputed: false, attackerOnly: false, trail: false, widestHaloMeters: 0 },
  hasWholeAreas: false,
  control: new Map(),
};

/** The union with what one more page shows in its frame, or in about that frame. */
export function joinLegend(union: LegendUnion, whole: SnapshotContent, camera: FrameCamera): LegendUnion {
  const { content } = contentInFrame(whole, camera, frameIncidents(whole.incidents, camera));
  const { counts, incidents, trail, families } = content;
  const { held } = union;
  const control = new Map(union.control);
  for (const { sourceName, statuses, hasLine } of content.control) {
    const known = control.get(sourceName);
    control.set(sourceName, {
      statuses: new Set([...(known?.statuses ?? []), ...statuses]),
      hasLine: known?.hasLine === true || hasLine !== false,
    });
  }
  return {
    families: new Set([...union.families, ...families.map(({ family }) => family)]),
    held: {
      possible: held.possible || counts.possible > 0,
      disputed: held.disputed || counts.disputed > 0,
      attackerOnly: held.attackerOnly || counts.attackerOnly > 0,
      trail: held.trail || (trail !== null && trail.count > 0),
      widestHaloMeters: Math.max(held.widestHaloMeters, incidents.widestHaloMeters),
    },
    hasWholeAreas: union.hasWholeAreas || content.hasWholeAreas,
    control,
  };
}

/** Whether two unions make the same legend. */
export function isSameUnion(a: LegendUnion, b: LegendUnion): boolean {
  const key = ({ families, held, hasWholeAreas, control }: LegendUnion) =>
    JSON.stringify([
      [...families].sort(),
      held,
      hasWholeAreas,
      [...control].map(([name, { statuses, hasLine }]) => [name, [...statuses].sort(), hasLine]),
    ]);
  return key(a) === key(b);
}

/** A page's content with the legend of all: its own counts, 0 for what it does not show. */
export function holdLegend(content: SnapshotContent, union: LegendUnion): SnapshotContent {
  const own = new Map(content.families.map((count) => [count.family, count]));
  return {
    ...content,
    families: weaponFamilies
      .filter((family) => union.families.has(family))
      .map((family) => own.get(family) ?? { family, certain: 0, possible: 0 }),
    heldLegend: union.held,
    hasWholeAreas: union.hasWholeAreas,
    control: content.control.map((control) => {
      const all = union.control.get(control.sourceName);
      return {
        ...control,
        statuses: controlStatuses.filter((status) => all?.statuses.has(status)),
        hasLine: all?.hasLine ?? false,
      };
    }),
  };
}
