/** Long runs of the built app in a browser; it is built before the first of them. */
export const appRuns: readonly {
  readonly title: string;
  readonly spec: string;
  readonly counts: Readonly<Record<string, string>>;
}[] = [
  {
    title: "the graphics context lost 50 times while playing",
    spec: "context-loss",
    counts: { SOAK_LOSSES: "50" },
  },
  {
    title: "a basemap of other hosts, with the way into the online page",
    spec: "basemap",
    counts: { SOAK_BASEMAP: "1" },
  },
  {
    title: "axe and what is cut off, over every screen, language, theme and size",
    spec: "screens",
    counts: { SOAK_SCREENS: "1" },
  },
];
