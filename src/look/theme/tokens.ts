import type { WeaponFamily } from "../../core/events/weapons";

/** Of pages: `print` is for paper, and told apart without its colours too. */
export const themeNames = ["light", "dark", "print"] as const;
export type ThemeName = (typeof themeNames)[number];

/** Those that the app itself can have. */
export const interfaceThemes = ["light", "dark"] as const satisfies readonly ThemeName[];
export type InterfaceTheme = (typeof interfaceThemes)[number];

/** Every colour of the app and its exports, by role. Contrasts between roles are held by tests. */
export interface ColorTokens {
  readonly landAbroad: string;
  readonly landUkraine: string;
  readonly water: string;
  readonly river: string;
  readonly formerWater: string;
  readonly oblastLine: string;
  readonly stateBorder: string;
  readonly label: string;
  readonly labelMinor: string;
  readonly labelWater: string;
  readonly labelHalo: string;
  readonly family: Readonly<Record<WeaponFamily, string>>;
  /** The thin edge that lifts a symbol off whatever it lies on. */
  readonly symbolEdge: string;
  readonly controlAssessed: string;
  readonly controlContested: string;
  readonly controlClaimed: string;
  readonly contactLine: string;
  /** Of scenarios A to F; letters beyond begin again. */
  readonly zones: readonly [string, string, string, string, string, string];
  readonly focus: string;
  readonly surface: string;
  readonly surfaceRaised: string;
  readonly surfaceSunken: string;
  readonly line: string;
  readonly text: string;
  readonly textMuted: string;
  readonly accent: string;
  readonly onAccent: string;
  readonly warning: string;
  readonly warningSurface: string;
}

export const colorTokens: Readonly<Record<ThemeName, ColorTokens>> = {
  light: {
    landAbroad: "#ECE8DF",
    landUkraine: "#FAF8F2",
    water: "#CBDAE4",
    river: "#9FBDD1",
    formerWater: "#E3E6DF",
    oblastLine: "#CFC8BA",
    stateBorder: "#6E685E",
    label: "#34322E",
    labelMinor: "#4A4741",
    labelWater: "#3C6179",
    labelHalo: "#FFFFFF",
    family: {
      missile: "#C44E00",
      "one-way-drone": "#0067A8",
      "guided-bomb": "#A8327A",
      artillery: "#7A5800",
      "naval-drone": "#007A5A",
      combined: "#34322E",
      "not-stated": "#5B6067",
    },
    symbolEdge: "#FFFFFF",
    controlAssessed: "#7A2E22",
    controlContested: "#7A2E22",
    controlClaimed: "#7A2E22",
    contactLine: "#6B1F14",
    zones: ["#3A3F9E", "#0B7A75", "#7A4B00", "#C01C60", "#07442A", "#A315F9"],
    focus: "#1A5FD0",
    surface: "#FDFCF8",
    surfaceRaised: "#FFFFFF",
    surfaceSunken: "#F2EFE7",
    line: "#E0DBD0",
    text: "#2B2926",
    textMuted: "#5D5850",
    accent: "#2B2926",
    onAccent: "#FFFFFF",
    warning: "#7A3B00",
    warningSurface: "#FDF0DC",
  },
  dark: {
    landAbroad: "#24282D",
    landUkraine: "#2C3137",
    water: "#161B20",
    river: "#3C5566",
    formerWater: "#22282E",
    oblastLine: "#464C54",
    stateBorder: "#9AA1A9",
    label: "#E6E4DF",
    labelMinor: "#C9C7C2",
    labelWater: "#8FB0C4",
    labelHalo: "#16191D",
    family: {
      missile: "#FF8A3D",
      "one-way-drone": "#58B4F0",
      "guided-bomb": "#F08CC6",
      artillery: "#E8B64A",
      "naval-drone": "#3CC79A",
      combined: "#E6E4DF",
      "not-stated": "#A7ADB5",
    },
    symbolEdge: "#16191D",
    controlAssessed: "#D98A7A",
    controlContested: "#D98A7A",
    controlClaimed: "#D98A7A",
    contactLine: "#F0A493",
    zones: ["#A5AAFF", "#5FD3CC", "#E6B36A", "#CA7B92", "#7D9811", "#D5E8C6"],
    focus: "#8AB8FF",
    surface: "#1C2025",
    surfaceRaised: "#23282E",
    surfaceSunken: "#16191D",
    line: "#363C44",
    text: "#ECEAE5",
    textMuted: "#A9AFB6",
    accent: "#ECEAE5",
    onAccent: "#1C2025",
    warning: "#F2C078",
    warningSurface: "#3A2E1C",
  },
  // White paper, little ink, steps of lightness between all that must be told apart without hues.
  print: {
    landAbroad: "#EFEEEC",
    landUkraine: "#FFFFFF",
    water: "#D2DBE0",
    river: "#BCC9D0",
    formerWater: "#E1E6E5",
    oblastLine: "#919191",
    stateBorder: "#636363",
    label: "#111111",
    labelMinor: "#303030",
    labelWater: "#2E5468",
    labelHalo: "#FFFFFF",
    family: {
      missile: "#933D00",
      "one-way-drone": "#012440",
      "guided-bomb": "#BB5891",
      artillery: "#5D4000",
      "naval-drone": "#00180D",
      combined: "#343434",
      "not-stated": "#6A6A6A",
    },
    symbolEdge: "#FFFFFF",
    controlAssessed: "#000000",
    controlContested: "#222222",
    controlClaimed: "#000000",
    contactLine: "#000000",
    zones: ["#305ABD", "#024545", "#794100", "#8B6E02", "#00210A", "#440B6B"],
    focus: "#1A4FA0",
    surface: "#FFFFFF",
    surfaceRaised: "#FFFFFF",
    surfaceSunken: "#F7F7F7",
    line: "#D0D0D0",
    text: "#111111",
    textMuted: "#474747",
    accent: "#111111",
    onAccent: "#FFFFFF",
    warning: "#5C2E00",
    warningSurface: "#F4F4F4",
  },
};

const firstScenario = 65;

/** Index of the zone colour of a scenario letter: letters beyond the last colour begin again, none counts as A. */
export function zoneHue(scenario: string): number {
  const letter = scenario.codePointAt(0) ?? firstScenario;
  return Math.max(0, letter - firstScenario) % colorTokens.light.zones.length;
}

/** The colour of a zone by its scenario letter. */
export function zoneColor(theme: ThemeName, scenario: string): string {
  const { zones } = colorTokens[theme];
  return zones[zoneHue(scenario)] ?? zones[0];
}
