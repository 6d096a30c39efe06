import { isScoreCurrent } from "../../workspace/selection/zone-score";
import type { AppState, ZoneControl, ZoneMeasures } from "../../workspace/state";
import { measureControl } from "../../workspace/zones/measure-control";
import { measuredControl } from "../../workspace/zones/measured-control";
import { zoneGround } from "../../workspace/zones/zone-ground";
import { isSameInputs, measureInputs } from "../../workspace/zones/zone-inputs";
import { zoneSubjects } from "../../workspace/zones/zone-subjects";

/** Brings the figures that follow from the control map up to an item's own; all others hold at any time. */
export type RenewControl = (itemState: AppState) => Promise<AppState>;

/**
 * Measures zones against the control maps of other dates, each zone and map once, with a pause after each.
 *
 * @param state  what was measured: zones that were out of date in it stay so
 * @param pause  lets others work, and throws where nobody waits any more
 */
export function createRenewControl(state: AppState, pause: () => Promise<void>): RenewControl {
  const current = new Set(
    zoneSubjects(state)
      .filter(({ id }) => isScoreCurrent(state, id))
      .map(({ id }) => id),
  );
  const known = new Map<string, { readonly control: ZoneControl | null; readonly version: unknown }>();
  return async (itemState) => {
    const renewed = new Map<string, ZoneMeasures>();
    const ukraine = zoneGround(itemState).countryAreas.get("UA");
    for (const subject of zoneSubjects(itemState)) {
      const { id } = subject;
      const measures = itemState.zoneMeasures[id];
      const inputs = measureInputs(itemState, subject);
      if (!current.has(id) || !measures || inputs === null || isScoreCurrent(itemState, id)) continue;
      const others = [...inputs.figures, ...inputs.rows];
      if (measures.inputs && !isSameInputs(measures.inputs.slice(0, others.length), others)) continue;
      const control = measuredControl(itemState, subject);
      const name = JSON.stringify([id, control?.key ?? null]);
      let found = known.get(name);
      if (found === undefined || found.version !== control?.version) {
        const made =
          control && ukraine
            ? measureControl(measures.geometry, control.key, control.version, ukraine)
            : null;
        found = { control: made, version: control?.version };
        known.set(name, found);
        await pause();
      }
      renewed.set(id, { ...measures, control: found.control, inputs: [...others, ...inputs.control] });
    }
    if (renewed.size === 0) return itemState;
    return { ...itemState, zoneMeasures: { ...itemState.zoneMeasures, ...Object.fromEntries(renewed) } };
  };
}
