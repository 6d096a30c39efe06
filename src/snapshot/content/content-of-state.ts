import { buildHistogram } from "../../core/events/histogram";
import { weaponFamilies } from "../../core/events/weapons";
import { labelPositionOfArea, labelPositionOfLine } from "../../core/geo/label-position";
import type { Area } from "../../core/geo/position";
import type { Localized } from "../../core/sources/localized";
import { stepEdges } from "../../core/time/calendar";
import { compassOfSide, findDepthAnchor } from "../../core/zones/depth-anchor";
import type { Zone } from "../../core/zones/recipe";
import { drawnPath, stripDepths } from "../../core/zones/strip-depths";
import { describeDepths } from "../../look/text/describe-zone";
import { formatLength } from "../../look/text/format-number";
import { drawMessages } from "../../look/text/messages/draw";
import { shellMessages } from "../../look/text/messages/shell";
import type { PageSpec } from "../../workspace/page-spec";
import { creditedSources } from "../../workspace/selection/credited-sources";
import { letterProposals } from "../../workspace/selection/lettered-proposals";
import { shownControlSources } from "../../workspace/selection/shown-control";
import { shownZones } from "../../workspace/selection/shown-zones";
import { scoredIncidents, scoreGeometry } from "../../workspace/selection/zone-score";
import type { AppState } from "../../workspace/state";
import { effectiveWindow } from "../../workspace/time-state";
import type { SnapshotAreaLabel, SnapshotContent, SnapshotStrip, SnapshotZone } from "../page-content";
import { controlOfState } from "./control-of-state";
import { filtersOfState } from "./filters-of-state";
import { incidentsOfState } from "./incidents-of-state";

/** What the state does not hold and a page needs. */
export interface PageSurroundings {
  readonly regions: readonly {
    readonly kind: "country" | "sea";
    readonly name: Localized;
    readonly lngLat: readonly [number, number];
  }[];
  readonly admin1: (id: string) => Area | null;
  readonly madeAtMs: number;
  readonly version: string;
  readonly link: string;
}

const longestStripBins = 1500;

function stripOf(state: AppState): SnapshotStrip | null {
  const { data, events, time, rowMask } = state;
  const { table } = events;
  if (table.count === 0) return null;
  const seconds = (column: Uint32Array, pick: (a: number, b: number) => number) =>
    column.reduce((a, b) => pick(a, b));
  const startMs = table.epochMs + seconds(table.earliestSeconds, Math.min) * 1000;
  const endMs = table.epochMs + seconds(table.latestSeconds, Math.max) * 1000;
  const dayCount = (endMs - startMs) / 86_400_000;
  const step = time.step === "hour" && dayCount * 24 > longestStripBins ? "day" : time.step;
  const edges = stepEdges(startMs, endMs, step, time.zone);
  const inside = (atMs: number) => atMs >= startMs && atMs < endMs;
  return {
    histogram: buildHistogram(table, edges, rowMask),
    step,
    marks: [
      ...data.talks.map((moment) => ({ atMs: moment.startMs, kind: "talks" as const })),
      ...shownControlSources(state).flatMap(({ versions }) =>
        versions.map((version) => ({ atMs: version.validFromMs, kind: "control" as const })),
      ),
    ].filter(({ atMs }) => inside(atMs)),
  };
}

/** "10 km north-west, 5 km south-east of the line". */
function depthsText(zone: Zone, { locale }: PageSpec): string {
  const depths = stripDepths(zone.recipe);
  if (!depths) return "";
  const path = drawnPath(zone);
  const anchor = path && findDepthAnchor(path);
  const side = (name: "left" | "right", meters: number) =>
    anchor
      ? `${formatLength(locale, meters)} ${drawMessages[locale].sideHelp(compassOfSide(anchor, name))}`
      : formatLength(locale, meters);
  return `${side("left", depths.leftMeters)}, ${side("right", depths.rightMeters)}`;
}

function zonesOf(state: AppState, spec: PageSpec, { admin1 }: PageSurroundings): SnapshotZone[] {
  const { document, zoneShapes, data, view } = state;
  if (!view.layers.zones) return [];
  const { locale } = spec;
  const drawn = shownZones(document).flatMap((zone): SnapshotZone[] => {
    const shape = zoneShapes[zone.id];
    if (shape?.status !== "ready") return [];
    const score = scoreGeometry(shape.geometry, data.places, scoredIncidents(state, shape.geometry), admin1);
    const { settlements, residentsBefore2022: residents } = score;
    const hasResidents = settlements.count === 0 || settlements.count > residents.placesWithoutFigure;
    return [
      {
        id: zone.id,
        scenario: zone.scenario,
        name: zone.name[locale],
        isReading: false,
        outline: "short",
        depths: depthsText(zone, spec),
        assumption: "",
        scorecard: {
          areaSqMeters: score.areaSqMeters,
          lengthMeters: score.lengthMeters,
          meanWidthMeters: null,
          settlements: settlements.count,
          residents: hasResidents ? residents.sum : null,
          incidents: score.incidentsInside,
        },
      },
    ];
  });
  const proposed = letterProposals(state).map(
    ({ proposal: { zone, certainty }, scenario }): SnapshotZone => ({
      id: zone.id,
      scenario,
      name: zone.name[locale],
      isReading: true,
      outline: certainty === "fixed-by-text" ? "solid" : "long",
      depths: depthsText(zone, spec),
      assumption: zone.assumptions.map((assumption) => assumption[locale]).join(" "),
      scorecard: null,
    }),
  );
  return [...proposed, ...drawn];
}

/** Letters at the proposals, letters and depths at the middle of the lines drawn here. */
function zoneLabels(state: AppState, { locale }: PageSpec): SnapshotAreaLabel[] {
  const { document, view, zoneShapes } = state;
  if (!view.layers.zones) return [];
  const drawn = shownZones(document).flatMap(({ id, scenario, recipe }): SnapshotAreaLabel[] => {
    const depths = stripDepths(recipe);
    const path = drawnPath({ recipe });
    const anchor = path && findDepthAnchor(path);
    if (!depths || !anchor || zoneShapes[id]?.status !== "ready") return [];
    const name = `${scenario} · ${describeDepths(locale, depths)}`;
    return [{ kind: "zone", scenario, name, lngLat: anchor.position }];
  });
  const proposed = letterProposals(state).flatMap(
    ({ proposal: { geometry }, scenario }): SnapshotAreaLabel[] => {
      const lngLat =
        geometry.type === "MultiLineString" ? labelPositionOfLine(geometry) : labelPositionOfArea(geometry);
      return lngLat ? [{ kind: "zone", scenario, name: scenario, lngLat }] : [];
    },
  );
  return [...proposed, ...drawn];
}

/** Everything that the page of a state says, in the page's language. */
export function contentOfState(
  state: AppState,
  spec: PageSpec,
  surroundings: PageSurroundings,
): SnapshotContent {
  const { data, events, time, view, counts, rowMask, viewport } = state;
  const { locale } = spec;
  const window = effectiveWindow(time);
  const { camera, layers } = view;
  const areaLabels = [
    ...surroundings.regions.map(
      ({ kind, name, lngLat }): SnapshotAreaLabel => ({ kind, name: name[locale], lngLat }),
    ),
    ...zoneLabels(state, spec),
  ];
  const { incidents, hasWholeAreas } = incidentsOfState(events, window, rowMask);
  return {
    view: {
      center: [camera.lng, camera.lat],
      zoom: camera.zoom,
      bearing: camera.bearing,
      ...viewport,
    },
    time: {
      mode: time.mode,
      window,
      zone: time.zone,
      knownAtMs: null,
      madeAtMs: surroundings.madeAtMs,
    },
    counts: {
      certain: counts.certain,
      possible: counts.possible,
      total: counts.total,
      disputed: counts.byStatus.disputed,
      attackerOnly: counts.byStatus["attacker-only"],
    },
    incidents,
    hasWholeAreas: layers.incidents && hasWholeAreas,
    families: weaponFamilies
      .map((family, index) => ({ family, certain: 0, possible: 0, ...counts.byFamily[index] }))
      .filter(({ certain, possible }) => certain + possible > 0),
    layers: {
      incidents: layers.incidents,
      control: layers.control,
      contactLine: layers["contact-line"],
      zones: layers.zones,
      labels: layers.labels,
    },
    control: controlOfState(state),
    zones: zonesOf(state, spec, surroundings),
    filters: filtersOfState(state, locale),
    strip: stripOf(state),
    places: data.places.map(({ name, lngLat, rank, populationBefore2022 }) => ({
      name: name[locale],
      lngLat,
      rank,
      population: populationBefore2022,
    })),
    areaLabels,
    sources: creditedSources(state),
    borderPolicy: shellMessages[locale].borderPolicy,
    version: surroundings.version,
    link: surroundings.link,
  };
}
