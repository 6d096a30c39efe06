// The tests' own measure, independent of the library the product uses: Vincenty's inverse formula on WGS84.
// Source: Vincenty 1975, https://www.ngs.noaa.gov/PUBS_LIB/inverse.pdf. Checked against GeodSolve in vincenty.test.ts.
const A = 6378137;
const F = 1 / 298.257223563;
const B = A * (1 - F);
const RADIANS = Math.PI / 180;

export type Place = readonly [lng: number, lat: number];

export function vincentyMeters(from: Place, to: Place): number {
  const u1 = Math.atan((1 - F) * Math.tan(from[1] * RADIANS));
  const u2 = Math.atan((1 - F) * Math.tan(to[1] * RADIANS));
  const difference = (to[0] - from[0]) * RADIANS;
  let lambda = difference;
  for (let round = 0; round < 100; round++) {
    const sineSigma = Math.hypot(
      Math.cos(u2) * Math.sin(lambda),
      Math.cos(u1) * Math.sin(u2) - Math.sin(u1) * Math.cos(u2) * Math.cos(lambda),
    );
    if (sineSigma === 0) return 0;
    const cosineSigma = Math.sin(u1) * Math.sin(u2) + Math.cos(u1) * Math.cos(u2) * Math.cos(lambda);
    const sigma = Math.atan2(sineSigma, cosineSigma);
    const sineAlpha = (Math.cos(u1) * Math.cos(u2) * Math.sin(lambda)) / sineSigma;
    const squareCosine = 1 - sineAlpha ** 2;
    const middle = squareCosine === 0 ? 0 : cosineSigma - (2 * Math.sin(u1) * Math.sin(u2)) / squareCosine;
    const c = (F / 16) * squareCosine * (4 + F * (4 - 3 * squareCosine));
    const bend = middle + c * cosineSigma * (-1 + 2 * middle ** 2);
    const next = difference + (1 - c) * F * sineAlpha * (sigma + c * sineSigma * bend);
    if (Math.abs(next - lambda) > 1e-13) {
      lambda = next;
      continue;
    }
    const square = (squareCosine * (A * A - B * B)) / (B * B);
    const a = 1 + (square / 16384) * (4096 + square * (-768 + square * (320 - 175 * square)));
    const b = (square / 1024) * (256 + square * (-128 + square * (74 - 47 * square)));
    const deep = (b / 6) * middle * (-3 + 4 * sineSigma ** 2) * (-3 + 4 * middle ** 2);
    return (
      B * a * (sigma - b * sineSigma * (middle + (b / 4) * (cosineSigma * (-1 + 2 * middle ** 2) - deep)))
    );
  }
  throw new Error(`no convergence from ${from} to ${to}`);
}

/** How far a place is from a line, and how far the nearest point of the line is from the nearer of its two ends. */
export interface NearestPoint {
  readonly meters: number;
  readonly metersFromEnd: number;
}

/** The nearest point of a line given by close samples of its geodesics, straight between them. */
export function nearestOnLine(place: Place, samples: readonly Place[]): NearestPoint {
  const shrink = Math.cos(place[1] * RADIANS) ** 2;
  const squares = samples.map((s) => (s[0] - place[0]) ** 2 * shrink + (s[1] - place[1]) ** 2);
  const candidates = squares
    .map((square, index) => ({ square, index }))
    .filter(
      ({ square, index }) =>
        square <= (squares[index - 1] ?? Infinity) && square <= (squares[index + 1] ?? Infinity),
    )
    .sort((a, b) => a.square - b.square)
    .slice(0, 4);
  let best = { meters: Infinity, step: 0 };
  const longestStep = longestStepMeters(samples);
  for (const { index } of candidates) {
    if (vincentyMeters(place, samples[index] as Place) - 2 * longestStep > best.meters) continue;
    const found = narrowDown(
      place,
      samples,
      Math.max(0, index - 1.5),
      Math.min(samples.length - 1, index + 1.5),
    );
    if (found.meters < best.meters) best = found;
  }
  const nearest = placeAt(samples, best.step);
  const ends = [samples[0] as Place, samples.at(-1) as Place];
  return {
    meters: best.meters,
    metersFromEnd: Math.min(...ends.map((end) => vincentyMeters(nearest, end))),
  };
}

const longestSteps = new WeakMap<readonly Place[], number>();

function longestStepMeters(samples: readonly Place[]): number {
  const known = longestSteps.get(samples);
  if (known !== undefined) return known;
  const steps = samples.slice(1).map((to, index) => vincentyMeters(samples[index] as Place, to));
  const longest = Math.max(...steps);
  longestSteps.set(samples, longest);
  return longest;
}

function narrowDown(place: Place, samples: readonly Place[], from: number, to: number) {
  let [low, high] = [from, to];
  const measure = (step: number) => vincentyMeters(place, placeAt(samples, step));
  for (let round = 0; round < 40; round++) {
    const third = (high - low) / 3;
    if (measure(low + third) < measure(high - third)) high -= third;
    else low += third;
  }
  const step = (low + high) / 2;
  return { meters: measure(step), step };
}

function placeAt(samples: readonly Place[], step: number): Place {
  const index = Math.min(samples.length - 2, Math.floor(step));
  const [a, b] = [samples[index] as Place, samples[index + 1] as Place];
  const share = step - index;
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}
