import type { ImportAnswer, ImportRequest } from "../../formats/import/import-protocol";
import { serveImport } from "./serve-import";

const serve = serveImport((answer: ImportAnswer, transfer) => postMessage(answer, { transfer }));
const ready = "Temporal" in globalThis ? null : import("temporal-polyfill/global");

addEventListener("message", async ({ data }: MessageEvent<ImportRequest>) => {
  await ready;
  await serve(data);
});
