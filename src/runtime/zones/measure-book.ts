import type { ZoneGeometry } from "../../core/zones/build-geometry";
import type { AppState, MeasuredRows, ZoneControl, ZoneMeasures } from "../../workspace/state";
import type { AppStore } from "../../workspace/store";
import { measuredControl } from "../../workspace/zones/measured-control";
import {
  isSameInputs,
  isUnmeasurable,
  measureInputs,
  measureKey,
  type PartInputs,
} from "../../workspace/zones/zone-inputs";
import { type ZoneSubject, zoneSubjects } from "../../workspace/zones/zone-subjects";
import type { LaneTask } from "./zone-lane";
import type { MeasureJob } from "./zone-messages";

/** A part of the measures with what it follows from. */
interface Part<Value> {
  readonly inputs: readonly unknown[];
  readonly value: Value;
}

interface Page {
  readonly geometry: ZoneGeometry;
  readonly figures: Part<ZoneMeasures["figures"]>;
  readonly rows: Part<MeasuredRows>;
  readonly control: Part<ZoneControl | null>;
}

type MeasureTask = Omit<LaneTask, "needs" | "job"> & { readonly job: MeasureJob };

/** What has been measured, part by part, so that only what changed is measured again. */
export interface MeasureBook {
  readonly isWaiting: (state: AppState, subject: ZoneSubject, geometry: ZoneGeometry) => boolean;
  /** The task for what is missing; null where nothing is, or where it cannot be measured yet. */
  readonly taskFor: (state: AppState, subject: ZoneSubject, geometry: ZoneGeometry) => MeasureTask | null;
  /** Forgets the measures of all zones but these. */
  readonly forgetOthers: (ids: ReadonlySet<string>) => void;
}

const without = <Value>(record: Readonly<Record<string, Value>>, keep: (id: string) => boolean) =>
  Object.fromEntries(Object.entries(record).filter(([id]) => keep(id)));

/** Opens an empty book that writes what is measured into the store. */
export function openMeasureBook(store: AppStore): MeasureBook {
  const pages = new Map<string, Page>();

  function missing(state: AppState, subject: ZoneSubject, geometry: ZoneGeometry) {
    const inputs = measureInputs(state, subject);
    if (inputs === null) return null;
    const hasFailed = isUnmeasurable(state, subject, geometry);
    const page = pages.get(subject.id);
    const isKnown = (name: keyof PartInputs) =>
      page?.geometry === geometry && isSameInputs(page[name].inputs, inputs[name]);
    const parts = {
      figures: !isKnown("figures"),
      rows: !isKnown("rows"),
      control: !isKnown("control"),
    };
    return hasFailed || !(parts.figures || parts.rows || parts.control) ? null : { inputs, parts, page };
  }

  function write(id: string, page: Page): void {
    pages.set(id, page);
    const { geometry, figures, rows, control } = page;
    const measures: ZoneMeasures = {
      geometry,
      figures: figures.value,
      rows: rows.value,
      control: control.value,
      inputs: [...figures.inputs, ...rows.inputs, ...control.inputs],
    };
    const { zoneMeasures, unmeasuredZones } = store.getState();
    store.setState({
      zoneMeasures: { ...zoneMeasures, [id]: measures },
      ...(unmeasuredZones && { unmeasuredZones: without(unmeasuredZones, (other) => other !== id) }),
    });
  }

  return {
    isWaiting: (state, subject, geometry) => missing(state, subject, geometry) !== null,
    taskFor: (state, subject, geometry) => {
      const wanted = missing(state, subject, geometry);
      if (wanted === null) return null;
      const { inputs, parts, page } = wanted;
      const { id, nearMeters } = subject;
      const { lng } = state.joined.table;
      const control = parts.control ? measuredControl(state, subject) : null;
      return {
        job: {
          kind: "measure",
          zoneId: id,
          geometry,
          wantsFigures: parts.figures,
          rows: parts.rows ? { nearMeters } : null,
          control: control && { key: control.key, sourceId: control.sourceId, date: control.version.date },
        },
        finish: (answer) => {
          if (answer.kind !== "measure" || !isSubject(store.getState(), id)) return;
          const { figures, rows, control: measured } = answer.parts;
          const shown = figures === null ? page?.figures : { inputs: inputs.figures, value: figures };
          const found =
            rows === null ? page?.rows : { inputs: inputs.rows, value: { lng, nearMeters, ...rows } };
          const held = parts.control ? { inputs: inputs.control, value: measured } : page?.control;
          if (shown && found && held) write(id, { geometry, figures: shown, rows: found, control: held });
        },
        fail: () => {
          const { unmeasuredZones } = store.getState();
          store.setState({ unmeasuredZones: { ...unmeasuredZones, [id]: measureKey(geometry, inputs) } });
        },
      };
    },
    forgetOthers: (ids) => {
      for (const id of [...pages.keys()]) if (!ids.has(id)) pages.delete(id);
      const { zoneMeasures, unmeasuredZones = {} } = store.getState();
      const isOther = (id: string) => !ids.has(id);
      if (Object.keys(zoneMeasures).some(isOther))
        store.setState({ zoneMeasures: without(zoneMeasures, (id) => ids.has(id)) });
      if (Object.keys(unmeasuredZones).some(isOther))
        store.setState({ unmeasuredZones: without(unmeasuredZones, (id) => ids.has(id)) });
    },
  };
}

function isSubject(state: AppState, id: string): boolean {
  return zoneSubjects(state).some((subject) => subject.id === id);
}
