/** How a zone's ground is held on one control map, square metres; together the area of the zone. */
export interface ControlShares {
  /** Assessed as held by Russian forces. */
  readonly russianHeld: number;
  /** In Ukraine and held by nobody else on this map. */
  readonly ukrainianHeld: number;
  /** Between conflicting claims. */
  readonly contested: number;
  /** By the word of the Russian side alone. */
  readonly claimed: number;
  /** Outside Ukraine and its recognised borders: abroad, or at sea. */
  readonly outsideUkraine: number;
}
