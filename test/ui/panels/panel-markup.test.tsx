import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { DetailsPanel } from "../../../src/ui/panels/details/details-panel";
import { SidePanel } from "../../../src/ui/panels/side-panel";
import type { PanelTab } from "../../../src/ui/panels/tab-list";
import { StoreProvider } from "../../../src/ui/store-context";
import type { AppState } from "../../../src/workspace/state";
import { initialTime } from "../../../src/workspace/time-state";
import { initialView } from "../../../src/workspace/view-state";
import { instant } from "./sample-incidents";
import { createSampleStore } from "./sample-store";

const sidePanel = (tab: PanelTab, overrides: Partial<AppState> = {}) =>
  renderToStaticMarkup(
    <StoreProvider value={createSampleStore(overrides)}>
      <SidePanel tab={tab} />
    </StoreProvider>,
  );

const details = (selection: AppState["selection"], overrides: Partial<AppState> = {}) =>
  renderToStaticMarkup(
    <StoreProvider value={createSampleStore({ selection, ...overrides })}>
      <DetailsPanel renderZone={(id) => <p>editor of {id}</p>} />
    </StoreProvider>,
  );

it("names each tab’s region", () => {
  expect(sidePanel("layers")).toContain('<section aria-label="Layers">');
  expect(sidePanel("filters")).toContain('<section aria-label="Filters">');
  expect(sidePanel("incidents")).toContain('<section aria-label="Incidents">');
  expect(sidePanel("zones")).toContain('<section aria-label="Zones">');
});

it("says which control map is shown and how schematic it is", () => {
  const text = sidePanel("layers").replaceAll("\u00a0", " ");
  expect(text).toContain("Control map of 23 December 2025");
  expect(text).toContain("schematic, ± 10 km");
});

it("speaks Ukrainian throughout", () => {
  const view = { ...initialView, locale: "uk" as const };
  for (const tab of ["layers", "filters", "incidents", "zones"] as const) {
    const words = sidePanel(tab, { view }).replace(/<[^>]*>/g, " ");
    expect(
      words
        .match(/[A-Za-z]{3,}/g)
        ?.filter((word) => !["Demarc", "Enter", "FPV", "MIT", "UNN"].includes(word)) ?? [],
    ).toEqual([]);
  }
});

it("is nothing where nothing is selected", () => {
  expect(details(null)).toBe("");
  expect(details({ kind: "incident", id: "gone" })).toBe("");
});

it("says the casualties of an incident, and keeps the replaced count readable", () => {
  const html = details({ kind: "incident", id: "road" });
  expect(html).toContain("2 killed, 4–8 injured");
  expect(html).toContain("earlier figures replaced by later ones");
  expect(html).toMatch(/<s [^>]*>1 killed, 3 injured<\/s>/);
  expect(html).toContain("replaced by a later count");
  expect(html).toContain("26 Dec, hour not recorded (date inferred)");
});

it("links only http and https, each without a way back", () => {
  const html = details({ kind: "incident", id: "road" });
  expect(html).not.toContain("javascript:");
  const links = html.match(/<a [^>]*>/g) ?? [];
  expect(links).toHaveLength(3);
  for (const link of links) {
    expect(link).toContain('rel="noopener noreferrer"');
    expect(link).toContain('target="_blank"');
  }
});

it("puts a denial beside the attribution, and never makes a zero of what nobody said", () => {
  const html = details({ kind: "incident", id: "denied" });
  expect(html).toContain("none killed, no figure for injured");
  expect(html).toContain("said by The ministry");
  expect(html).toContain("Only possibly in the chosen window.");
  expect(html).toContain("1 more at this point in the window");
});

it("gives both clocks where the place keeps another", () => {
  const html = details({ kind: "incident", id: "refinery" });
  expect(html).toContain("25 Dec 2025 11:30–12:30, Kyiv time (UTC+2)");
  expect(html).toContain("25 Dec 2025 12:30–13:30, Moscow time (UTC+3)");
});

describe("as known at an instant", () => {
  const at = (moment: string) => ({ time: { ...initialTime, knownAtMs: instant(moment) } });
  const road = (moment: string) => details({ kind: "incident", id: "road" }, at(moment));

  it("gives the figures of then, and greyed those of claims without an hour", () => {
    const html = road("2025-12-26T16:20+02:00");
    expect(html).toContain("As known at 26 Dec 2025 16:20");
    expect(html).toContain("<strong>1–2 killed, 3–8 injured</strong>");
    expect(html).toContain("Possibly known, hour not recorded: 2 killed, 6 injured");
    expect(html).not.toContain("<s ");
    expect(html).toContain("Possibly known</span>");
  });

  it("does not tell what a claim says before it was out", () => {
    const html = road("2025-12-26T16:20+02:00");
    expect(html).toContain("Not yet known</span> 26 Dec 16:37");
    expect(html).not.toContain("Note late.");
    expect(html).not.toContain("2 killed, 4 injured");
  });

  it("says so where nobody had told of it, without a figure or a status", () => {
    const html = road("2025-12-26T15:00+02:00");
    expect(html).toContain("No dated claim told of it yet.");
    expect(html).not.toMatch(/\d killed|\d injured|no figure|Confirmed/);
    expect(html).toContain("to nobody by then");
  });

  it("keeps a denial without a date for now", () => {
    const html = details({ kind: "incident", id: "denied" }, at("2026-06-01T00:00Z"));
    expect(html).toContain("Shown only at “now”");
    expect(html).not.toContain("said by The ministry");
    expect(html).not.toContain("Denied by claim");
  });
});

it("ties a denial to the claim that it denies, both ways", () => {
  const html = details({ kind: "incident", id: "denied" });
  expect(html).toContain("Denied by claim 2.");
  expect(html).toContain("Denies claim 1.");
  expect(html).toContain("Somebody denies it.");
});

it("hides the drawn axis from screen readers, which have the list", () => {
  const html = details({ kind: "incident", id: "road" });
  const list = html.slice(html.indexOf("<ol>"), html.indexOf("</ol>"));
  expect(list.match(/<li /g)).toHaveLength(4);
  expect(list.match(/data-lane|aria-hidden="true"/g)?.length).toBeGreaterThanOrEqual(4);
  for (const words of ["The mayor", "Kharkiv police", "1 killed, 3 injured", "26 Dec 16:37"])
    expect(list).toContain(words);
});

it("attributes a proposal and lists what is assumed", () => {
  const html = details({ kind: "zone", id: "kellogg" });
  for (const text of ["Keith Kellogg", "6 May 2025", "The line is not dated.", "Cut at the border", "Babel"])
    expect(html).toContain(text);
});
