import type { PageEncoder } from "./page-encoder";

export const encodePdfPage: PageEncoder = async () => ({
  ok: false,
  code: "encoding",
  detail: "not written yet",
});
