import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import type { Plugin } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { defineConfig } from "vitest/config";
import { browserLaunchOptions } from "./.ci/find-browser.ts";
import packageJson from "./package.json" with { type: "json" };

const strictPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** That of `online.html` alone, which the user enters knowingly: files of other hosts may be asked for. */
const onlinePolicy = strictPolicy
  .replace("connect-src 'self'", "connect-src 'self' https:")
  .replace("img-src 'self' data: blob:", "img-src 'self' data: blob: https:");

/** The dev server needs inline styles and its own socket; what is built never does. */
const forDevelopment = (policy: string) =>
  policy
    .replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
    .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
    .replace("connect-src 'self'", "connect-src 'self' ws:");

function contentSecurityPolicy(): Plugin {
  return {
    name: "demarc-content-security-policy",
    transformIndexHtml: {
      order: "pre",
      handler: (html, context) => {
        const policy = context.path.endsWith("/online.html") ? onlinePolicy : strictPolicy;
        return html.replace("%CONTENT_SECURITY_POLICY%", context.server ? forDevelopment(policy) : policy);
      },
    },
  };
}

export default defineConfig({
  base: "./",
  define: { __DEMARC_VERSION__: JSON.stringify(packageJson.version) },
  plugins: [
    contentSecurityPolicy(),
    react(),
    VitePWA({
      registerType: "prompt",
      injectRegister: false,
      manifest: {
        name: "Demarc",
        short_name: "Demarc",
        description: packageJson.description,
        theme_color: "#FDFCF8",
        background_color: "#FDFCF8",
        display: "standalone",
        start_url: "./",
        scope: "./",
        icons: [{ src: "icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" }],
      },
      workbox: {
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
    rolldownOptions: { input: ["index.html", "online.html"] },
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
            "react-dom/client",
            "zustand",
            "zustand/vanilla",
            "immer",
            "lucide-react",
            "maplibre-gl",
            "valibot",
            "kdbush",
            "clipper2-ts",
            "geographiclib-geodesic",
            "idb",
            "temporal-polyfill/global",
            "@zip.js/zip.js/lib/zip-core-native.js",
            "hyparquet",
            "hyparquet-compressors",
            "hyparquet-writer",
            "proj4",
          ],
        },
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.{ts,tsx}"],
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: browserLaunchOptions() }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});
