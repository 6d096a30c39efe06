import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { readSvgWorkspace } from "../../../src/formats/carried/svg-workspace";
import { readPngChunks, readPngSize } from "../../../src/formats/png-chunks";
import { screenFontFiles } from "../../../src/runtime/page-font-files";
import { listNeededFiles } from "../../../src/snapshot/encode/fonts/load-font-files";
import { pngOfRaster } from "../../../src/snapshot/encode/raster/png-of-raster";
import { writeSvg } from "../../../src/snapshot/encode/svg/write-svg";
import { allShapes, pageShapes } from "../../../src/snapshot/vector/page-shapes";
import { compressGround, readFontFile, type SamplePage, samplePage, sampleWorkspace } from "./page-fixture";

interface ReadElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** Elements in document order with their own text; throws where the XML is not well formed. */
function readXml(xml: string): ReadElement[] {
  const elements: ReadElement[] = [];
  const open: ReadElement[] = [];
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const plain = Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value]));
    const element = { name, attributes: plain, text: "" };
    elements.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(xml).close();
  return elements;
}

async function svgOf(page: SamplePage): Promise<string> {
  const groundPng = pngOfRaster(await compressGround(page.layout), page.spec.dpi);
  const fonts = listNeededFiles(allShapes(pageShapes(page.layout)), screenFontFiles).map(readFontFile);
  return writeSvg(page.layout, { groundPng, fonts, facts: page.facts });
}

const named = (elements: readonly ReadElement[], name: string) => elements.filter((one) => one.name === name);
const textsOf = (elements: readonly ReadElement[]) => named(elements, "text").map(({ text }) => text);

const pages = { en: samplePage("en"), uk: samplePage("uk") };

describe.each(["en", "uk"] as const)("a page as SVG in %s", (locale) => {
  const page = pages[locale];
  const expectedTexts = [...allShapes(pageShapes(page.layout))].flatMap((shape) =>
    shape.kind === "text" ? [shape.text] : [],
  );

  it("is well formed, as large as the paper, and described", async () => {
    const elements = readXml(await svgOf(page));
    const root = elements[0]!;
    expect(root.attributes).toMatchObject({
      width: "297mm",
      height: "210mm",
      viewBox: "0 0 1122.52 793.701",
      role: "img",
      lang: locale,
      "aria-labelledby": "title description",
    });
    expect(named(elements, "title")[0]?.text).toBe(page.facts.title);
    expect(named(elements, "desc")[0]?.text).toBe(page.facts.altText);
    expect(elements[1]?.name).toBe("title");
  });

  it("holds every text of the page once, in order", async () => {
    expect(textsOf(readXml(await svgOf(page)))).toEqual(expectedTexts);
    expect(expectedTexts.length).toBeGreaterThan(80);
  });

  it("has one ground, a PNG, on its exact box", async () => {
    const { layout } = page;
    const images = named(readXml(await svgOf(page)), "image");
    expect(images).toHaveLength(1);
    const { x, y, width, height, "xlink:href": href } = images[0]!.attributes;
    const png = new Uint8Array(Buffer.from(href!.replace(/^data:image\/png;base64,/, ""), "base64"));
    const size = readPngSize(readPngChunks(png));
    expect(Number(width) * layout.scale).toBeCloseTo(size.widthPx, 1);
    expect(Number(height) * layout.scale).toBeCloseTo(size.heightPx, 1);
    expect(Math.abs(Number(x) - layout.mapFrame.x)).toBeLessThanOrEqual(0.51);
    expect(Math.abs(Number(y) - layout.mapFrame.y)).toBeLessThanOrEqual(0.51);
  });

  it("embeds the fonts of its scripts and refers to nothing outside", async () => {
    const svg = await svgOf(page);
    const elements = readXml(svg);
    const style = named(elements, "style")[0]!.text;
    expect(style.includes("noto-sans") || style.includes('"Noto Sans"')).toBe(true);
    expect(style.match(/@font-face/g)?.length).toBeGreaterThanOrEqual(3);
    // Cyrillic begins at U+0400; the English page has three letters of it at most, if any.
    expect(style.includes("U+0400-045F")).toBe(expectedTexts.some((text) => /[Ѐ-џ]/.test(text)));
    for (const { name, attributes } of elements) {
      expect(["script", "foreignObject", "a", "iframe"]).not.toContain(name);
      for (const [key, value] of Object.entries(attributes)) {
        expect(key.startsWith("on")).toBe(false);
        if (key.endsWith("href")) expect(value).toMatch(/^(#|data:image\/png;base64,)/);
      }
    }
    for (const [address] of style.matchAll(/url\([^)]{1,30}/g))
      expect(address).toMatch(/^url\(data:font\/woff2/);
    const ids = elements.flatMap(({ attributes }) => (attributes.id ? [attributes.id] : []));
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of svg.matchAll(/(?:url\(|href=")#([\w-]+)/g)) expect(ids).toContain(id);
  });

  it("carries the workspace", async () => {
    const carried = readSvgWorkspace(await svgOf(page));
    expect(JSON.parse(carried ?? "null")).toEqual(JSON.parse(sampleWorkspace));
  });

  it("is the same text each time", async () => {
    expect(await svgOf(page)).toBe(await svgOf(samplePage(locale)));
  });
});

describe("hostile words on a page", () => {
  const words = `</text><script>alert(1)</script>&amp;"'\u0001\u0000\ud800 ]]> <!-- ї \u2028 __proto__ 🚀`;

  it("are text and nothing else", async () => {
    const page = samplePage("en", { title: words, subtitle: words, notes: words });
    const svg = await svgOf({ ...page, facts: { ...page.facts, altText: words, title: words } });
    const elements = readXml(svg);
    expect(named(elements, "script")).toEqual([]);
    const clean = ["\u0000", "\u0001", "\ud800"].reduce((text, bad) => text.replace(bad, "\ufffd"), words);
    expect(named(elements, "title")[0]?.text).toBe(clean);
    expect(named(elements, "desc")[0]?.text).toBe(clean);
    expect(textsOf(elements).join(" ")).toContain("<script>");
  });

  it("say nothing where there are none", async () => {
    const page = samplePage("en", { title: "" });
    const svg = await svgOf({ ...page, facts: { ...page.facts, title: "", altText: "", workspace: null } });
    const elements = readXml(svg);
    for (const name of ["title", "desc", "metadata"]) expect(named(elements, name)).toEqual([]);
    expect(elements[0]?.attributes).not.toHaveProperty("aria-labelledby");
  });
});
