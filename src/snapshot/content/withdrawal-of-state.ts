import { lineLengthMeters } from "../../core/geo/geodesic";
import { type CompassPoint, compassOfSide, findDepthAnchor } from "../../core/zones/depth-anchor";
import type { BlockPlacement } from "../../workspace/page-blocks";
import { letterProposals } from "../../workspace/selection/lettered-proposals";
import { scoredControl } from "../../workspace/selection/scored-control";
import { shownZones } from "../../workspace/selection/shown-zones";
import { isScoreCurrent } from "../../workspace/selection/zone-score";
import type { AppState, ZoneMeasures } from "../../workspace/state";
import type { SnapshotWithdrawal } from "../zone-content";

function leftOf({ baseline }: ZoneMeasures["geometry"]): CompassPoint | null {
  const longest = baseline?.coordinates.toSorted((a, b) => lineLengthMeters(b) - lineLengthMeters(a))[0];
  const anchor = longest && findDepthAnchor(longest);
  return anchor ? compassOfSide(anchor, "left") : null;
}

/** Of those with a profile: the chosen one, else that of the selected zone, else the only one or, if asked for, the first. */
function chooseZone<Profile extends { readonly id: string }>(
  profiles: readonly Profile[],
  selectedId: string | null,
  placement: BlockPlacement | undefined,
): Profile | undefined {
  const zoneId = placement?.zoneId ?? selectedId;
  if (zoneId !== null) return profiles.find(({ id }) => id === zoneId);
  return profiles.length === 1 || placement?.isShown ? profiles[0] : undefined;
}

/**
 * The withdrawal profile that a page has room for; null where there is none, or where it is being measured anew.
 *
 * @param placement  what the page says of its block: which zone's it is, or that the first will do
 */
export function withdrawalOfState(state: AppState, placement?: BlockPlacement): SnapshotWithdrawal | null {
  if (!state.view.layers.zones) return null;
  const zones = [
    ...shownZones(state.document).map(({ id, scenario }) => ({ id, scenario })),
    ...letterProposals(state).map(({ proposal, scenario }) => ({ id: proposal.zone.id, scenario })),
  ];
  const profiles = zones.flatMap(({ id, scenario }): (SnapshotWithdrawal & { readonly id: string })[] => {
    const measures = state.zoneMeasures[id];
    const control = measures?.control;
    const map = control && scoredControl(state, control);
    if (!control?.withdrawal || !map || !isScoreCurrent(state, id)) return [];
    const { date, schematic } = map.version;
    return [
      {
        id,
        scenario,
        profile: control.withdrawal,
        leftIs: leftOf(measures.geometry),
        controlDate: date,
        isSchematic: schematic,
      },
    ];
  });
  const { selection } = state;
  const selected =
    selection?.kind === "zone" && zones.some(({ id }) => id === selection.id) ? selection.id : null;
  const found = chooseZone(profiles, selected, placement);
  if (!found) return null;
  const { id: _, ...withdrawal } = found;
  return withdrawal;
}
