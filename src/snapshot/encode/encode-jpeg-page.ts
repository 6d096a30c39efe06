import type { PageEncoder } from "./page-encoder";

export const encodeJpegPage: PageEncoder = async () => ({
  ok: false,
  code: "encoding",
  detail: "not written yet",
});
