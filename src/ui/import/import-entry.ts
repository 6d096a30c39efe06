/** What somebody wants imported, whichever way it was asked. */
export type ImportEntry =
  | { readonly kind: "files"; readonly files: readonly File[] }
  | { readonly kind: "ways" }
  | { readonly kind: "address"; readonly url: string };

/** The `import=` of an address's fragment, null where it names none. */
export function importAddressOf(fragment: string): string | null {
  return new URLSearchParams(fragment.replace(/^#/, "")).get("import") || null;
}
