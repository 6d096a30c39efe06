import type { Feature } from "geojson";
import type { LngLat } from "../../core/geo/position";
import { mercatorX, mercatorY } from "../../core/geo/web-mercator";
import type { ArrowAnnotation } from "../../workspace/annotation";
import { shownAnnotations } from "../../workspace/selection/shown-annotations";
import type { AppState } from "../../workspace/state";
import type { GeoJsonData } from "./style-options";

/** Where the words lie against their point, by the name of the anchor that MapLibre takes. */
type WordsAnchor = "center" | "left" | "right" | "top" | "bottom";

interface Course {
  /** Degrees clockwise from east on a map with north up. */
  readonly degrees: number;
  readonly anchor: WordsAnchor;
  /** The head's longitude by the shorter way, which may lie beyond ±180. */
  readonly headLng: number;
}

/** How an arrow runs on the flat map: as one straight line, with its words behind the tail, away from the line. */
function courseOf({ tail, head }: ArrowAnnotation): Course {
  const around = head[0] - tail[0];
  const headLng = head[0] - 360 * Math.round(around / 360);
  const east = mercatorX(headLng) - mercatorX(tail[0]);
  const south = mercatorY(head[1]) - mercatorY(tail[1]);
  const isLevel = Math.abs(east) >= Math.abs(south);
  const anchor = isLevel ? (east >= 0 ? "right" : "left") : south >= 0 ? "bottom" : "top";
  return { degrees: (Math.atan2(south, east) * 180) / Math.PI, anchor, headLng };
}

function point([lng, lat]: LngLat, properties: Record<string, unknown>): Feature {
  return { type: "Feature", geometry: { type: "Point", coordinates: [lng, lat] }, properties };
}

function arrowFeatures(arrow: ArrowAnnotation): Feature[] {
  const { id, text, tail, head } = arrow;
  const { degrees, anchor, headLng } = courseOf(arrow);
  const coordinates = [
    [tail[0], tail[1]],
    [headLng, head[1]],
  ];
  const line: Feature = {
    type: "Feature",
    geometry: { type: "LineString", coordinates },
    properties: { id, part: "line" },
  };
  const features = [line, point([headLng, head[1]], { id, part: "head", degrees })];
  if (text.trim() !== "") features.push(point(tail, { id, part: "words", text, anchor }));
  return features;
}

type Inputs = Pick<AppState, "document" | "time" | "view">;

/** Whether two states show the same annotations: a scrub of time seldom changes them. */
export function showsSameAnnotations(a: Inputs, b: Inputs): boolean {
  const [ofA, ofB] = [shownAnnotations(a), shownAnnotations(b)];
  return ofA.length === ofB.length && ofA.every((annotation, index) => annotation === ofB[index]);
}

/** The annotations that are shown: words as points, arrows as a line and a head that knows its course. */
export function annotationData(state: Inputs): GeoJsonData {
  return {
    type: "FeatureCollection",
    features: shownAnnotations(state).flatMap((annotation) =>
      annotation.kind === "arrow"
        ? arrowFeatures(annotation)
        : [
            point(annotation.lngLat, {
              id: annotation.id,
              part: "words",
              text: annotation.text,
              anchor: "center",
            }),
          ],
    ),
  };
}
