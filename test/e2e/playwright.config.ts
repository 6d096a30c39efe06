import { defineConfig } from "@playwright/test";
import { browserLaunchOptions } from "../../.ci/find-browser.ts";

const port = 4189;

/** The built app, served as a user would, in a real Chromium with software WebGL. */
export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results",
  timeout: 300_000,
  expect: { timeout: 40_000 },
  fullyParallel: false,
  workers: 2,
  retries: 0,
  reporter: [["list"]],
  use: {
    baseURL: `http://localhost:${port}`,
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    timezoneId: "Europe/London",
    launchOptions: browserLaunchOptions(),
    trace: "off",
  },
  webServer: {
    command: `npx vite preview --port ${port} --strictPort`,
    cwd: new URL("../..", import.meta.url).pathname,
    url: `http://localhost:${port}`,
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
