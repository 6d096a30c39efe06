import { buildZoneGeometry } from "../core/zones/build-geometry";
import type { ZoneJob, ZoneJobResult } from "./zone-job";

const unknown = () => null;
/** Zones drawn by hand name no built-in area, so the worker needs no data. */
const noLookups = {
  oblast: unknown,
  country: unknown,
  land: unknown,
  control: unknown,
  contactLine: unknown,
  river: unknown,
  zone: unknown,
};

addEventListener("message", ({ data }: MessageEvent<ZoneJob>) => {
  const result: ZoneJobResult = { ...data, result: buildZoneGeometry(data.recipe, noLookups) };
  postMessage(result);
});
