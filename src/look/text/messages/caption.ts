import { defineMessages, pluralForm } from "../define-messages";

interface CaptionCounts {
  readonly certain: string;
  readonly possible: string;
  readonly disputed: string;
  readonly attackerOnly: string;
}

/** The caption and the alternative text of a page, and what it says of being fit to be published. */
export const captionMessages = defineMessages({
  en: {
    publishSafeLead: "Published:",
    publishSafe: (km: string, days: number) =>
      `with places rounded to ${km} km${
        days === 0
          ? ""
          : ` and without the last ${days === 1 ? "day" : `${days} days`} before the page was made`
      }. Zones are as drawn.`,
    reportedIncidents: "Reported incidents",
    during: (window: string, zone: string) => `${window} (${zone})`,
    at: (moment: string, zone: string) => `at ${moment} (${zone})`,
    knownAt: (moment: string) => `as known on ${moment}`,
    match: (match: string, total: string, { certain, possible, disputed, attackerOnly }: CaptionCounts) =>
      `${match} of ${total} in the data: ${certain} certain, ${possible} possible; of these ${disputed} disputed and ${attackerOnly} claimed by the attacker only.`,
    inFrame: (inFrame: string, outside: string, withoutPlace: string) =>
      `${inFrame} lie within this map, ${outside} outside it, ${withoutPlace} have no place.`,
    filter: (sentence: string) => `Filter: ${sentence}`,
    zone: (letter: string, name: string, area: string) =>
      `${letter === "" ? "Zone" : `Zone ${letter}`}${name === "" ? "" : ` (${name})`}${area === "" ? "" : `, ${area}`}`,
    zones: (list: string) => `Zones: ${list}.`,
    readings: "Zones of proposals are Demarc’s reading of their words.",
    control: (list: string) => `Control areas: ${list}.`,
    schematic: "schematic",
    sources: (list: string) => `Sources: ${list}.`,
    madeWith: (version: string) => `Map: Demarc ${version}.`,
    mapOf: (extent: string) => `Map of the area ${extent}.`,
    extent: (south: string, north: string, west: string, east: string) =>
      `from ${south} to ${north} and from ${west} to ${east}`,
    latitude: (degrees: string, isSouth: boolean) => `${degrees}° ${isSouth ? "south" : "north"}`,
    longitude: (degrees: string, isWest: boolean) => `${degrees}° ${isWest ? "west" : "east"}`,
    mostIn: (list: string) => `Highest counts: ${list}.`,
    weapons: (list: string) => `By weapon: ${list}.`,
    noIncidents: "No incident matches.",
    hidden: "Incidents are not drawn.",
    density: "They are drawn as a density.",
    seen: ({ certain, possible, disputed, attackerOnly }: CaptionCounts, isOne: boolean) =>
      `${certain} certain and ${possible} possible reported ${isOne ? "incident" : "incidents"} in all, on this map and beyond it, of which ${disputed} disputed and ${attackerOnly} claimed by the attacker only.`,
  },
  uk: {
    publishSafeLead: "Оприлюднено:",
    publishSafe: (km, days) =>
      `місця округлено до ${km} км${
        days === 0
          ? ""
          : `, без ${days === 1 ? "останнього дня" : `останніх ${days} ${pluralForm("uk", days, { one: "дня", many: "днів" })}`} перед створенням сторінки`
      }. Зони показано, як їх накреслено.`,
    reportedIncidents: "Повідомлені інциденти",
    during: (window, zone) => `${window} (${zone})`,
    at: (moment, zone) => `на мить ${moment} (${zone})`,
    knownAt: (moment) => `за тим, що було відомо ${moment}`,
    match: (match, total, { certain, possible, disputed, attackerOnly }) =>
      `умовам відповідає ${match} з ${total} у даних: ${certain} напевно, ${possible} можливо; з них оспорюється ${disputed}, заявлено лише нападником ${attackerOnly}.`,
    inFrame: (inFrame, outside, withoutPlace) =>
      `У межах цієї карти — ${inFrame}, поза нею — ${outside}, без місця — ${withoutPlace}.`,
    filter: (sentence) => `Фільтр: ${sentence}`,
    zone: (letter, name, area) =>
      `${letter === "" ? "зона" : `зона ${letter}`}${name === "" ? "" : ` (${name})`}${area === "" ? "" : `, ${area}`}`,
    zones: (list) => `Зони: ${list}.`,
    readings: "Зони пропозицій — це прочитання їхніх слів у Demarc.",
    control: (list) => `Ділянки контролю: ${list}.`,
    schematic: "схематично",
    sources: (list) => `Джерела: ${list}.`,
    madeWith: (version) => `Карта: Demarc ${version}.`,
    mapOf: (extent) => `Карта місцевості ${extent}`,
    extent: (south, north, west, east) => `від ${south} до ${north} і від ${west} до ${east}`,
    latitude: (degrees, isSouth) => `${degrees}° ${isSouth ? "пд. ш." : "пн. ш."}`,
    longitude: (degrees, isWest) => `${degrees}° ${isWest ? "зх. д." : "сх. д."}`,
    mostIn: (list) => `Найбільше: ${list}.`,
    weapons: (list) => `За зброєю: ${list}.`,
    noIncidents: "Жоден інцидент не відповідає умовам.",
    hidden: "Інциденти не намальовано.",
    density: "Їх показано щільністю.",
    seen: ({ certain, possible, disputed, attackerOnly }) =>
      `Повідомлених інцидентів загалом, на цій карті та поза нею: напевно — ${certain}, можливо — ${possible}; з них оспорюється ${disputed}, заявлено лише нападником ${attackerOnly}.`,
  },
});
