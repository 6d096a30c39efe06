import { availableParallelism } from "node:os";
import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { VitePWA } from "vite-plugin-pwa";
import { defineConfig } from "vitest/config";
import { browserLaunchOptions } from "./.ci/find-browser.ts";
import { twoEntries } from "./.ci/two-entries.ts";
import packageJson from "./package.json" with { type: "json" };

const pngIcon = (src: string, sizePx: number, purpose: "any" | "maskable") => ({
  src,
  sizes: `${sizePx}x${sizePx}`,
  type: "image/png",
  purpose,
});

/** The half of the browser's tests that is about the map, its pages and what works behind them. */
const mapTests = ["draw", "keep", "layers", "series", "snapshot", "workers"].map(
  (folder) => `test/browser/${folder}/**/*.test.{ts,tsx}`,
);

export default defineConfig({
  base: "./",
  define: { __DEMARC_VERSION__: JSON.stringify(packageJson.version) },
  plugins: [
    twoEntries(),
    react(),
    VitePWA({
      registerType: "prompt",
      injectRegister: false,
      manifest: {
        id: "./",
        name: "Demarc",
        short_name: "Demarc",
        description: packageJson.description,
        theme_color: "#FDFCF8",
        background_color: "#FDFCF8",
        display: "standalone",
        start_url: "./",
        scope: "./",
        lang: "en",
        categories: ["news", "education", "productivity"],
        icons: [
          ...[192, 512].flatMap((sizePx) => [
            pngIcon(`icons/icon-${sizePx}.png`, sizePx, "any"),
            pngIcon(`icons/maskable-${sizePx}.png`, sizePx, "maskable"),
          ]),
          { src: "icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" },
        ],
      },
      workbox: {
        // First of all, so that it sees what the version before has left.
        importScripts: ["keep-previous.js"],
        globIgnores: ["keep-previous.js"],
        globPatterns: ["**/*.{html,js,mjs,css,woff2,json,geojson,svg,png,webmanifest}"],
        maximumFileSizeToCacheInBytes: 16 * 1024 * 1024,
        navigateFallback: "index.html",
        navigateFallbackDenylist: [/\/online\.html(\?|$)/],
        cleanupOutdatedCaches: true,
        clientsClaim: true,
      },
    }),
  ],
  build: {
    target: "es2023",
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    sourcemap: false,
  },
  worker: { format: "es" },
  server: { port: 5173 },
  preview: { port: 4173 },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          // Nothing here changes what others see, and loading the same modules for each file took most of the time.
          isolate: false,
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/browser/**", "test/e2e/**", "test/bench/**", "test/soak/**"],
          setupFiles: ["test/support/setup-unit.ts"],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        // Named here so that a cold cache is not optimised anew, with a second React, in the middle of a run.
        optimizeDeps: {
          include: [
            "react",
            "react/jsx-runtime",
            "react/jsx-dev-runtime",
            "react-dom",
            "react-dom/client",
            "zustand",
            "zustand/vanilla",
            "immer",
            "lucide-react",
            "maplibre-gl",
            "valibot",
            "clipper2-ts",
            "geographiclib-geodesic",
            "idb",
            "temporal-polyfill/global",
            "@zip.js/zip.js/lib/zip-core-native.js",
            "hyparquet",
            "hyparquet-compressors",
            "hyparquet-writer",
            "proj4",
            "@cantoo/pdf-lib",
            "@pdf-lib/fontkit",
            "mediabunny",
            "gifenc",
            "mp4box",
            "omggif",
            "polylabel",
            "pmtiles",
            "fast-check",
            "axe-core",
          ],
        },
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.{ts,tsx}"],
          testTimeout: 60_000,
          // One page for each core: software WebGL keeps one busy.
          maxWorkers: Math.min(4, Math.ceil(availableParallelism() / 2)),
          // A second, as it is otherwise, is little on a machine that is busy with other things.
          expect: { poll: { timeout: 15_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: browserLaunchOptions(),
              contextOptions: { deviceScaleFactor: 0.5 },
            }),
            // Two browsers: all pages of one share the thread that draws.
            instances: [
              { browser: "chromium", name: "browser map", include: mapTests },
              { browser: "chromium", name: "browser screens", exclude: mapTests },
            ],
          },
        },
      },
    ],
  },
});
