import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { Uint8ArrayReader, ZipReader } from "@zip.js/zip.js";
import { PNG } from "pngjs";
import { SaxesParser } from "saxes";

const root = new URL("../..", import.meta.url).pathname;
const madeAt = ["--made-at", "2026-01-05T06:00Z"];
const small = ["--page", "720x720px", "--dpi", "96", ...madeAt];
let folder = "";

// Each run starts a browser of its own.
test.describe.configure({ timeout: 240_000 });

interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command as npm runs it, from a folder of the test's own. */
function run(...words: string[]): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", "src/ui/cli/snapshot.ts", ...words], {
      cwd: root,
      env: { ...process.env, npm_lifecycle_event: "snapshot", INIT_CWD: folder },
    });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (piece) => {
      stdout += piece;
    });
    child.stderr.on("data", (piece) => {
      stderr += piece;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}

const workspaceOf = (demarc: object) =>
  JSON.stringify({
    type: "FeatureCollection",
    features: [],
    demarc: { format: "demarc-workspace", version: 1, ...demarc },
  });

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "demarc-command-"));
  writeFileSync(
    join(folder, "report.demarc.json"),
    workspaceOf({
      title: "Report",
      page: { title: "Звіт & <figures>", subtitle: "", notes: "" },
      time: {
        window: "2025-12-25T22:00Z/2025-12-27T22:00Z",
        playhead: "2025-12-27T22:00Z",
        mode: "window",
        step: "day",
        zone: "Europe/Kyiv",
        speed: 1,
        loop: false,
        knownAt: null,
      },
    }),
  );
  writeFileSync(join(folder, "spoon.demarc.json"), workspaceOf({ filter: { weapon: ["spoon"] } }));
  writeFileSync(join(folder, "newer.demarc.json"), workspaceOf({ version: 99 }));
  writeFileSync(join(folder, "none.json"), "{");
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a page of the built-in workspace as a PNG, the same bytes each time", async () => {
  const first = await run("--out", "a.png", "--json", ...small);
  expect(first.stderr).not.toContain("Demarc:");
  expect(first.code).toBe(0);
  const told = JSON.parse(first.stdout);
  expect(told).toMatchObject({ ok: true, file: "a.png", format: "png", widthPx: 720, heightPx: 720 });
  const bytes = readFileSync(join(folder, "a.png"));
  expect(told.bytes).toBe(bytes.length);
  const { width, height, data } = PNG.sync.read(bytes);
  expect([width, height]).toEqual([720, 720]);
  const colors = new Set<number>();
  for (let index = 0; index < data.length; index += 4) colors.add(data.readUInt32BE(index));
  expect(colors.size).toBeGreaterThan(200);
  const { certain, possible } = told.counts;
  const { inFrame, outside, withoutPlace } = told.frameCounts;
  expect(inFrame + outside + withoutPlace).toBe(certain + possible);

  const again = await run("--out", "b.png", ...small);
  expect(again.code).toBe(0);
  expect(again.stdout).toBe(
    `b.png: 720 × 720 px; ${certain} certain + ${possible} possible of ${told.counts.total} incidents, ${inFrame} of them in the frame\n`,
  );
  expect(readFileSync(join(folder, "b.png")).equals(bytes)).toBe(true);

  // The picture carries what it was made from.
  const reopened = await run("a.png", "--out", "c.png", "--quiet", ...madeAt);
  expect(reopened).toMatchObject({ code: 0, stdout: "" });
  expect(readFileSync(join(folder, "c.png")).equals(bytes)).toBe(true);
});

test("a series as a zip, a page for each day", async () => {
  const { code, stdout, stderr } = await run(
    "--series=day",
    "--window=2025-12-25T22:00Z/2025-12-27T22:00Z",
    "--out=days.zip",
    "--json",
    ...small,
  );
  expect(stderr).not.toContain("Demarc:");
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ ok: true, format: "zip", pageCount: 2, frameCounts: null });
  const reader = new ZipReader(new Uint8ArrayReader(readFileSync(join(folder, "days.zip"))));
  const names = (await reader.getEntries()).map(({ filename }) => filename);
  await reader.close();
  expect(names.filter((name) => name.endsWith(".png"))).toHaveLength(3);
  expect(names).toContain("contact-sheet.png");
  expect(names).toContain("index.csv");
});

test("a workspace as an SVG, with its words as text", async () => {
  const words = ["--lang", "uk", "--publish-safe", "10", "--out", "report.svg"];
  const { code, stderr } = await run("report.demarc.json", ...words, ...small);
  expect(stderr).not.toContain("Demarc:");
  expect(code).toBe(0);
  let text = "";
  const names = new Set<string>();
  const parser = new SaxesParser();
  parser.on("opentag", ({ name }) => names.add(name));
  parser.on("text", (piece) => {
    text += piece;
  });
  parser.write(readFileSync(join(folder, "report.svg"), "utf8")).close();
  expect(names).toContain("image");
  expect(text).toContain("Звіт & <figures>");
  expect(text).toMatch(/округлено\s+до\s+10\s+км/);
});

test("a refused page ends with 4 and leaves no file", async () => {
  const { code, stdout, stderr } = await run("--out", "tiny.png", "--json", "--page", "200x200px", ...madeAt);
  expect(code).toBe(4);
  expect(JSON.parse(stdout)).toMatchObject({ ok: false, exitCode: 4, code: "page-too-full" });
  expect(stderr).toContain("does not fit");
});

test("what cannot work says so before anything is drawn", async () => {
  const cases: readonly [number, RegExp, string[]][] = [
    [2, /--dpi "7" is none of/, ["--dpi", "7"]],
    [3, /absent\.json cannot be opened/, ["absent.json"]],
    [3, /not a workspace/, ["none.json"]],
    [3, /newer Demarc \(format 99\)/, ["newer.demarc.json"]],
    [3, /filter\.weapon\.0/, ["spoon.demarc.json"]],
    [6, /Nothing can be written/, ["--out", "nowhere/a.png"]],
    [5, /not done after 1 seconds/, ["--out", "late.png", "--timeout", "1", ...small]],
  ];
  for (const [expected, message, words] of cases) {
    const { code, stdout, stderr } = await run(...words);
    expect(stderr).toMatch(message);
    expect(code).toBe(expected);
    expect(stdout).toBe("");
  }
  const { code, stdout } = await run("--help");
  expect(code).toBe(0);
  expect(stdout).toContain("Exit codes");
  // No half-written file, no temporary one.
  expect(readdirSync(folder).filter((name) => /late|tiny|part$/.test(name))).toEqual([]);
});
