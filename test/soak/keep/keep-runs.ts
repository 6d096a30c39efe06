/** Long runs of the tests of what is kept, beside those of `run-keep.ts`. */
export const keepRuns = [
  {
    title: "kept works: a full disk 50 times, a damaged record 100 times",
    options: [
      "--project",
      "browser*",
      "test/browser/keep/full-disk.test.ts",
      "test/browser/keep/damage.test.ts",
    ],
    counts: { VITE_SOAK_QUOTA: "50", VITE_SOAK_DAMAGE: "100" },
  },
];
