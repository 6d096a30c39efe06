import { writeSvgWorkspace } from "../../src/formats/carried/svg-workspace";
import { encode, writeLyingZip } from "./corpus/hostile-bytes";
import { element, image, script } from "./corpus/payload";

/** A file as a browser's chooser takes it. */
export interface ChosenFile {
  readonly name: string;
  readonly content: Uint8Array;
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const wide = "w".repeat(200_000);

/** A table whose header, cells, addresses and file name all attack at once. */
export const hostileTable: ChosenFile = {
  name: "<img src=x onerror=window.__hit=1>.csv",
  content: encode(
    [
      `date,lat,lng,title,notes,url,source,${quoted(image)},__proto__,constructor`,
      `2025-12-27,49.9,36.2,${quoted(element)},${quoted(image)},javascript:${script},${quoted(image)},${quoted(element)},p,c`,
      `2025-12-27,49.8,36.1,${quoted(`Good\u202E${image}`)},=cmd|'/C calc'!A0,${quoted('https://news.example/a"onmouseover=x')},Paper,x,p,c`,
      `2025-12-27,49.7,36.3,${wide},plain,"data:text/html,${element}",Paper,x,p,c`,
      "",
    ].join("\n"),
  ),
};

const kml = (description: string, before = "") =>
  `<?xml version="1.0"?>${before}<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>Kml strike</name><description>${description}</description><TimeStamp><when>2025-12-27</when></TimeStamp><Style><IconStyle><Icon><href>https://evil.example/i.png</href></Icon></IconStyle></Style><Point><coordinates>36.2,49.9</coordinates></Point></Placemark></Document></kml>`;

export const hostileKml: ChosenFile = {
  name: "places.kml",
  content: encode(kml(`<![CDATA[${element}${image}<a href="javascript:${script}">x</a>]]>`)),
};

/** Each is refused, in words that name the file. */
export const refusedFiles: readonly ChosenFile[] = [
  {
    name: "entities.kml",
    content: encode(kml("&a;", '<!DOCTYPE k [<!ENTITY a SYSTEM "https://evil.example/x">]>')),
  },
  {
    name: "overlap.kmz",
    content: writeLyingZip([
      { name: "doc.kml", content: encode(kml("x")) },
      { name: "two.kml", content: encode(kml("x")), pointsAt: 0 },
    ]),
  },
  { name: "deep.geojson", content: encode(`{"type":"FeatureCollection","features":${"[".repeat(100_000)}`) },
  { name: "footer.parquet", content: encode("PAR1PAR1PAR1") },
];

const localized = (text: string) => ({ en: text, uk: text });

const hostileWorkspace = JSON.stringify({
  type: "FeatureCollection",
  demarc: {
    format: "demarc-workspace",
    version: 1,
    title: element,
    page: { title: localized(image) },
    annotations: [{ id: "__proto__", kind: "text", text: image }],
    sources: [{ id: "s1", name: image, color: "red;background:url(https://evil.example/c)" }],
  },
  features: [{ type: "Feature", properties: { id: image, name: localized(element) }, geometry: null }],
});

/** A picture with script of its own that carries a workspace full of it. */
export const hostilePicture: ChosenFile = {
  name: "page.svg",
  content: encode(
    `<svg xmlns="http://www.w3.org/2000/svg" onload="${script}">${element}${writeSvgWorkspace(hostileWorkspace)}<image href="https://evil.example/p.png"/></svg>`,
  ),
};

export const hostileFragment = `#select=${encodeURIComponent(image)}&__proto__=1&filter=weapon:toString&theme=url(//evil.example)&${"a=b&".repeat(1000)}`;
