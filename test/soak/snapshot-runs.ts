/** Long runs of the tests of pages, beside those of `test/snapshot` in node; 500 random states are part of these. */
export const snapshotRuns = [
  {
    title: "pages: known positions by 200 random cameras, and pieces against one piece at every zoom",
    options: [
      "--project",
      "browser*",
      "test/browser/snapshot/random-cameras.test.ts",
      "test/browser/snapshot/tiles.test.ts",
    ],
    counts: { VITE_SOAK_CAMERAS: "200" },
  },
  {
    title: "pages: 50 random workspaces reopened from PNG, PDF and SVG, and exported again",
    options: ["--project", "browser*", "test/browser/snapshot/reopened-files.test.ts"],
    counts: { VITE_SOAK_REOPENED: "50" },
  },
];
