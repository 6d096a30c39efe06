import { listTransfers } from "./zones/list-transfers";
import { serveZones } from "./zones/serve-zones";
import type { ZoneRequest } from "./zones/zone-messages";

const answer = serveZones();

addEventListener("message", ({ data }: MessageEvent<ZoneRequest>) => {
  const given = answer(data);
  postMessage(given, { transfer: given.kind === "measure" ? [...listTransfers(given)] : [] });
});
