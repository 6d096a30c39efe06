/** How often a test repeats itself: `daily` under `npm test`, as often as is promised under `npm run soak`. */
export const repetitions = (daily: number, promised: number): number =>
  process.env.SOAK_RUNS ? promised : daily;
