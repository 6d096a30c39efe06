import type { PageEncoder } from "./page-encoder";

export const encodeSvgPage: PageEncoder = async () => ({
  ok: false,
  code: "encoding",
  detail: "not written yet",
});
