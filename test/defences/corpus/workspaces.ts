import { deflateSync, gzipSync } from "node:zlib";
import { workspaceKeyword } from "../../../src/formats/carried/carried-names";
import { writeSvgWorkspace } from "../../../src/formats/carried/svg-workspace";
import { textChunk, writePngChunks } from "../../../src/formats/png-chunks";
import { encode, join, patch } from "./hostile-bytes";
import { element, image, script, type WorkspacePayload } from "./payload";

/** A workspace whose `demarc` member is given as text, so that `__proto__` is a member like any other. */
const workspace = (members: string, features = "") =>
  `{"type":"FeatureCollection","demarc":{"format":"demarc-workspace","version":1${members && `,${members}`}},"features":[${features}]}`;

const titled = workspace(`"title":${JSON.stringify(element)}`);
const head = { type: "IHDR", data: new Uint8Array([0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0]) };
const end = { type: "IEND", data: new Uint8Array(0) };
const png = (text: string) => writePngChunks([head, textChunk(workspaceKeyword, text), end]);
const svg = (inside: string) =>
  encode(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`);
const pdf = (packed: Uint8Array, dictionary: string) =>
  join([
    encode(`%PDF-1.7\n1 0 obj\n<< /Type /EmbeddedFile ${dictionary} >>\nstream\n`),
    packed,
    encode("\nendstream endobj"),
  ]);

const source = (more: object) =>
  `"sources":[${JSON.stringify({
    id: "s1",
    kind: "incidents",
    name: "Table",
    licence: "",
    attribution: "",
    accessed: "",
    color: "#336699",
    isShown: true,
    origin: "a.csv",
    datasetId: null,
    recordCount: 1,
    format: "delimited",
    restrictsRawRows: false,
    ...more,
  })}]`;

const carried = (bytes: string) =>
  workspace(
    `${source({ datasetId: "d1" })},"carried":{"datasets":[{"id":"d1","bytes":"${bytes}"}],"references":[],"selectedZoneId":null}`,
  );

/** Workspaces, the pictures that carry one, and what they carry. What a browser stored is read by the same readers. */
export const workspaces: readonly WorkspacePayload[] = [
  { name: "script as the title", sink: "header, page, file name", content: titled, must: { kept: element } },
  {
    name: "script as the name, licence and attribution of a source",
    sink: "layers, credits, exports",
    content: workspace(source({ name: image, licence: element, attribution: `javascript:${script}` })),
    must: { kept: image },
  },
  {
    name: "the address of the origin of a source is script",
    sink: "links",
    content: workspace(source({ origin: `javascript:${script}` })),
    must: { kept: `javascript:${script}` },
  },
  {
    name: "a color that ends the declaration it stands in",
    sink: "style",
    content: workspace(source({ color: "red;background:url(https://evil.example/c)" })),
    must: { told: "sources.0.color" },
  },
  {
    name: "__proto__ as a member",
    sink: "object keys",
    content: workspace(
      '"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}},"title":"kept"',
    ),
    must: { kept: "kept" },
  },
  {
    name: "a filter that is a prototype",
    sink: "object keys",
    content: workspace('"filter":{"__proto__":{"polluted":"yes"}}'),
    must: { told: "filter.weapon" },
  },
  {
    name: "a camera far outside the world",
    sink: "map",
    content: workspace(
      '"view":{"camera":{"lng":1e999,"lat":9e99,"zoom":-1e9,"bearing":0,"pitch":0},"layers":{},"locale":"en","theme":"light","shownProposals":[]}',
    ),
    must: { told: "view.camera.lng" },
  },
  {
    name: "a language that is a member of every object",
    sink: "message catalogue",
    content: workspace('"view":{"locale":"__proto__"}'),
    must: { told: "view.camera" },
  },
  {
    name: "a time zone that is a path",
    sink: "clock",
    content: workspace(
      '"time":{"window":"2025-12-23T22:00Z/2025-12-29T22:00Z","playhead":"2025-12-29T22:00Z","mode":"window","step":"day","zone":"../../etc/localtime","speed":1,"loop":false}',
    ),
    must: { told: "time.zone" },
  },
  {
    name: "a zone whose recipe is of no known kind",
    sink: "zone worker",
    content: workspace(
      "",
      '{"type":"Feature","properties":{"id":"__proto__","recipe":{"kind":"constructor"}},"geometry":null}',
    ),
    must: { told: "properties" },
  },
  {
    name: "a newer version with a surprise",
    sink: "migration",
    content: workspace("").replace('"version":1', '"version":1e300'),
    must: { refused: ["newer-version", "not-a-collection"] },
  },
  {
    name: "JSON nested 100,000 deep",
    sink: "stack",
    content: () => workspace(`"x":${"[".repeat(100_000)}${"]".repeat(100_000)}`),
    must: { refused: ["not-json"] },
  },
  { name: "no JSON at all", sink: "reader", content: element, must: { refused: ["not-json"] } },
  {
    name: "carried rows that unpack without end",
    sink: "memory",
    content: () => carried(gzipSync(new Uint8Array(20 * 2 ** 20)).toString("base64")),
    must: { told: "carried.datasets" },
  },
  {
    name: "carried rows that are no base64",
    sink: "reader",
    content: carried("%%%%<script>"),
    must: { told: "carried.datasets" },
  },
  {
    name: "carried rows whose head says that it is 4 GB",
    sink: "memory",
    content: () =>
      carried(
        gzipSync(new Uint8Array([0x44, 0x4d, 0x44, 0x53, 1, 255, 255, 255, 255, 123])).toString("base64"),
      ),
    must: { told: "carried.datasets" },
  },
  {
    name: "a PNG that carries a workspace with script",
    sink: "header, page",
    picture: "png",
    content: png(titled),
    must: { kept: element },
  },
  {
    name: "a PNG with a chunk of 4 GB",
    sink: "memory",
    picture: "png",
    content: patch(png(titled), (view) => view.setUint32(33, 0xffffffff)),
    must: { refused: ["damaged"] },
  },
  {
    name: "an SVG that carries a workspace with script, and has script of its own",
    sink: "DOM",
    picture: "svg",
    content: svg(`${element}<a href="javascript:${script}"><text>x</text></a>${writeSvgWorkspace(titled)}`),
    must: { kept: element },
  },
  {
    name: "an SVG whose metadata expands entities",
    sink: "memory",
    picture: "svg",
    content: svg('<metadata><!DOCTYPE x [<!ENTITY a "b">]><workspace>&a;</workspace></metadata>'),
    must: { refused: ["damaged"] },
  },
  {
    name: "an SVG with 200,000 openings of metadata",
    sink: "time",
    picture: "svg",
    content: () => svg(`${"<metadata >".repeat(200_000)}</metadata>`),
    must: { refused: ["damaged", "none-carried"] },
  },
  {
    name: "a PDF whose attachment unpacks without end",
    sink: "memory",
    picture: "pdf",
    content: () => {
      const bomb = new Uint8Array(deflateSync(new Uint8Array(140 * 2 ** 20)));
      return pdf(bomb, `/Filter /FlateDecode /Length ${bomb.length}`);
    },
    must: { refused: ["too-large"] },
  },
  {
    name: "a PDF that carries a workspace with script, and an action",
    sink: "header, page",
    picture: "pdf",
    content: join([
      pdf(encode(titled), `/Length ${encode(titled).length}`),
      encode(`2 0 obj\n<< /S /JavaScript /JS (${script}) >>\nendobj`),
    ]),
    must: { kept: element },
  },
  {
    name: "a PDF whose attachment is longer than its file",
    sink: "memory",
    picture: "pdf",
    content: pdf(encode(titled), "/Length 4000000000"),
    must: { refused: ["none-carried"] },
  },
];
