/** Where the names of countries and seas stand. */
import { boundsContain, DETAIL_WINDOW, listPolygons, measureRingKm2 } from "./geometry.mjs";
import { COUNTRY_LABEL_POINTS, SEA_LABELS } from "./label-points.mjs";

/** One label for each country that reaches into the window, then the seas. */
export function buildLabels(countries) {
  const labels = countries
    .map(makeCountryLabel)
    .filter(({ lng, lat }) => boundsContain(DETAIL_WINDOW, [lng, lat]));
  return [
    ...labels,
    ...SEA_LABELS.map(([id, en, uk, [lng, lat]]) => ({ id, kind: "sea", name: { en, uk }, lng, lat })),
  ];
}

function makeCountryLabel({ properties: { id, name }, geometry }) {
  const [lng, lat] = COUNTRY_LABEL_POINTS[id] ?? findCentroid(geometry);
  return { id, kind: "country", name, lng, lat };
}

/** The centroid of the largest part. */
function findCentroid(geometry) {
  const ring = listPolygons(geometry)
    .map(([outer]) => outer)
    .sort((a, b) => measureRingKm2(b) - measureRingKm2(a))[0];
  let [twiceArea, x, y] = [0, 0, 0];
  for (let i = 1; i < ring.length; i++) {
    const cross = ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
    twiceArea += cross;
    x += (ring[i - 1][0] + ring[i][0]) * cross;
    y += (ring[i - 1][1] + ring[i][1]) * cross;
  }
  return [x, y].map((sum) => Math.round((sum / (3 * twiceArea)) * 100) / 100);
}
