import { controlAt, controlStatuses } from "../../core/control/control-version";
import { buildHistogram } from "../../core/events/histogram";
import { facetNames } from "../../core/events/incident-filter";
import { weaponFamilies, weaponFamilyOf } from "../../core/events/weapons";
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
import { controlSource, groundSources, incidentSource } from "../../workspace/built-in-sources";
import type { PageSpec } from "../../workspace/page-spec";
import { letterProposals } from "../../workspace/selection/lettered-proposals";
import { listShownIncidents } from "../../workspace/selection/shown-incidents";
import { scoredIncidents, scoreGeometry } from "../../workspace/selection/zone-score";
import type { AppState } from "../../workspace/state";
import { controlInstantMs, effectiveWindow } from "../../workspace/time-state";
import type {
  SnapshotAreaLabel,
  SnapshotContent,
  SnapshotControl,
  SnapshotFilter,
  SnapshotStrip,
  SnapshotZone,
} from "../page-content";

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

function stripOf({ data, time, rowMask }: AppState): SnapshotStrip | null {
  const { table } = data;
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
      ...data.controlVersions.map((version) => ({ atMs: version.validFromMs, kind: "control" as const })),
    ].filter(({ atMs }) => inside(atMs)),
  };
}

function controlOf({ data, time, view }: AppState): SnapshotControl | null {
  if (!view.layers.control && !view.layers["contact-line"]) return null;
  const version = controlAt(data.controlVersions, controlInstantMs(time));
  if (!version) return null;
  return {
    validFromMs: version.validFromMs,
    statuses: controlStatuses.filter((status) => version.areas.some((area) => area.status === status)),
    schematicKm: version.schematic ? version.uncertaintyMeters / 1000 : null,
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
  const incidents = scoredIncidents(state);
  const drawn = document.zones.flatMap((zone): SnapshotZone[] => {
    const shape = zoneShapes[zone.id];
    if (shape?.status !== "ready") return [];
    const score = scoreGeometry(shape.geometry, data.places, incidents, admin1);
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

function filtersOf({ document: { filter } }: AppState): SnapshotFilter[] {
  const facets = facetNames
    .filter((facet) => filter[facet].length > 0)
    .map((facet) => ({ facet, values: filter[facet] }) as SnapshotFilter);
  const text = filter.text.trim();
  return text === "" ? facets : [...facets, { facet: "text", values: [text] }];
}

/** Letters at the proposals, letters and depths at the middle of the lines drawn here. */
function zoneLabels(state: AppState, { locale }: PageSpec): SnapshotAreaLabel[] {
  const { document, view, zoneShapes } = state;
  if (!view.layers.zones) return [];
  const drawn = document.zones.flatMap(({ id, scenario, recipe }): SnapshotAreaLabel[] => {
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
  const { data, time, view, counts, rowMask, viewport } = state;
  const { locale } = spec;
  const window = effectiveWindow(time);
  const { camera, layers } = view;
  const areaLabels = [
    ...surroundings.regions.map(
      ({ kind, name, lngLat }): SnapshotAreaLabel => ({ kind, name: name[locale], lngLat }),
    ),
    ...zoneLabels(state, spec),
  ];
  const shown = listShownIncidents(data, window, rowMask);
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
    incidents: shown.map(({ incident, isCertain }) => ({
      lngLat: incident.place.lngLat,
      family: weaponFamilyOf(incident.weapons),
      match: isCertain ? "certain" : "possible",
      status: incident.status,
      radiusMeters: incident.uncertaintyRadiusMeters ?? 0,
    })),
    hasWholeAreas: layers.incidents && shown.some(({ incident }) => incident.placePrecision === "admin1"),
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
    control: controlOf(state),
    zones: zonesOf(state, spec, surroundings),
    filters: filtersOf(state),
    strip: stripOf(state),
    places: data.places.map(({ name, lngLat, rank, populationBefore2022 }) => ({
      name: name[locale],
      lngLat,
      rank,
      population: populationBefore2022,
    })),
    areaLabels,
    sources: [
      incidentSource,
      ...(layers.control || layers["contact-line"] ? [controlSource] : []),
      ...groundSources,
    ],
    borderPolicy: shellMessages[locale].borderPolicy,
    version: surroundings.version,
    link: surroundings.link,
  };
}
