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
    // Software WebGL and the copy that the service worker makes of everything are most of what a test costs. Where pixels
    // or the service worker are what is tested, they are as a user has them.
    deviceScaleFactor: 0.5,
    serviceWorkers: "block",
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
