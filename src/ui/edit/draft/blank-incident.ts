import type { Incident } from "../../../core/events/incident";
import type { IncidentDraft } from "./draft";

const nothing = { en: "", uk: "" };
const usualRadiusMeters = 3000;

/** What a new incident is before anything is said of it; where and when must be. */
export function blankIncident(id: string, zone: string): Incident {
  return {
    id,
    title: nothing,
    place: { name: nothing, admin1: nothing, admin1Id: "", country: "", lngLat: [0, 0], note: null },
    placePrecision: "settlement",
    uncertaintyRadiusMeters: usualRadiusMeters,
    time: { earliestMs: 0, latestMs: 60_000, extent: "within", precision: "hour", zone },
    statedTime: nothing,
    scope: "site",
    attributions: [],
    weapons: [],
    targets: [],
    status: "reported",
    claims: [],
  };
}

const unsaid = { date: "", clock: "" };
/** Its draft, without a place and a time that nobody gave it. */
export const blankDraft = (shown: IncidentDraft): IncidentDraft => ({
  ...shown,
  lat: "",
  lng: "",
  from: unsaid,
  to: unsaid,
});
