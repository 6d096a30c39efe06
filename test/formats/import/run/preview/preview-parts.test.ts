import { describe, expect, it } from "vitest";
import { Preview } from "../../../../../src/formats/import/run/preview/preview";
import { PointSample } from "../../../../../src/formats/import/run/preview/sample-points";
import { thinOutline } from "../../../../../src/formats/import/run/preview/thin-outline";

describe("PointSample", () => {
  it.each([0, 1, 9, 10, 11, 20, 21, 1234])("keeps every so-many-th of %i positions", (count) => {
    const sample = new PointSample(10);
    for (let index = 0; index < count; index++) sample.add(index, -index);
    const lngs = [...sample.positions()].filter((_, index) => index % 2 === 0);
    const lats = [...sample.positions()].filter((_, index) => index % 2 === 1);
    expect(lats).toEqual(lngs.map((lng) => -lng));
    expect(lngs.length).toBeLessThanOrEqual(10);
    expect(lngs.length).toBeGreaterThanOrEqual(Math.min(count, 5));
    const stride = (lngs[1] ?? 1) - (lngs[0] ?? 0);
    expect(lngs).toEqual(lngs.map((_, index) => index * stride));
    expect((lngs.at(-1) ?? 0) + stride).toBeGreaterThanOrEqual(count);
  });
});

describe("thinOutline", () => {
  it("keeps rings closed and short ones whole", () => {
    const circle = Array.from({ length: 5001 }, (_, index) => {
      const angle = (index % 5000) * ((2 * Math.PI) / 5000);
      return [Math.cos(angle), Math.sin(angle)];
    });
    const small = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ];
    const thinned = thinOutline({ type: "Polygon", coordinates: [circle, small] });
    if (thinned.type !== "Polygon") throw new Error("another type");
    const [ring = [], hole] = thinned.coordinates;
    expect(ring.length).toBeLessThan(420);
    expect(ring.length).toBeGreaterThan(300);
    expect(ring.at(-1)).toEqual(ring[0]);
    expect(hole).toEqual(small);
  });
});

describe("Preview", () => {
  const fill = (fileCount: number, perFile: number) => {
    const preview = new Preview(fileCount);
    for (let file = 0; file < fileCount; file++)
      for (let record = 0; record < perFile; record++)
        preview.addRow({ file: `${file}.csv`, record, line: null }, [], null);
    return preview.rows().map(({ file, record }) => `${file}:${record}`);
  };

  it("shows the first hundred records of one file", () => {
    expect(fill(1, 150)).toEqual(Array.from({ length: 100 }, (_, record) => `0.csv:${record}`));
  });

  it("shares them among several files, and names the file of each", () => {
    const rows = fill(4, 150);
    expect(rows).toHaveLength(100);
    expect(rows.filter((row) => row.startsWith("3.csv:"))).toHaveLength(25);
    expect(fill(2, 1)).toEqual(["0.csv:0", "1.csv:0"]);
    expect(fill(80, 9)).toHaveLength(100);
  });

  it("shows rejected records beyond the first ones", () => {
    const preview = new Preview(1);
    for (let record = 0; record < 300; record++)
      preview.addRow({ file: "a.csv", record, line: null }, ["x"], record === 250 ? "no-date" : null);
    expect(preview.rows().at(-1)).toMatchObject({ file: "a.csv", record: 250, rejection: "no-date" });
  });
});
