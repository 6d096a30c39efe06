import type { WeaponFamily } from "../../core/events/weapons";

export const themeNames = ["light", "dark"] as const;
export type ThemeName = (typeof themeNames)[number];

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
