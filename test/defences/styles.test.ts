import { afterEach, describe, expect, it } from "vitest";
import { attributionText, basemapAddress, hostOf } from "../../src/formats/basemap/basemap-address";
import { hostsOfBasemap, readBasemapStyle } from "../../src/formats/basemap/read-basemap-style";
import { styles } from "./corpus/styles";
import { expectUntouched } from "./untouched";

afterEach(expectUntouched);

describe("a hostile basemap style", () => {
  it.each(styles.map((payload) => [payload.name, payload] as const))("%s", (_, { text, becomes }) => {
    const startMs = performance.now();
    const read = readBasemapStyle(text, "https://styles.example/style.json");
    expect(performance.now() - startMs).toBeLessThan(30_000);
    if ("refused" in becomes) {
      expect(read).toMatchObject({ ok: false, issue: { code: becomes.refused } });
      return;
    }
    if (!read.ok) throw new Error(read.issue.code);
    expect(hostsOfBasemap(read.style)).toEqual(becomes.hosts);
    expect(read.issues.length >= becomes.listed).toBe(true);
    if (becomes.listed === 0) expect(read.issues).toEqual([]);
    const whole = JSON.stringify([
      [...read.style.sources],
      read.style.layers,
      read.style.glyphs,
      read.style.sprite,
    ]);
    expect(whole).not.toMatch(/javascript:|data:|<|onerror|__proto__|polluted|user:pw/);
    expect(read.style.layers.length).toBeLessThanOrEqual(600);
    expect(read.style.sources.size).toBeLessThanOrEqual(24);
  });

  it("is credited in words alone", () => {
    expect(attributionText('<a href="https://maps.example">© Maps</a> &amp; <b>friends</b>')).toBe(
      "© Maps & friends",
    );
    expect(attributionText("<scr<script>ipt>alert(1)</script>")).not.toContain("<");
    expect(attributionText("&lt;script&gt;")).toBe("script");
    expect(attributionText("a\u202eb\n".repeat(9000)).length).toBeLessThanOrEqual(300);
    expect(attributionText({ toString: () => "x" })).toBe("");
  });

  it("names whole addresses, its own host's among them", () => {
    const base = "https://styles.example/a/style.json";
    expect(basemapAddress("tiles/{z}/{x}/{y}.png", base)).toBe(
      "https://styles.example/a/tiles/{z}/{x}/{y}.png",
    );
    expect(basemapAddress("pmtiles://https://archive.example/a.pmtiles", base)).toBe(
      "https://archive.example/a.pmtiles",
    );
    expect(basemapAddress("http://localhost:8080/{z}.png", base)).toBe("http://localhost:8080/{z}.png");
    expect(hostOf("https://tiles.example:8443/a")).toBe("tiles.example:8443");
    for (const bad of ["http://tiles.example/", "blob:https://a/b", "https://u:p@tiles.example/", 5, null])
      expect(basemapAddress(bad, base)).toBeNull();
  });
});
