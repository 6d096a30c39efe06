/** A pasted text as a file; its extension says what it looks like, the import looks for itself. */
export function pastedFile(text: string, name: string): File {
  return new File([text], `${name}.${extensionOf(text)}`, { type: "text/plain" });
}

function extensionOf(text: string): string {
  const start = text.trimStart();
  if (start.startsWith("<")) return /<gpx\b/i.test(start.slice(0, 1000)) ? "gpx" : "kml";
  if (/^[[{]/.test(start)) return /^\{[^\n]*\}\s*\n\s*\{/.test(start) ? "geojsonl" : "geojson";
  return (start.split("\n", 1)[0] ?? "").includes("\t") ? "tsv" : "csv";
}

/** The address where a text is nothing but one, else null. */
export function addressIn(text: string): string | null {
  const trimmed = text.trim();
  return /^https?:\/\/\S+$/i.test(trimmed) && URL.canParse(trimmed) ? trimmed : null;
}
