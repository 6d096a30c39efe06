/** Where a statement was read. `published` is the ISO date or instant the outlet gives, null when it gives none. */
export interface Citation {
  readonly publisher: string;
  readonly url: string;
  readonly published: string | null;
}
