/** What an embedded map can be sized to; `null` is the width of its column. */
export const embedSizes = {
  column: { widthPx: 640, heightPx: 480 },
  wide: { widthPx: null, heightPx: 560 },
  small: { widthPx: 360, heightPx: 480 },
} as const;
export type EmbedSize = keyof typeof embedSizes;

/** A text within a double-quoted attribute of HTML. */
function escapeAttribute(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

/** The markup that shows an embedded map in another page; narrower columns shrink it. */
export function writeEmbedSnippet(embedUrl: string, title: string, size: EmbedSize): string {
  const { widthPx, heightPx } = embedSizes[size];
  const attributes: [string, string][] = [
    ["src", embedUrl],
    ["title", title],
    ["width", widthPx === null ? "100%" : String(widthPx)],
    ["height", String(heightPx)],
    ["style", "border:0;max-width:100%"],
    ["loading", "lazy"],
    ["referrerpolicy", "no-referrer"],
  ];
  return `<iframe ${attributes.map(([name, value]) => `${name}="${escapeAttribute(value)}"`).join(" ")}></iframe>`;
}
