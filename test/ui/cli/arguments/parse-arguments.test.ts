import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyFilter } from "../../../../src/core/events/incident-filter";
import { helpText } from "../../../../src/ui/cli/arguments/help-text";
import { optionTable } from "../../../../src/ui/cli/arguments/option-table";
import { parseArguments } from "../../../../src/ui/cli/arguments/parse-arguments";

function optionsOf(...words: string[]) {
  const parsed = parseArguments(words);
  if (parsed.kind !== "draw") throw new Error(`not understood: ${JSON.stringify(parsed)}`);
  return parsed.options;
}

function wrongOf(...words: string[]): readonly string[] {
  const parsed = parseArguments(words);
  return parsed.kind === "wrong" ? parsed.messages : [];
}

const names = optionTable.flatMap(({ rows }) => rows);

describe("a command line that is understood", () => {
  it("asks for nothing: the built-in workspace as a PNG", () => {
    expect(optionsOf()).toEqual({
      input: null,
      out: null,
      format: "png",
      series: null,
      page: {},
      time: {},
      filter: null,
      camera: null,
      madeAtMs: null,
      timeoutMs: 900_000,
      isTolerant: false,
      isJson: false,
      isQuiet: false,
    });
  });

  it("is the one of the README", () => {
    const options = optionsOf("map.demarc.json", "--page", "a4", "--dpi", "300", "--out", "map.png");
    expect(options).toMatchObject({ input: "map.demarc.json", out: "map.png", format: "png" });
    expect(options.page).toEqual({ page: "a4", dpi: 300 });
  });

  it("takes values after = or a space, before or after the workspace", () => {
    const spaced = optionsOf("--title", "A = B", "w.json", "--out", "a.pdf");
    expect(optionsOf("--title=A = B", "--out=a.pdf", "w.json")).toEqual(spaced);
    expect(spaced.page.title).toBe("A = B");
  });

  it("takes a name that begins with a dash after --", () => {
    expect(optionsOf("--out", "a.png", "--", "--odd.json").input).toBe("--odd.json");
    expect(optionsOf("--title", "-5 °C").page.title).toBe("-5 °C");
  });

  it.each([
    ["map.png", "png"],
    ["map.PNG", "png"],
    ["map.jpg", "jpeg"],
    ["map.jpeg", "jpeg"],
    ["a.b/map.pdf", "pdf"],
    ["map.svg", "svg"],
  ])("reads the format from %s", (out, format) => {
    expect(optionsOf("--out", out).format).toBe(format);
  });

  it("takes any name where the format is said", () => {
    expect(optionsOf("--out", "map", "--format", "jpg")).toMatchObject({ out: "map", format: "jpeg" });
    expect(optionsOf("--format", "svg")).toMatchObject({ out: null, format: "svg" });
  });

  it.each([
    ["a2", { page: "a2" }],
    ["Letter", { page: "letter" }],
    ["16:9", { page: "16:9" }],
    ["280x200mm", { page: "custom", custom: { width: 280, height: 200, unit: "mm" } }],
    ["100.5x99.25mm", { page: "custom", custom: { width: 100.5, height: 99.25, unit: "mm" } }],
    ["1920×1080px", { page: "custom", custom: { width: 1920, height: 1080, unit: "px" } }],
  ])("reads the page %s", (text, page) => {
    expect(optionsOf("--page", text).page).toEqual(page);
  });

  it("reads time as links say it", () => {
    const { time } = optionsOf(
      "--window=2025-12-24T10:00Z/2025-12-28T08:00+02:00",
      "--at=2025-12-27T02:00Z",
      "--mode=cumulative",
      "--step=night",
      "--zone=Europe/Kyiv",
      "--known=2025-12-27T12:00Z",
    );
    expect(time).toEqual({
      window: { startMs: Date.UTC(2025, 11, 24, 10), endMs: Date.UTC(2025, 11, 28, 6) },
      playheadMs: Date.UTC(2025, 11, 27, 2),
      mode: "cumulative",
      step: "attack-night",
      zone: "Europe/Kyiv",
      knownAtMs: Date.UTC(2025, 11, 27, 12),
    });
    expect(optionsOf("--known", "now").time).toEqual({ knownAtMs: null });
  });

  it("puts the playhead at the end of a window that comes alone", () => {
    const window = { startMs: Date.UTC(2025, 11, 24), endMs: Date.UTC(2025, 11, 25) };
    expect(optionsOf("--window", "2025-12-24T00:00Z/2025-12-25T00:00Z").time).toEqual({
      window,
      playheadMs: window.endMs,
    });
  });

  it("reads filters with their escapes, and the empty one", () => {
    expect(optionsOf("--filter", "weapon:missile,drone;text:oil%20%26%20gas").filter).toEqual({
      ...emptyFilter,
      weapon: ["missile", "one-way-drone"],
      text: "oil & gas",
    });
    expect(optionsOf("--filter", "text:oil & gas").filter?.text).toBe("oil & gas");
    expect(optionsOf("--filter=").filter).toEqual(emptyFilter);
  });

  it("reads a camera", () => {
    expect(optionsOf("--map", "6.5/48.9/-31.2").camera).toEqual({
      zoom: 6.5,
      lat: 48.9,
      lng: -31.2,
      bearing: 0,
      pitch: 0,
    });
    expect(optionsOf("--map", "6/48/31/30").camera?.bearing).toBe(30);
  });

  it("reads what makes a page fit to be published", () => {
    expect(optionsOf("--publish-safe", "10").page.publishSafe).toEqual({ gridKm: 10, delayDays: 0 });
    expect(optionsOf("--delay-days", "3", "--publish-safe", "0.5").page.publishSafe).toEqual({
      gridKm: 0.5,
      delayDays: 3,
    });
    expect(optionsOf("--no-workspace").page).toEqual({ carriesWorkspace: false });
  });

  it("reads a series and the format of its pages", () => {
    expect(optionsOf("--series", "day", "--out", "pages.zip")).toMatchObject({
      series: "day",
      format: "png",
    });
    expect(optionsOf("--series=night", "--out=p.zip", "--format=pdf")).toMatchObject({
      series: "attack-night",
      format: "pdf",
    });
  });

  it("reads how it is to run", () => {
    expect(
      optionsOf("--made-at", "2026-01-05T06:00Z", "--timeout", "90", "--json", "--quiet", "--tolerant"),
    ).toMatchObject({
      madeAtMs: Date.UTC(2026, 0, 5, 6),
      timeoutMs: 90_000,
      isJson: true,
      isQuiet: true,
      isTolerant: true,
    });
  });

  it("answers --help, -h and --version whatever else there is", () => {
    expect(parseArguments(["--dpi", "1", "--help"]).kind).toBe("help");
    expect(parseArguments(["-h"]).kind).toBe("help");
    expect(parseArguments(["map.json", "--version"]).kind).toBe("version");
  });
});

describe("a command line that is not understood", () => {
  it.each([
    [["--page", "b5"], /--page "b5" is none of a2/],
    [["--page", "custom"], /--page "custom" is none of/],
    [["--page", "280x200"], /--page "280x200" is none of/],
    [["--page", "9x200mm"], /has a side/],
    [["--page", "50000x200px"], /has a side/],
    [["--page", "280.5x200px"], /whole pixels/],
    [["--orientation", "sideways"], /none of landscape, portrait/],
    [["--dpi", "72"], /none of 96, 150, 300, 600/],
    [["--dpi", "300.0"], /none of 96/],
    [["--theme", "pink"], /--theme "pink" is none of/],
    [["--lang", "ru"], /none of en, uk/],
    [["--window", "2025-12-24/2025-12-28"], /--window .* is not two instants/],
    [["--window", "2025-12-28T00:00Z/2025-12-24T00:00Z"], /is not two instants/],
    [["--at", "yesterday"], /is not an instant/],
    [["--mode", "slow"], /none of window/],
    [["--step", "year"], /none of hour/],
    [["--zone", "Kyiv"], /no time zone/],
    [["--known", "2025"], /neither now/],
    [["--filter", "weapon:spoon"], /cannot be understood/],
    [["--filter", "weapon:%zz"], /cannot be understood/],
    [["--map", "6/48.9"], /zoom\/latitude\/longitude/],
    [["--map", "6/91/31"], /zoom\/latitude\/longitude/],
    [["--map", "6/48/31/0/30"], /tilted/],
    [["--publish-safe", "0"], /0\.1 to 1000/],
    [["--publish-safe", "1e2"], /0\.1 to 1000/],
    [["--delay-days", "3"], /needs --publish-safe/],
    [["--delay-days", "-1", "--publish-safe", "5"], /whole number of days/],
    [["--made-at", "today"], /is not an instant/],
    [["--timeout", "0"], /1 to 86400/],
    [["--series", "decade", "--out", "a.zip"], /none of hour/],
    [["--series", "day", "--out", "a.png"], /--series makes a \.zip/],
    [["--out", "a.zip"], /none is asked for/],
    [["--out", "a.gif"], /does not end in/],
    [["--out", "a"], /does not end in/],
    [["--out", ""], /--out "" is empty/],
    [["--out", "a.png", "--format", "pdf"], /ends as png does/],
    [["--format", "tiff"], /none of png/],
    [["--page", "1:1", "--orientation", "portrait"], /--orientation says nothing/],
    [["--out"], /--out needs a value: --out FILE/],
    [["--dpi", "--page", "a4"], /--dpi needs a value/],
    [["--json=yes"], /--json takes no value/],
    [["--dpi", "300", "--dpi", "150"], /--dpi is given twice/],
    [["--tilte", "x"], /no option --tilte/],
    [["--titel=x"], /no option --titel/],
    [["--output", "a.png"], /no option --output/],
    [["--subtitl", "x"], /did you mean --subtitle\?/],
    [["-o", "a.png"], /no option -o/],
    [["a.json", "b.json"], /One workspace at a time, not 2/],
    [[""], /name of the workspace is empty/],
  ])("%j", (words, message) => {
    expect(wrongOf(...words).join("\n")).toMatch(message);
  });

  it("is told all at once", () => {
    expect(wrongOf("--dpi", "1", "--lang", "xx", "--what")).toHaveLength(3);
  });

  it("never knows members of every object as options", () => {
    for (const name of ["__proto__", "constructor", "toString"])
      expect(wrongOf(`--${name}`, "x")[0]).toContain(`There is no option --${name}`);
  });
});

describe("any command line", () => {
  it("is answered, never thrown at", () => {
    const word = fc.oneof(
      fc.constantFrom(...names.map(({ name }) => `--${name}`), "--", "-", "--help"),
      fc.string(),
      fc.constantFrom("a4", "300", "map.png", "weapon:missile", "2025-12-24T10:00Z", "day", "en"),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        const parsed = parseArguments(words);
        if (parsed.kind === "wrong") expect(parsed.messages.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe("the help", () => {
  it("lists every option once, in lines that fit a terminal", () => {
    const lines = helpText().split("\n");
    for (const { name } of names)
      expect(lines.filter((line) => new RegExp(`^  --${name}( |$)`).test(line))).toHaveLength(1);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it("has no two options of one name", () => {
    expect(new Set(names.map(({ name }) => name)).size).toBe(names.length);
  });
});
