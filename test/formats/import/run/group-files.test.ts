import { expect, it } from "vitest";
import { groupFiles } from "../../../../src/formats/import/run/group-files";
import { suggestName } from "../../../../src/formats/import/run/inspect/suggest-name";
import { csvOf, fileOf, geojsonOf, squareAt } from "./import-fixtures";

const names = (groups: readonly { readonly name: string }[][]) =>
  groups.map((group) => group.map(({ name }) => name));

it("groups files by format, tables by header, and leaves alone what it cannot read", async () => {
  const area = [{ geometry: squareAt(36, 48, 1) }];
  const gone = { name: "gone.csv", blob: new Blob(["date,lat,lng\n"]) };
  Object.defineProperty(gone.blob, "slice", {
    value: () => ({ arrayBuffer: () => Promise.reject(new DOMException("gone", "NotFoundError")) }),
  });
  const groups = await groupFiles([
    geojsonOf("day-10.geojson", area),
    csvOf("2025.csv", ["date,lat,lng", "2025-01-01,50,30"]),
    fileOf("a.bin", new Uint8Array([0, 1, 2, 0])),
    geojsonOf("day-9.geojson", area),
    csvOf("2024.csv", ["date;lat;lng", "2024-01-01;50;30"]),
    csvOf("other.csv", ["date,lat,lng,title", "2024-01-01,50,30,x"]),
    fileOf("b.bin", new Uint8Array([0, 1, 2, 0])),
    gone,
  ]);
  expect(names(groups)).toEqual([
    ["day-9.geojson", "day-10.geojson"],
    ["2024.csv", "2025.csv"],
    ["a.bin"],
    ["other.csv"],
    ["b.bin"],
    ["gone.csv"],
  ]);
  expect(await groupFiles([])).toEqual([]);
});

it.each([
  [["folder/strikes_2025.csv"], "strikes 2025"],
  [["control_20251224.geojson", "control_20251225.geojson"], "control"],
  [["2024.csv", "2025.csv"], "2024"],
  [["a.tar.gz"], "a"],
  [[], ""],
])("names a source after %j", (fileNames, expected) => {
  expect(suggestName(fileNames)).toBe(expected);
});
