import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright";

const systemPaths = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * Path of a Chromium to test with, or null: the CHROMIUM_PATH environment variable first, then the system's,
 * then the one that Playwright installed. A CHROMIUM_PATH that does not exist is an error, not a fallback.
 */
export function findBrowser(): string | null {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`);
    return named;
  }
  const system = systemPaths.find((path) => existsSync(path));
  if (system) return system;
  const bundled = chromium.executablePath();
  return existsSync(bundled) ? bundled : null;
}

/** Launch options for the tests: no sandbox as root (Chromium refuses otherwise), no background traffic. */
export function browserLaunchOptions(): { executablePath?: string; args: string[] } {
  const path = findBrowser();
  return {
    ...(path ? { executablePath: path } : {}),
    args: [
      "--no-sandbox",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--enable-unsafe-swiftshader",
    ],
  };
}

/** Finds a Chromium or installs one: Debian's package as root, else Playwright's own download. */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  const attempts: [string, string[]][] = [];
  if (existsSync("/usr/bin/apt-get") && process.getuid?.() === 0) {
    attempts.push(["apt-get", ["update"]]);
    attempts.push(["apt-get", ["install", "-y", "--no-install-recommends", "chromium"]]);
  }
  attempts.push(["npx", ["playwright", "install", "chromium"]]);
  for (const [command, options] of attempts) {
    if (findBrowser()) break;
    console.log(`No Chromium yet: ${command} ${options.join(" ")}`);
    try {
      execFileSync(command, options, {
        stdio: "inherit",
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      });
    } catch (error) {
      console.warn(`${command} did not succeed: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const installed = findBrowser();
  if (installed) return installed;
  throw new Error(
    "The browser tests need a Chromium and none could be installed. Install one (Debian: apt-get install chromium; " +
      "elsewhere: npx playwright install chromium) or set CHROMIUM_PATH to its executable, then run the tests again.",
  );
}
