import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PNG } from "pngjs";
import { afterAll, describe, expect, it } from "vitest";
import { writePdf } from "../../../src/snapshot/encode/pdf/write-pdf";
import { groundBox } from "../../../src/snapshot/ground-box";
import { pageShapes } from "../../../src/snapshot/vector/page-shapes";
import {
  compressGround,
  fixedFonts,
  greyBoxes,
  paintGround,
  samplePage,
  sampleWorkspace,
} from "./page-fixture";

/** Name of one of its programs. */
const poppler = (task: string) => `pdf${task}`;

const isSoak = process.env.SOAK_RUNS !== undefined;
const hasPoppler = isSoak && spawnSync(poppler("totext"), ["-v"]).error === undefined;
if (isSoak && !hasPoppler) console.warn("poppler is not installed: PDF pages are not read by it");

/** Another reader of PDF than the one in the usual tests; only in long runs, and where it is installed. */
describe.runIf(hasPoppler).each(["en", "uk"] as const)("a page in %s, read by poppler", (locale) => {
  const folder = mkdtempSync(join(tmpdir(), "demarc-pages-"));
  const file = join(folder, "page.pdf");
  const page = samplePage(locale);
  const written = (async () => {
    const { layout, facts } = page;
    const parts = { ground: await compressGround(layout), fonts: fixedFonts(), facts };
    writeFileSync(file, (await writePdf(layout, { ...parts, drawTextPicture: greyBoxes })).bytes);
  })();
  const run = (task: string, ...options: string[]) =>
    execFileSync(poppler(task), options, { encoding: "utf8" });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("has the paper's size, its title and no complaint", async () => {
    await written;
    const { stdout, stderr } = spawnSync(poppler("info"), [file], { encoding: "utf8" });
    expect(stderr).toBe("");
    expect(stdout).toMatch(/Page size:\s+841\.89 x 595\.276 pts \(A4\)/);
    expect(stdout).toMatch(/Pages:\s+1\n/);
    expect(stdout).toMatch(/Tagged:\s+yes/);
    expect(stdout).toContain(page.facts.title);
  });

  it("gives every text of the page and no other", async () => {
    await written;
    const words = (text: string) => text.split(/\s+/).filter(Boolean).sort();
    const shapes = pageShapes(page.layout);
    const expected = [...shapes.map, ...shapes.page].flatMap((shape) =>
      shape.kind === "text" && !shape.font.letterSpacingPx ? words(shape.text) : [],
    );
    const spaced = [...shapes.map].flatMap((shape) =>
      shape.kind === "text" && shape.font.letterSpacingPx ? [...shape.text.replaceAll(" ", "")] : [],
    );
    const found = words(run("totext", "-raw", file, "-"));
    const left = [...found];
    for (const word of expected) {
      const at = left.indexOf(word);
      if (at >= 0) left.splice(at, 1);
      else expect(found.join(" "), word).toContain(word);
    }
    // What remains are names with room between their letters, taken apart or not.
    expect(left.join("").length).toBeLessThanOrEqual(spaced.length + 40);
  });

  it("has all its fonts embedded, subset and searchable", async () => {
    await written;
    const rows = run("fonts", file).trim().split("\n").slice(2);
    expect(rows.length).toBeGreaterThanOrEqual(5);
    for (const row of rows)
      expect(row).toMatch(/^[A-Z]{6}\+(Inter|NotoSans)-\w+\s+CID TrueType\s+Identity-H\s+yes yes yes/);
  });

  it("has the workspace attached", async () => {
    await written;
    const target = join(folder, "workspace.json");
    run("detach", "-save", "1", "-o", target, file);
    expect(readFileSync(target, "utf8")).toBe(sampleWorkspace);
  });

  it("shows the ground pixel for pixel where nothing stands on it", async () => {
    await written;
    run("toppm", "-r", "96", "-png", "-singlefile", file, join(folder, "page"));
    const picture = PNG.sync.read(readFileSync(join(folder, "page.png")));
    const { x, y, width, height } = groundBox(page.layout);
    const { rgba } = paintGround(page.layout);
    let same = 0;
    for (let row = 0; row < height; row++) {
      for (let column = 0; column < width; column++) {
        const a = 4 * ((y + row) * picture.width + x + column);
        const b = 4 * (row * width + column);
        if ([0, 1, 2].every((channel) => Math.abs(picture.data[a + channel]! - rgba[b + channel]!) <= 2))
          same++;
      }
    }
    expect(same / (width * height)).toBeGreaterThan(0.85);
    const ink = [...Array(picture.width * picture.height).keys()].filter(
      (index) => picture.data[4 * index]! < 120,
    );
    expect(ink.length).toBeGreaterThan(2000);
  });
});
