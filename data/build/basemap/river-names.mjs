/** Names the river pieces: a piece that keeps close to a river's guide line of towns takes its name. */
import { measureDistanceKm } from "./geometry.mjs";
import { RIVER_GUIDES } from "./river-guides.mjs";

/** A piece is named when its points lie this close to the guide: on average, and at the most. */
const MEAN_LIMIT_KM = 9;
const MAX_LIMIT_KM = 24;

/** @param {number[][]} line @returns {{en: string, uk: string} | null} */
export function nameRiverPiece(line) {
  let best = null;
  for (const [en, uk, guide] of RIVER_GUIDES) {
    const distancesKm = line.map((position) => measureToGuideKm(position, guide));
    const meanKm = distancesKm.reduce((sum, km) => sum + km, 0) / distancesKm.length;
    const fits = meanKm < MEAN_LIMIT_KM && Math.max(...distancesKm) < MAX_LIMIT_KM;
    if (fits && (!best || meanKm < best.meanKm)) best = { meanKm, name: { en, uk } };
  }
  return best ? best.name : null;
}

function measureToGuideKm(position, guide) {
  let nearestKm = Infinity;
  for (let i = 1; i < guide.length; i++)
    nearestKm = Math.min(nearestKm, measureToSegmentKm(position, guide[i - 1], guide[i]));
  return nearestKm;
}

function measureToSegmentKm(position, start, end) {
  const shrink = Math.cos((position[1] * Math.PI) / 180);
  const [dx, dy] = [(end[0] - start[0]) * shrink, end[1] - start[1]];
  const along =
    ((position[0] - start[0]) * shrink * dx + (position[1] - start[1]) * dy) / (dx * dx + dy * dy);
  const t = Math.min(1, Math.max(0, along));
  return measureDistanceKm(position, [
    start[0] + t * (end[0] - start[0]),
    start[1] + t * (end[1] - start[1]),
  ]);
}
