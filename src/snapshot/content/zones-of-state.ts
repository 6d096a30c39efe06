import { labelPositionOfArea, labelPositionOfLine } from "../../core/geo/label-position";
import { compassOfSide, findDepthAnchor } from "../../core/zones/depth-anchor";
import type { Zone } from "../../core/zones/recipe";
import { drawnPath, stripDepths } from "../../core/zones/strip-depths";
import { describeDepths } from "../../look/text/describe-zone";
import { formatLength } from "../../look/text/format-number";
import { drawMessages } from "../../look/text/messages/draw";
import type { PageSpec } from "../../workspace/page-spec";
import { letterProposals } from "../../workspace/selection/lettered-proposals";
import { shownZones } from "../../workspace/selection/shown-zones";
import { scoreOfZone, type ZoneScorecard } from "../../workspace/selection/zone-score";
import type { AppState } from "../../workspace/state";
import type { SnapshotAreaLabel, SnapshotZone } from "../page-content";

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

function snapshotScore(score: ZoneScorecard): SnapshotZone["scorecard"] {
  const { settlements, residentsBefore2022: residents } = score;
  const hasResidents = settlements.count === 0 || settlements.count > residents.placesWithoutFigure;
  return {
    areaSqMeters: score.areaSqMeters,
    lengthMeters: score.lengthMeters,
    meanWidthMeters: score.width?.meanMeters ?? null,
    settlements: settlements.count,
    residents: hasResidents ? residents.sum : null,
    incidents: score.incidentsInside,
  };
}

const colorOf = ({ color }: Pick<Zone, "color">) => (color === undefined ? {} : { color });

/** The zones that are drawn, proposals first, with the scores of those drawn here. */
export function zonesOfState(state: AppState, spec: PageSpec): SnapshotZone[] {
  const { document, zoneShapes, view } = state;
  if (!view.layers.zones) return [];
  const { locale } = spec;
  const drawn = shownZones(document).flatMap((zone): SnapshotZone[] => {
    const shape = zoneShapes[zone.id];
    if (shape?.status !== "ready") return [];
    const score = scoreOfZone(state, zone.id);
    return [
      {
        id: zone.id,
        scenario: zone.scenario,
        ...colorOf(zone),
        name: zone.name[locale],
        isReading: false,
        outline: "short",
        depths: depthsText(zone, spec),
        assumption: "",
        // What is being recounted is no figure to print.
        scorecard: score?.isCurrent ? snapshotScore(score.scorecard) : null,
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
      depths: depthsText(zone, spec),
      assumption: zone.assumptions.map((assumption) => assumption[locale]).join(" "),
      scorecard: null,
    }),
  );
  return [...proposed, ...drawn];
}

/** Letters at the proposals, letters and depths at the middle of the lines drawn here. */
export function zoneLabelsOfState(state: AppState, { locale }: PageSpec): SnapshotAreaLabel[] {
  const { document, view, zoneShapes } = state;
  if (!view.layers.zones) return [];
  const drawn = shownZones(document).flatMap((zone): SnapshotAreaLabel[] => {
    const { id, scenario, recipe } = zone;
    const depths = stripDepths(recipe);
    const path = drawnPath({ recipe });
    const anchor = path && findDepthAnchor(path);
    if (!depths || !anchor || zoneShapes[id]?.status !== "ready") return [];
    const name = `${scenario} · ${describeDepths(locale, depths)}`;
    return [{ kind: "zone", scenario, ...colorOf(zone), name, lngLat: anchor.position }];
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
