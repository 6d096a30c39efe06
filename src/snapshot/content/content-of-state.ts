import { weaponFamilies } from "../../core/events/weapons";
import type { Area } from "../../core/geo/position";
import type { Localized } from "../../core/sources/localized";
import { shellMessages } from "../../look/text/messages/shell";
import type { PageSpec } from "../../workspace/page-spec";
import { redactState } from "../../workspace/redact/redact-state";
import { redactFrame } from "../../workspace/redact/redact-view";
import { redactionOf } from "../../workspace/redact/redaction";
import { creditedSources } from "../../workspace/selection/credited-sources";
import { shownAnnotations } from "../../workspace/selection/shown-annotations";
import type { AppState } from "../../workspace/state";
import { effectiveWindow, trailWindow } from "../../workspace/time-state";
import type { LocatorGround, SnapshotAreaLabel, SnapshotContent } from "../page-content";
import { controlOfState } from "./control-of-state";
import { differenceOfState } from "./difference-of-state";
import { filtersOfState } from "./filters-of-state";
import { incidentsOfState } from "./incidents-of-state";
import { sourceColorsOfState } from "./source-colors-of-state";
import { stripOfState } from "./strip-of-state";
import { withdrawalOfState } from "./withdrawal-of-state";
import { wordsOfState } from "./words-of-state";
import { zoneAreasOfState } from "./zone-areas-of-state";
import { zoneLabelsOfState } from "./zone-labels-of-state";
import { zonesOfState } from "./zones-of-state";

/** What the state does not hold and a page needs. */
export interface PageSurroundings {
  readonly regions: readonly {
    readonly kind: "country" | "sea";
    readonly name: Localized;
    readonly lngLat: readonly [number, number];
  }[];
  readonly admin1: (id: string) => Area | null;
  /** `locatorGroundOf` the basemap; without it the page has no locator. */
  readonly locator?: LocatorGround | null;
  readonly madeAtMs: number;
  readonly version: string;
  readonly link: string;
}

/** State and page as they are shown: redacted where the page is to be fit to be published. */
function asPublished(state: AppState, spec: PageSpec, madeAtMs: number): [state: AppState, spec: PageSpec] {
  const { publishSafe } = spec;
  if (publishSafe === null) return [state, spec];
  return [redactState(state, publishSafe, madeAtMs), redactFrame(spec, redactionOf(publishSafe, madeAtMs))];
}

/** Everything that the page of a state says, in the page's language. */
export function contentOfState(
  given: AppState,
  givenSpec: PageSpec,
  surroundings: PageSurroundings,
): SnapshotContent {
  const [state, spec] = asPublished(given, givenSpec, surroundings.madeAtMs);
  const { data, events, time, view, counts, rowMask, viewport } = state;
  const { locale } = spec;
  const window = effectiveWindow(time);
  const { camera, layers } = view;
  const zones = zonesOfState(state, spec);
  const zoneAreas = zoneAreasOfState(state);
  const difference = differenceOfState(state, spec, zoneAreas);
  const areaLabels = [
    ...surroundings.regions.map(
      ({ kind, name, lngLat }): SnapshotAreaLabel => ({ kind, name: name[locale], lngLat }),
    ),
    ...zoneLabelsOfState(state, spec),
    ...(difference?.labels ?? []),
  ];
  const { incidents, trail, hasWholeAreas } = incidentsOfState(events, window, rowMask, {
    colorBy: view.colorBy,
    isPalerWithAge: time.emphasizeRecent,
    trailWindow: trailWindow(time),
  });
  return {
    view: spec.frame ?? {
      center: [camera.lng, camera.lat],
      zoom: camera.zoom,
      bearing: camera.bearing,
      ...viewport,
    },
    time: {
      mode: time.mode,
      window,
      zone: time.zone,
      knownAtMs: time.knownAtMs,
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
    trail,
    isPalerWithAge: time.emphasizeRecent,
    display: view.display,
    sourceColors: view.colorBy === "source" ? sourceColorsOfState(state, incidents, locale) : null,
    annotations: shownAnnotations(state),
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
    zones,
    zoneAreas,
    zoneDifference: difference?.drawn ?? null,
    locator: surroundings.locator ?? null,
    filters: filtersOfState(state, locale),
    strip: stripOfState(state),
    withdrawal: withdrawalOfState(state, spec.blocks.withdrawal),
    places: data.places.map(({ name, lngLat, rank, populationBefore2022 }) => ({
      name: name[locale],
      lngLat,
      rank,
      population: populationBefore2022,
    })),
    areaLabels,
    sources: creditedSources(state),
    publishSafe: spec.publishSafe,
    words: wordsOfState(state, zones),
    borderPolicy: shellMessages[locale].borderPolicy,
    version: surroundings.version,
    link: surroundings.link,
  };
}
