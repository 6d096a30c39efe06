/** Written by hand: one small valid file per parser. Each call gives a fresh copy, so a test may break its own. */

const text = (en: string, uk: string) => ({ en, uk });
const citation = () => ({ publisher: "Outlet", url: "https://example.org/a", published: "2025-12-24" });
const square = () => ({
  type: "Polygon",
  coordinates: [
    [
      [37, 48],
      [38, 48],
      [38, 49],
      [37, 48],
    ],
  ],
});

// biome-ignore lint/suspicious/noExplicitAny: tests break these on purpose
type Loose = any;

export function strikesFile(): Loose {
  const incident = (id: string) => ({
    type: "Feature",
    id,
    geometry: { type: "Point", coordinates: [36.2, 50] },
    properties: {
      title: text("Strike", "Удар"),
      place: {
        name: text("Kharkiv", "Харків"),
        admin1: text("Kharkiv Oblast", "Харківська область"),
        admin1Id: "UA-63",
        country: "UA",
        lngLat: [36.2, 50],
        note: null,
      },
      placePrecision: "settlement",
      uncertaintyRadiusMeters: 5000,
      time: {
        earliest: "2025-12-26T15:45:00+02:00",
        latest: "2025-12-26T16:13:00+02:00",
        extent: "within",
        precision: "hour",
        zone: "Europe/Kyiv",
        reason: "As the prosecutors said.",
      },
      statedTime: text("about 15:50", "близько 15:50"),
      scope: "site",
      attributions: [{ party: "RU", claimIds: [`${id}.1`], deniedByClaimIds: [] }],
      weapons: ["guided-bomb"],
      targets: ["residential"],
      munitions: null,
      status: "confirmed",
      claims: [
        {
          id: `${id}.1`,
          speakerIds: ["mayor"],
          office: null,
          scope: "site",
          publisher: "Outlet",
          url: "https://example.org/a",
          published: {
            earliest: "2025-12-26T16:13+02:00",
            latest: "2025-12-26T16:14+02:00",
            extent: "within",
            precision: "minute",
            zone: "Europe/Kyiv",
          },
          publishedInferred: false,
          killed: 1,
          injured: null,
          stance: "reports",
          supersedes: [],
          note: text("First count.", "Перші дані."),
        },
      ],
    },
  });
  return {
    type: "FeatureCollection",
    demarc: {
      format: "demarc-strikes",
      version: 1,
      speakers: { mayor: text("The mayor", "Міський голова") },
      offices: {},
    },
    features: [incident("first"), incident("second"), incident("third")],
  };
}

export function controlFile(): Loose {
  const area = (status: string) => ({
    type: "Feature",
    geometry: square(),
    properties: {
      holder: "RU",
      status,
      schematic: true,
      source: { id: "demarc-schematic", name: text("Demarc, schematic", "Demarc, схематично") },
      facts: [{ town: "Bakhmut", statement: text("Held.", "Утримується."), citations: [citation()] }],
    },
  });
  return {
    type: "FeatureCollection",
    demarc: {
      format: "demarc-control",
      version: 1,
      date: "2025-12-23",
      uncertaintyMeters: 10_000,
      contactLine: {
        type: "LineString",
        coordinates: [
          [37, 48],
          [37, 49],
        ],
      },
      note: text("Schematic.", "Схематично."),
    },
    features: [area("assessed"), area("contested"), area("claimed")],
  };
}

export function zonesFile(): Loose {
  const zone = (id: string) => ({
    type: "Feature",
    geometry: square(),
    properties: {
      id,
      name: text("Zone", "Зона"),
      appearsFrom: "2025-12-24",
      readingOf: {
        proposer: text("Somebody", "Хтось"),
        date: "2025-12-24",
        status: text("Not taken up", "Не підтримано"),
        sources: [citation()],
      },
      certainty: "assumed",
      assumptions: [text("The width is assumed.", "Ширину припущено.")],
      referenceDate: "2025-12-23",
      monitoring: null,
      caution: null,
      variants: [
        {
          id: "wide",
          label: text("Wide", "Широка"),
          recipe: { kind: "circle", center: [37, 48], radiusMeters: 2000 },
        },
      ],
      recipe: {
        kind: "strip",
        path: { fromControl: { date: "2025-12-23" } },
        leftMeters: 5000,
        rightMeters: 5000,
      },
    },
  });
  const undrawn = (id: string) => ({
    id,
    name: text("No width", "Без ширини"),
    proposer: text("Somebody", "Хтось"),
    date: "2025-12-12",
    reason: text("No width is given.", "Ширини не вказано."),
    sources: [citation()],
  });
  return {
    type: "FeatureCollection",
    demarc: { format: "demarc-zones", version: 1, withoutGeometry: [undrawn("a"), undrawn("b")] },
    features: [zone("first"), zone("second")],
  };
}

export function talksFile(): Loose {
  const common = () => ({
    title: text("Talks", "Перемовини"),
    where: text("Geneva", "Женева"),
    summary: text("They met.", "Зустріч."),
    sources: [citation()],
  });
  return {
    format: "demarc-talks",
    version: 1,
    moments: [
      { id: "day", date: "2025-12-24", zone: "Europe/Zurich", ...common() },
      {
        id: "days",
        interval: { firstDay: "2025-03-29", lastDay: "2025-03-30" },
        zone: "Europe/Kyiv",
        ...common(),
      },
    ],
  };
}

/** One precedent for each kind of depths, the first a preset. */
export function precedentsFile(): Loose {
  const precedent = (id: string, widths: unknown, preset = false) => ({
    id,
    name: text("A zone", "Зона"),
    parties: text("Two parties", "Дві сторони"),
    date: "1953-07-27",
    preset,
    widths,
    numbers: { eachSideKm: 2 },
    recipeText: text("Two kilometres each", "Два кілометри кожна"),
    monitoring: text("A commission", "Комісія"),
    outcome: text("Kept", "Дотримано"),
    conflicts: null,
    sources: [citation()],
  });
  return {
    format: "demarc-precedents",
    version: 1,
    precedents: [
      precedent("sides", { leftMeters: 2000, rightMeters: 3000, bound: "exact" }, true),
      precedent("weapons", {
        betweenTwoReferenceLines: true,
        byWeapon: [{ weapon: text("Guns", "Гармати"), totalMeters: 50_000 }],
      }),
      precedent("size", { minWidthMeters: 2000, minDepthMeters: 1000 }),
      precedent("bands", {
        limitationBandsEachSideMeters: [
          [0, 10_000],
          [10_000, 20_000],
        ],
      }),
      precedent("radius", { radiusMeters: 15_000 }),
      precedent("none", null),
    ],
  };
}

export function gazetteerFile(): Loose {
  return {
    version: 1,
    licence: "CC BY 4.0",
    fields: ["id", "en", "uk", "lng", "lat", "population", "country", "admin1", "kind", "rank"],
    rows: [
      [706483, "Kharkiv", "Харків", 36.25272, 49.98081, 1_430_885, "UA", "UA-63", "PPLA", 2],
      [751324, "Bağcılar", null, 28.8567, 41.039, null, "TR", null, "PPL", 3],
      ["hand-khorly", "Khorly", "Хорли", 33.292, 46.082, 0, "UA", "UA-65", "PPL", 8],
    ],
  };
}

export function labelsFile(): Loose {
  return {
    version: 1,
    labels: [
      { id: "UA", kind: "country", name: text("Ukraine", "Україна"), lng: 31.2, lat: 49 },
      { id: "black-sea", kind: "sea", name: text("Black Sea", "Чорне море"), lng: 0, lat: 0 },
    ],
  };
}

export function collectionFile(): Loose {
  return {
    type: "FeatureCollection",
    features: [
      { type: "Feature", properties: { id: "UA" }, geometry: square() },
      { type: "Feature", properties: null, geometry: { type: "Point", coordinates: [0, 0] } },
    ],
  };
}
