import { ownSourceId } from "../../core/events/own-incident";
import type { DataSource } from "../../core/sources/source";
import { formatIsoInterval } from "../../core/time/iso-interval";
import type { ZoneCsvFacts } from "../../formats/export/zone-csv-facts";
import { controlSource, groundSources, incidentSource } from "../../workspace/built-in-sources";
import { formatFilter } from "../../workspace/permalink";
import { originalsOf, toDataSource } from "../../workspace/selection/credited-sources";
import { allSources, ownSource } from "../../workspace/selection/own-source";
import { scoredControl } from "../../workspace/selection/scored-control";
import type { AppState } from "../../workspace/state";
import { effectiveWindow } from "../../workspace/time-state";

/** Every source by its id, as it is credited. */
function sourcesById({ document }: AppState): ReadonlyMap<string, DataSource> {
  const sources = [
    incidentSource,
    controlSource,
    ...groundSources,
    ...allSources(document).map(toDataSource),
  ];
  return new Map([
    [ownSourceId, ownSource(originalsOf(document.ownIncidents, document))],
    ...sources.map((source) => [source.id, source] as const),
  ]);
}

/** The sources of what a zone's tables hold: incidents only where they count any. */
export function creditsOf(
  state: AppState,
  zoneId: string,
  grounds: readonly ("ground" | "gazetteer" | "control" | "incidents")[],
): DataSource[] {
  const byId = sourcesById(state);
  const measures = state.zoneMeasures[zoneId];
  const control = measures?.control && scoredControl(state, measures.control);
  const ids = grounds.flatMap((ground) => {
    if (ground === "ground") return ["natural-earth"];
    if (ground === "gazetteer") return ["geonames"];
    if (ground === "control") return control ? [control.sourceId] : [];
    return state.events.segments.map(({ sourceId }) => sourceId);
  });
  return [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
}

/** What a table about a zone says about itself, from the state that it is of. */
export function csvFactsOf(
  state: AppState,
  zoneId: string,
  sources: readonly DataSource[],
  hasIncidents: boolean,
): ZoneCsvFacts {
  const { document, data, view, time } = state;
  const zone =
    document.zones.find(({ id }) => id === zoneId) ??
    data.proposals.find((proposal) => proposal.zone.id === zoneId)?.zone;
  const measures = state.zoneMeasures[zoneId];
  const control = measures?.control ? scoredControl(state, measures.control) : null;
  const controlName = control && sourcesById(state).get(control.sourceId)?.name[view.locale];
  return {
    zoneId,
    zoneName: zone?.name[view.locale] ?? zoneId,
    window: hasIncidents ? formatIsoInterval(effectiveWindow(time)) : "",
    filter: hasIncidents ? formatFilter(document.filter) : "",
    control: control && {
      date: control.version.date,
      sourceName: controlName ?? control.sourceId,
      isSchematic: control.version.schematic,
      uncertaintyMeters: control.version.uncertaintyMeters,
    },
    sources,
    version: __DEMARC_VERSION__,
    madeAtMs: Date.now(),
  };
}
