import "@fontsource-variable/inter";
import "@fontsource/noto-sans/400.css";
import "@fontsource/noto-sans/600.css";
import "@fontsource/noto-sans/700.css";
import { setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { expect, test } from "vitest";
import { commands } from "vitest/browser";
import { drawPattern, patternId } from "../../../src/map/style/patterns";
import { groundLayers } from "../../../src/map/style/ground-layers";
import { overlayLayers } from "../../../src/map/style/overlay-layers";
import { makeSnapshot } from "../../../src/snapshot/make-snapshot";
import { layoutScale } from "../../../src/workspace/page-spec";
import { sampleContent, sampleSpec } from "../../snapshot/sample-content";
import jobs from "/tmp/demarc-render/jobs.json";

setWorkerUrl(workerUrl);
const load = async (name: string) => (await fetch(`/basemap/${name}`)).json();

for (const job of jobs as any[]) {
  test(job.name, { timeout: 110_000 }, async () => {
    const spec = sampleSpec(job.spec);
    const theme = spec.themeName;
    const c = await import("/work/main/data/control/2025-12-27.geojson?raw");
    const control = JSON.parse(c.default);
    const empty = { type: "FeatureCollection", features: [] };
    const src = (data: any) => ({ type: "geojson", data, tolerance: 0.2, maxzoom: 12 });
    const options: any = {
      theme,
      locale: spec.locale,
      layers: { incidents: true, control: true, "contact-line": true, zones: true, labels: true },
      uncertainAdmin1: [],
      selectedZoneId: null,
    };
    const line = {
      type: "FeatureCollection",
      features: control.demarc.contactLine
        ? [{ type: "Feature", properties: {}, geometry: control.demarc.contactLine }]
        : [],
    };
    const zone = {
      type: "FeatureCollection",
      features: [
        {
          type: "Feature",
          properties: { id: "a", scenario: "A", part: "area", edge: "hypothetical" },
          geometry: {
            type: "Polygon",
            coordinates: [
              [
                [37.6, 49.0],
                [38.6, 48.9],
                [38.2, 48.2],
                [37.2, 47.6],
                [36.2, 47.1],
                [35.6, 47.3],
                [36.2, 47.9],
                [37.0, 48.3],
                [37.6, 49.0],
              ],
            ],
          },
        },
      ],
    };
    const style: any = {
      version: 8,
      sources: {
        countries: src(await load("countries.geojson")),
        borders: src(await load("borders.geojson")),
        oblasts: src(await load("oblasts.geojson")),
        "oblast-lines": src(await load("oblast-lines.geojson")),
        lakes: src(await load("lakes.geojson")),
        rivers: src(await load("rivers.geojson")),
        control: src(control),
        "contact-line": src(line),
        zones: src(zone),
      },
      layers: [...groundLayers(options), ...overlayLayers(options)],
    };
    const images = (["assessed", "contested", "claimed"] as const).map((status) => {
      const { width, height, data, pixelRatio } = drawPattern(theme, status, layoutScale(spec));
      return {
        id: patternId(theme, status),
        data: { width, height, data: new Uint8Array(data.buffer) },
        options: { pixelRatio },
      };
    });
    const rows = (await load("places.json")).rows;
    const places = rows.map((r: any[]) => ({
      name: (spec.locale === "uk" ? r[2] : r[1]) ?? r[1],
      lngLat: [r[3], r[4]],
      rank: r[9],
      population: r[5],
    }));
    const labels = (await load("country-labels.json")).labels.map((l: any) => ({
      name: l.name[spec.locale] ?? l.name.en,
      lngLat: [l.lng, l.lat],
      kind: l.kind === "country" ? "country" : "sea",
    }));
    const base = sampleContent(spec.locale);
    const t = performance.now();
    const result = await makeSnapshot({
      content: {
        ...base,
        places,
        areaLabels: [...labels, ...base.areaLabels.filter((l) => l.kind === "zone")],
        ...job.content,
      },
      spec,
      ground: { style, images },
      ...(job.maxTilePx ? { maxTilePx: job.maxTilePx } : {}),
    });
    console.log(
      job.name,
      result.ok
        ? `${result.widthPx}x${result.heightPx} ${result.blob.size} ${result.fileName} map ${Math.round(result.layout.mapFrame.width)}x${Math.round(result.layout.mapFrame.height)} title ${result.layout.style.body.sizePx}`
        : `${result.code} ${result.detail}`,
      Math.round(performance.now() - t),
    );
    if (!result.ok) throw new Error(result.code + result.detail);
    const bytes = new Uint8Array(await result.blob.arrayBuffer());
    let text = "";
    for (let i = 0; i < bytes.length; i += 32768)
      text += String.fromCharCode(...bytes.subarray(i, i + 32768));
    await commands.writeFile(`./zz-${job.name}.png`, btoa(text), "base64");
    expect(result.ok).toBe(true);
  });
}
