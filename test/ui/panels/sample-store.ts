import type { Proposal } from "../../../src/core/zones/proposal";
import type { Zone } from "../../../src/core/zones/recipe";
import { emptyBuiltInData } from "../../../src/workspace/built-in-data";
import type { AppState } from "../../../src/workspace/state";
import { type AppStore, createAppStore } from "../../../src/workspace/store";
import { initialView } from "../../../src/workspace/view-state";
import { instant, sampleIncidents, sampleNames } from "./sample-incidents";

const circle = { kind: "circle", center: [37, 48], radiusMeters: 1000 } as const;

export const drawnZone: Zone = {
  id: "drawn",
  name: { en: "Unequal pull-back", uk: "Нерівне відведення" },
  scenario: "A",
  readingOf: null,
  assumptions: [],
  referenceDate: null,
  variants: [],
  recipe: circle,
};

export const proposal: Proposal = {
  zone: {
    ...drawnZone,
    id: "kellogg",
    scenario: "",
    name: { en: "30 km zone", uk: "Зона завширшки 30 км" },
    readingOf: {
      proposer: { en: "Keith Kellogg", uk: "Кіт Келлог" },
      date: "2025-05-06",
      status: { en: "Not taken up by Russia", uk: "Росія не підтримала" },
      sources: [{ publisher: "Babel", url: "https://babel.ua/en/news/117773", published: "2025-05-07" }],
    },
    assumptions: [{ en: "The line is not dated.", uk: "Дати лінії немає." }],
    referenceDate: "2025-12-01",
    variants: [{ id: "v", label: { en: "Cut at the border", uk: "Обрізано за кордоном" }, recipe: circle }],
  },
  certainty: "fixed-by-text",
  appearsFromMs: instant("2025-05-06T00:00Z"),
  monitoring: { en: "Coalition of the Willing", uk: "Коаліція охочих" },
  caution: null,
  geometry: { type: "MultiPolygon", coordinates: [] },
};

/** A store with three incidents, a control map, a proposal and one that cannot be drawn. */
export function createSampleStore(overrides: Partial<AppState> = {}): AppStore {
  return createAppStore({
    view: initialView,
    data: {
      ...emptyBuiltInData,
      isLoaded: true,
      incidents: sampleIncidents,
      speakers: sampleNames,
      proposals: [proposal],
      undrawnProposals: [
        {
          id: "podolyak",
          date: "2025-12-12",
          name: { en: "Zone on both sides", uk: "Зона по обидва боки" },
          proposer: { en: "Mykhailo Podolyak", uk: "Михайло Подоляк" },
          reason: { en: "No width is given.", uk: "Ширини не вказано." },
          sources: [{ publisher: "UNN", url: "https://unn.ua/en", published: null }],
        },
      ],
      controlVersions: [
        {
          date: "2025-12-23",
          validFromMs: instant("2025-12-23T00:00+02:00"),
          sourceId: "demarc",
          schematic: true,
          uncertaintyMeters: 10_000,
          note: { en: "", uk: "" },
          areas: [],
          contactLine: { type: "MultiLineString", coordinates: [] },
        },
      ],
    },
    ...overrides,
  });
}
