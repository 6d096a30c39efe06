import { compassOfSide, findDepthAnchor, type StripSide } from "../../core/zones/depth-anchor";
import type { Zone } from "../../core/zones/recipe";
import { drawnPath } from "../../core/zones/strip-depths";
import { describeZoneLimits } from "../../look/text/describe-zone-limits";
import { drawMessages } from "../../look/text/messages/draw";
import { describeStripDepths } from "../../map/style/overlay-zone-figures";
import type { PageSpec } from "../../workspace/page-spec";
import { letterProposals } from "../../workspace/selection/lettered-proposals";
import { scoredControl } from "../../workspace/selection/scored-control";
import { shownZones } from "../../workspace/selection/shown-zones";
import { scoreOfZone, type ZoneScore } from "../../workspace/selection/zone-score";
import type { AppState } from "../../workspace/state";
import type { SnapshotScorecard, SnapshotZone } from "../zone-content";

/** "10 km north-west, 5 km – 20 km south-east of the line"; empty for a zone without depths. */
function depthsText({ recipe }: Zone, { locale }: PageSpec): string {
  if (recipe.kind !== "strip") return "";
  const [left = "", right = ""] = describeStripDepths(locale, recipe).split(" | ");
  const path = drawnPath({ recipe });
  const anchor = path && findDepthAnchor(path);
  const side = (name: StripSide, depth: string) =>
    anchor ? `${depth} ${drawMessages[locale].sideHelp(compassOfSide(anchor, name))}` : depth;
  return `${side("left", left)}, ${side("right", right)}`;
}

/** The depths, and what the zone was cut to: what its outline alone does not tell. */
function makingText(state: AppState, zone: Zone, spec: PageSpec): string {
  const { locale } = spec;
  const limits = describeZoneLimits(locale, zone.recipe, {
    country: (id) => new Intl.DisplayNames(locale, { type: "region" }).of(id) ?? id,
    river: (id) => state.data.rivers.find((river) => river.id === id)?.name[locale] ?? id,
    zone: (id) => state.document.zones.find((other) => other.id === id)?.scenario ?? id,
  });
  return [depthsText(zone, spec), limits].filter((part) => part !== "").join("; ");
}

const assumptionText = ({ assumptions }: Zone, { locale }: PageSpec): string =>
  assumptions.map((assumption) => assumption[locale]).join(" ");

/** A line encloses nothing, so it has no figures of what is inside. */
function snapshotScore(state: AppState, { scorecard, measures }: ZoneScore): SnapshotScorecard {
  const { settlements, residentsBefore2022: residents, incidentsNear, nearMeters } = scorecard;
  const { certain, possible } = incidentsNear;
  const isLine = measures.geometry.geometry.type === "MultiLineString";
  const hasResidents = settlements.count === 0 || settlements.count > residents.placesWithoutFigure;
  const { control } = measures;
  const map = control && scoredControl(state, control);
  return {
    areaSqMeters: isLine ? null : scorecard.areaSqMeters,
    lengthMeters: scorecard.lengthMeters === 0 ? null : scorecard.lengthMeters,
    meanWidthMeters: scorecard.width?.meanMeters ?? null,
    settlements: isLine ? null : settlements.count,
    residents: hasResidents && !isLine ? residents.sum : null,
    incidents: isLine ? null : scorecard.incidentsInside,
    near: { meters: nearMeters, certain, possible },
    held:
      map && !isLine
        ? { date: map.version.date, isSchematic: map.version.schematic, shares: control.shares }
        : null,
  };
}

/** The colour of its own that a zone has. */
export const colorOf = ({ color }: Pick<Zone, "color">) => (color === undefined ? {} : { color });

/** The zones that are drawn, proposals first, with their scores. */
export function zonesOfState(state: AppState, spec: PageSpec): SnapshotZone[] {
  const { document, zoneShapes, view } = state;
  if (!view.layers.zones) return [];
  const { locale } = spec;
  const scoreOf = (zoneId: string) => {
    const score = scoreOfZone(state, zoneId);
    // What is being recounted is no figure to print.
    return score?.isCurrent ? snapshotScore(state, score) : null;
  };
  const drawn = shownZones(document).flatMap((zone): SnapshotZone[] => {
    const shape = zoneShapes[zone.id];
    if (shape?.status !== "ready") return [];
    return [
      {
        id: zone.id,
        scenario: zone.scenario,
        ...colorOf(zone),
        name: zone.name[locale],
        isReading: false,
        outline: "short",
        depths: makingText(state, zone, spec),
        assumption: assumptionText(zone, spec),
        scorecard: scoreOf(zone.id),
      },
    ];
  });
  const proposed = letterProposals(state).map(
    ({ proposal: { zone, certainty }, scenario }): SnapshotZone => ({
      id: zone.id,
      scenario,
      ...colorOf(zone),
      name: zone.name[locale],
      isReading: true,
      outline: certainty === "fixed-by-text" ? "solid" : "long",
      depths: makingText(state, zone, spec),
      assumption: assumptionText(zone, spec),
      scorecard: scoreOf(zone.id),
    }),
  );
  return [...proposed, ...drawn];
}
