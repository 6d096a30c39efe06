import { awaitCurrentShapes } from "../../../runtime/await-shapes";
import { downloadBlob } from "../../../runtime/files";
import { dataFileName } from "../../../snapshot/content/file-name";
import type { PageSpec } from "../../../workspace/page-spec";
import type { AppStore } from "../../../workspace/store";
import { effectiveWindow } from "../../../workspace/time-state";
import { awaitMatches } from "../data/await-matches";
import { type DownloadJob, tellNotWritten } from "../download-state";
import type { ZoneFormat } from "../export-formats";
import { shownState } from "../page-request";
import { listExportedZones } from "./exported-zones";
import { zoneWriters } from "./zone-file";
import { factsOfZones } from "./zones-facts";

/** Waits until the zones have their shapes and figures, then hands them over as a file. */
export async function downloadZones(
  store: AppStore,
  format: ZoneFormat,
  spec: Pick<PageSpec, "locale" | "title" | "publishSafe">,
  job: DownloadJob,
): Promise<void> {
  const { signal, tell } = job;
  tell({ status: "measuring" });
  await Promise.all([awaitCurrentShapes(store, signal), awaitMatches(store, signal)]);
  const madeAtMs = Date.now();
  // Scorecards count incidents: the same ones as the page that is fit to be published.
  const state = shownState(store.getState(), spec, madeAtMs);
  const { mode, zone, knownAtMs } = state.time;
  const { extension, write } = zoneWriters[format];
  const window = effectiveWindow(state.time);
  const collection = listExportedZones(state);
  // Scorecards are of what is shown; the other files have room for what it rests on.
  const zones =
    format === "scorecard-csv"
      ? collection.zones.slice(0, collection.zones.length - collection.alongsideCount)
      : collection.zones;
  const name = extension(zones.length);
  const fileName = dataFileName(spec, { mode, zone, window, knownAtMs, madeAtMs }, name);
  try {
    // Every one turned out to have no geometry: the dialogue says which, and there is no file of nothing.
    if (zones.length === 0) {
      tell({ status: "idle" });
      return;
    }
    const { locale } = spec;
    const facts = factsOfZones(state, zones, { locale, madeAtMs, version: __DEMARC_VERSION__ });
    const blob = await write(zones, facts, state);
    if (signal.aborted) return;
    downloadBlob(blob, fileName);
    tell({ status: "done", fileName });
  } catch (error) {
    tellNotWritten(job, "zones", error);
  }
}
