import type { EventSet } from "../../core/events/event-set/event-set";
import type { Area, MultiPolygon } from "../../core/geo/position";
import type { ZoneGeometry } from "../../core/zones/build-geometry";
import { measureZone, type Scorecard, type ZoneFigures } from "../../core/zones/scorecard";
import { emptyTally, tallyIncidents } from "../../core/zones/tally-incidents";
import { findZoneRows, type ZoneRows } from "../../core/zones/zone-rows";
import type { AppState } from "../state";
import { effectiveWindow } from "../time-state";

type Places = AppState["data"]["places"];
type Admin1 = (id: string) => Area | null;

/** The shown incidents as a zone counts them: made for every step of the window, so it holds no incident itself. */
export interface ScoredIncidents extends Pick<AppState, "events" | "time" | "matches" | "counts"> {
  /** Null for a line, which encloses nothing. */
  readonly area: MultiPolygon | null;
}

/** What a state shows, for the count of a zone. */
export function scoredIncidents(
  { events, time, matches, counts }: Pick<AppState, "events" | "time" | "matches" | "counts">,
  { geometry }: Pick<ZoneGeometry, "geometry">,
): ScoredIncidents {
  return { events, time, matches, counts, area: geometry.type === "MultiPolygon" ? geometry : null };
}

interface KnownRows {
  /** The rows' places: the same column as long as the rows are the same, whatever was known of them when. */
  readonly lng: EventSet["table"]["lng"];
  readonly admin1: Admin1;
  readonly rows: ZoneRows;
}
const rowsOfArea = new WeakMap<MultiPolygon, KnownRows>();

/** The rows in an area; looked for once, since they depend on neither window nor filter. */
function zoneRows(events: EventSet, area: MultiPolygon, admin1: Admin1): ZoneRows {
  const { lng } = events.table;
  const known = rowsOfArea.get(area);
  if (known?.lng === lng && known.admin1 === admin1) return known.rows;
  const rows = findZoneRows(events, area, admin1);
  rowsOfArea.set(area, { lng, admin1, rows });
  return rows;
}

const figuresOfGeometry = new WeakMap<
  ZoneGeometry,
  { readonly places: Places; readonly figures: ZoneFigures }
>();

function zoneFigures(geometry: ZoneGeometry, places: Places): ZoneFigures {
  const known = figuresOfGeometry.get(geometry);
  if (known?.places === places) return known.figures;
  const figures = measureZone(geometry, places);
  figuresOfGeometry.set(geometry, { places, figures });
  return figures;
}

/** The figures of a zone's geometry over the gazetteer and the shown incidents. */
export function scoreGeometry(
  geometry: ZoneGeometry,
  places: Places,
  { area, events, time, matches, counts }: ScoredIncidents,
  admin1: Admin1,
): Scorecard {
  const matching = counts.certain + counts.possible;
  const incidentsInside =
    area === null
      ? { ...emptyTally, outside: matching }
      : tallyIncidents(
          events.table,
          zoneRows(events, area, admin1),
          effectiveWindow(time),
          matches,
          matching,
        );
  return { ...zoneFigures(geometry, places), incidentsInside };
}
