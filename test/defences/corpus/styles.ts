const base = {
  version: 8,
  sources: { tiles: { type: "raster", tiles: ["https://tiles.example/{z}/{x}/{y}.png"] } },
  layers: [{ id: "tiles", type: "raster", source: "tiles" }],
};
const withSource = (members: object) => ({
  ...base,
  sources: { tiles: { ...base.sources.tiles, ...members } },
});
const withLayer = (layer: object) => ({ ...base, layers: [...base.layers, { source: "tiles", ...layer }] });
const nest = (depth: number): unknown => (depth === 0 ? 1 : ["+", 1, nest(depth - 1)]);

interface StylePayload {
  readonly name: string;
  readonly text: string;
  /** Refused as a whole, or drawn without what is hostile: the hosts that are asked then, and what is listed. */
  readonly becomes:
    | { readonly refused: string }
    | { readonly hosts: readonly string[]; readonly listed: number };
}

const harmless = { hosts: ["tiles.example"], listed: 0 };
const payload = (name: string, style: object, becomes: StylePayload["becomes"]): StylePayload => ({
  name,
  text: JSON.stringify(style),
  becomes,
});

/** Basemap styles of somebody who means harm. */
export const styles: readonly StylePayload[] = [
  payload(
    "a script in an attribution",
    withSource({ attribution: "<script>window.hacked = 1</script><img src=x onerror=hacked()>© Maps" }),
    harmless,
  ),
  payload(
    "a javascript: link in an attribution",
    withSource({ attribution: '<a href="javascript:hacked()">© Maps</a>' }),
    harmless,
  ),
  payload("javascript: as the address of tiles", withSource({ tiles: ["javascript:hacked()"] }), {
    refused: "nothing-to-draw",
  }),
  payload(
    "data: as the address of glyphs and sprite",
    { ...base, glyphs: "data:text/html,<script>hacked()</script>", sprite: "data:image/png;base64,AAAA" },
    { hosts: ["tiles.example"], listed: 2 },
  ),
  payload(
    "hosts that hide behind others",
    withSource({
      tiles: [
        "https://tiles.example@evil.example/{z}/{x}/{y}.png",
        "https://user:pw@evil.example/",
        "//EVIL.example/{z}.png",
      ],
    }),
    { hosts: ["evil.example"], listed: 0 },
  ),
  payload(
    "a host that is filled in only later",
    withSource({ tiles: ["https://{s}.evil.example/{z}/{x}/{y}.png"] }),
    { refused: "nothing-to-draw" },
  ),
  payload(
    "addresses without encryption",
    withSource({ tiles: ["http://tiles.example/{z}/{x}/{y}.png", "ftp://a/", "file:///etc/passwd"] }),
    {
      refused: "nothing-to-draw",
    },
  ),
  {
    name: "members of the name __proto__",
    text: '{"version":8,"__proto__":{"polluted":1},"sources":{"__proto__":{"type":"raster","tiles":["https://evil.example/"]},"tiles":{"type":"raster","tiles":["https://tiles.example/{z}/{x}/{y}.png"],"__proto__":{"polluted":1}}},"layers":[{"id":"tiles","type":"raster","source":"tiles"},{"id":"b","type":"raster","source":"tiles","paint":{"__proto__":{"polluted":1}}},{"id":"c","type":"raster","source":"__proto__"}]}',
    becomes: { hosts: ["tiles.example"], listed: 3 },
  },
  payload(
    "a zoom function of 100,000 stops",
    withLayer({
      id: "b",
      type: "fill",
      paint: {
        "fill-opacity": [
          "interpolate",
          ["linear"],
          ["zoom"],
          ...Array.from({ length: 200_000 }, (_, at) => at / 1e5),
        ],
      },
    }),
    { hosts: ["tiles.example"], listed: 1 },
  ),
  payload(
    "an expression that grows without end",
    withLayer({
      id: "b",
      type: "fill",
      filter: Array.from({ length: 60 }, () => Array.from({ length: 120 }, () => ["==", 1, 1])),
    }),
    { hosts: ["tiles.example"], listed: 1 },
  ),
  payload("an expression nested beyond the stack", withLayer({ id: "b", type: "fill", filter: nest(900) }), {
    refused: "not-json",
  }),
  payload(
    "sources that name each other and layers that name none",
    {
      version: 8,
      sources: {
        a: { type: "geojson", data: "b" },
        b: { type: "image", url: "a" },
        c: { type: "video", urls: ["c"] },
      },
      layers: [
        { id: "x", type: "fill", source: "a" },
        { id: "x", ref: "x" },
      ],
    },
    { refused: "nothing-to-draw" },
  ),
  payload(
    "ten thousand layers and a thousand sources",
    {
      ...base,
      sources: {
        ...base.sources,
        ...Object.fromEntries(
          Array.from({ length: 1000 }, (_, at) => [
            `s${at}`,
            { type: "raster", tiles: ["https://tiles.example/a.png"] },
          ]),
        ),
      },
      layers: Array.from({ length: 10_000 }, (_, at) => ({ id: `l${at}`, type: "raster", source: "tiles" })),
    },
    { hosts: ["tiles.example"], listed: 977 },
  ),
  payload(
    "an archive on a host of its own",
    withSource({ url: "pmtiles://https://archive.example/a.pmtiles", tiles: undefined }),
    {
      hosts: ["archive.example"],
      listed: 0,
    },
  ),
];
