import { isScoreCurrent } from "../selection/zone-score";
import type { AppState, ZoneMeasures, ZoneShape } from "../state";
import { measureRows } from "../zones/measure-geometry";
import { measureHere } from "../zones/measure-state";
import { zoneGround } from "../zones/zone-ground";
import { isShapeCurrent, measureInputs, shapeInputs } from "../zones/zone-inputs";
import { type ZoneSubject, zoneSubjects } from "../zones/zone-subjects";

function renewMeasures(redacted: AppState, subject: ZoneSubject, measures: ZoneMeasures): ZoneMeasures {
  const inputs = measureInputs(redacted, subject);
  const controlKey = measures.control?.key ?? null;
  // Against another control map everything is measured anew; usually only the incidents are others.
  if (inputs === null || inputs.control[2] !== controlKey)
    return measureHere(redacted, subject, measures.geometry);
  const { admin1Areas } = zoneGround(redacted);
  const { nearMeters } = subject;
  const rows = measureRows(
    measures.geometry,
    redacted.joined,
    nearMeters,
    (id) => admin1Areas.get(id) ?? null,
  );
  return {
    ...measures,
    rows: { lng: redacted.joined.table.lng, nearMeters, ...rows },
    inputs: [...inputs.figures, ...inputs.rows, ...inputs.control],
  };
}

/** The shapes and measures of a state's zones over its redacted incidents; what was out of date stays so. */
export function renewZones(
  state: AppState,
  redacted: AppState,
): Pick<AppState, "zoneShapes" | "zoneMeasures"> {
  const shapes = new Map<string, ZoneShape>();
  const measures = new Map<string, ZoneMeasures>();
  for (const subject of zoneSubjects(redacted)) {
    const shape = state.zoneShapes[subject.id];
    const isCurrent = shape !== undefined && isShapeCurrent(state, subject, shape);
    const inputs = isCurrent ? shapeInputs(redacted, subject.recipe) : null;
    if (shape) shapes.set(subject.id, inputs === null ? shape : { ...shape, inputs });
    const measured = state.zoneMeasures[subject.id];
    if (measured && isScoreCurrent(state, subject.id))
      measures.set(subject.id, renewMeasures(redacted, subject, measured));
  }
  return { zoneShapes: Object.fromEntries(shapes), zoneMeasures: Object.fromEntries(measures) };
}
