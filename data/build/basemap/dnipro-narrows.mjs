/**
 * Middles of the Dnipro at its bridges, dams and narrows, downstream, where the line of the smaller scale runs through
 * the towns on its banks: by Dnipro city, at the Zaporizhzhia dam, from the Kakhovka dam to the mouth. Set by hand.
 */
const STRETCHES = [
  "34.55,48.552 34.65,48.534 34.75,48.493 34.8,48.48 34.85,48.506 34.95,48.5 35.0306,48.4806 35.0583,48.4716 35.1,48.44 35.1,48.42 35.14,48.39 35.155,48.36 35.155,48.3 35.18,48.27 35.2,48.21",
  "35.1,47.95 35.12,47.91 35.0867,47.8689",
  "33.3713,46.7767 33.2,46.771 33.1,46.756 32.9,46.724 32.79,46.675 32.7203,46.6675 32.65,46.646 32.61,46.62 32.5,46.594 32.45,46.57",
].map((text) => text.split(" ").map((position) => position.split(",").map(Number)));

const FARTHEST_DEGREES = 0.15;

/** A line of the Dnipro, in either direction, whose vertices along each stretch it passes give way to those known better. */
export function fitToNarrows(line) {
  return STRETCHES.reduce((fitted, stretch) => {
    const from = findNearest(fitted, stretch[0]);
    const to = findNearest(fitted, stretch.at(-1));
    if (from.degrees > FARTHEST_DEGREES || to.degrees > FARTHEST_DEGREES) return fitted;
    return from.index <= to.index
      ? [...fitted.slice(0, from.index), ...stretch, ...fitted.slice(to.index + 1)]
      : [...fitted.slice(0, to.index), ...stretch.toReversed(), ...fitted.slice(from.index + 1)];
  }, line);
}

function findNearest(line, [lng, lat]) {
  const shrink = Math.cos((lat * Math.PI) / 180);
  const distances = line.map((position) => Math.hypot((position[0] - lng) * shrink, position[1] - lat));
  const degrees = Math.min(...distances);
  return { index: distances.indexOf(degrees), degrees };
}
