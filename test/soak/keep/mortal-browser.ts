import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { chromium, type Page } from "playwright";
import { browserLaunchOptions } from "../../../.ci/find-browser";

export interface MortalBrowser {
  readonly page: Page;
  /** Ends every process of it at once, as a cut of the power would. */
  kill(): Promise<void>;
}

const startPatienceMs = 30_000;

/** Starts a browser of its own process group over a folder of its data. */
export async function startMortalBrowser(dataFolder: string): Promise<MortalBrowser> {
  const { executablePath = chromium.executablePath(), args } = browserLaunchOptions();
  const options = [...args, "--headless=new", "--remote-debugging-port=0", `--user-data-dir=${dataFolder}`];
  const child = spawn(executablePath, [...options, "about:blank"], {
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const address = new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("the browser did not start")), startPatienceMs);
    createInterface(child.stderr).on("line", (line) => {
      const [, found] = /DevTools listening on (ws:\S+)/.exec(line) ?? [];
      if (!found) return;
      clearTimeout(timer);
      resolve(found);
    });
  });
  const browser = await chromium.connectOverCDP(await address);
  const [context] = browser.contexts();
  const page = context?.pages()[0] ?? (await context!.newPage());
  return {
    page,
    kill: async () => {
      const exited = once(child, "exit");
      process.kill(-child.pid!, "SIGKILL");
      await exited;
      // The connection is gone as well.
      await browser.close().catch((error: unknown) => String(error));
    },
  };
}
