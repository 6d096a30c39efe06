/** What the user can be told; `look/text` words each, with the values that come along. */
export const noticeCodes = [
  "data-file-missing",
  "data-file-broken",
  "data-rows-refused",
  "webgl-missing",
  "context-lost",
  "context-restored",
  "map-failed",
  "permalink-ignored",
  "save-failed",
  "saved-work-unreadable",
  "file-unreadable",
  "file-newer",
  "file-opened",
  "line-refused",
  "worker-failed",
  "worker-stopped",
  "update-ready",
  "link-copied",
  "link-not-copied",
  "unexpected",
] as const;
export type NoticeCode = (typeof noticeCodes)[number];
