import { existsSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { buildNextVersion, hostBuiltApp, nextVersion } from "./static-host";

const program = (page: Page) => page.locator("script[type=module]").first().getAttribute("src");
const title = (page: Page) => page.getByRole("textbox", { name: "Workspace" });

async function openApp(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await expect(page.locator("[data-ready=true]")).toBeVisible({ timeout: 60_000 });
}

/** Until everything is kept for use without a network, and asked there first. */
async function awaitServiceWorker(page: Page): Promise<void> {
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === "activated");
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

test.use({ serviceWorkers: "allow" });

test("below any path of a plain host everything is found there, and later without the host", async ({
  page,
}) => {
  const host = await hostBuiltApp("/a/b/");
  try {
    const asked: string[] = [];
    const missed: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    page.on("response", (response) => response.status() >= 400 && missed.push(response.url()));
    await openApp(page, host.url);
    await awaitServiceWorker(page);
    const scope = await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.scope);
    expect(scope).toBe(host.url);
    const outside = asked.filter((url) => !url.startsWith(host.url) && !/^(?:blob|data):/.test(url));
    expect(outside).toEqual([]);
    expect(missed).toEqual([]);
    for (const part of [
      /inter.*\.woff2$/i,
      /noto-sans.*\.woff2$/i,
      /maplibre-gl-worker.*js$/,
      /zone-worker.*js$/,
    ])
      expect(asked.some((url) => part.test(url))).toBe(true);

    const manifest = await page.evaluate(async () => {
      const link = document.querySelector<HTMLLinkElement>("link[rel=manifest]");
      const read = await (await fetch(link?.href ?? "")).json();
      const sizes: string[] = [];
      for (const { src } of read.icons) {
        const picture = new Image();
        picture.src = new URL(src, link?.href).href;
        await picture.decode();
        sizes.push(`${picture.naturalWidth}x${picture.naturalHeight}`);
      }
      return { ...read, sizes };
    });
    expect(manifest).toMatchObject({ name: "Demarc", display: "standalone", scope: "./", start_url: "./" });
    expect(manifest.sizes.slice(0, 4)).toEqual(
      manifest.icons.slice(0, 4).map((icon: { sizes: string }) => icon.sizes),
    );
    const purposes = manifest.icons.map(
      ({ sizes, purpose }: Record<string, string>) => `${sizes} ${purpose}`,
    );
    expect(purposes).toEqual(expect.arrayContaining(["192x192 any", "512x512 any", "512x512 maskable"]));
    const session = await page.context().newCDPSession(page);
    const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
    // A test's window is a private one, which is all that may speak against it.
    expect(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito")).toEqual([]);
  } finally {
    await host.stop();
  }
  await page.reload();
  await expect(page.locator("[data-ready=true]")).toBeVisible({ timeout: 60_000 });
});

test("an update keeps the last edit, and the tab that did not ask goes on and says so", async ({
  page,
  context,
}) => {
  const host = await hostBuiltApp("/");
  try {
    await openApp(page, host.url);
    await awaitServiceWorker(page);
    const other = await context.newPage();
    await openApp(other, host.url);
    const former = await program(page);
    await title(page).fill("Testimony");
    await buildNextVersion(host.folder);
    // What the page itself does every hour.
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    const notice = page.getByRole("status").filter({ hasText: "A new version of Demarc is ready" });
    await expect(notice).toBeVisible({ timeout: 30_000 });
    await title(page).fill("Testimony of 27 December");
    const reloaded = page.waitForEvent("load");
    await notice.getByRole("button", { name: "Update now" }).click();
    await reloaded;
    await expect(page.locator("[data-ready=true]")).toBeVisible({ timeout: 60_000 });
    await expect(title(page)).toHaveValue("Testimony of 27 December");
    expect(await program(page)).not.toBe(former);
    await page.getByRole("button", { name: "What am I looking at?" }).click();
    await expect(page.getByRole("dialog")).toContainText(nextVersion);
    await page.keyboard.press("Escape");

    const told = other.getByRole("alert").filter({ hasText: "updated in another tab" });
    await expect(told).toBeVisible();
    // A part of the earlier version that was not loaded yet, and that the host no longer has.
    const parts: string[] = [];
    other.on("response", (response) => void parts.push(response.url()));
    await other.getByRole("button", { name: "Share" }).click();
    await expect(other.getByRole("dialog", { name: "Share" })).toBeVisible();
    const names = parts.map((url) => url.slice(host.url.length));
    expect(names.some((name) => /share.*js$/.test(name) && !existsSync(`${host.folder}/${name}`))).toBe(true);
    await other.keyboard.press("Escape");
    await told.getByRole("button", { name: "Update now" }).click();
    await expect.poll(() => program(other)).toBe(await program(page));
    await expect(title(other)).toHaveValue("Testimony of 27 December");
  } finally {
    await host.stop();
  }
});
