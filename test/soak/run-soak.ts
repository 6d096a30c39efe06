import { execFileSync } from "node:child_process";
import { appRuns } from "./app-runs";
import { checkVideos } from "./check-videos";
import { keepRuns } from "./keep/keep-runs";
import { snapshotRuns } from "./snapshot-runs";

/** The property and feedback tests with larger counts; what they print goes into the closing note of a change. */
const runs: readonly {
  readonly title: string;
  readonly options: string[];
  readonly counts: Record<string, string>;
}[] = [
  {
    title: "property tests, 5,000 cases each, mutations and random steps",
    options: ["--project", "unit", "test/core", "test/workspace", "test/formats", "test/snapshot"],
    counts: { SOAK_RUNS: "5000" },
  },
  {
    title: "drawn set against the predicate, 20,000 random tables",
    options: ["--project", "browser*", "test/browser/layers/window-match.test.ts"],
    counts: { VITE_SOAK_TABLES: "20000" },
  },
  {
    title: "two maps opened and closed 20 times",
    options: ["--project", "browser*", "test/browser/compare/compare.test.tsx"],
    counts: { VITE_SOAK_OPENINGS: "20" },
  },
  ...snapshotRuns,
  ...keepRuns,
];

for (const { title, options, counts } of runs) {
  console.log(`\n${title}`);
  execFileSync("npx", ["vitest", "run", "--testTimeout", "3600000", ...options], {
    stdio: "inherit",
    env: { ...process.env, ...counts },
  });
}

execFileSync("npx", ["vite", "build"], { stdio: "inherit" });
for (const { title, spec, counts } of appRuns) {
  console.log(`\n${title}`);
  execFileSync("npx", ["playwright", "test", "--config", "test/e2e/playwright.config.ts", spec], {
    stdio: "inherit",
    env: { ...process.env, ...counts },
  });
}

console.log("\nanimations, read by ffmpeg");
checkVideos();

console.log("\nkept works: 200 interleavings of two tabs, 50 times full storage, 200 kills of the browser");
await import("./keep/run-keep");
