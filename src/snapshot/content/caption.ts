import type { Locale, Localized } from "../../core/sources/localized";
import { formatLongDay, formatMoment, formatWindow } from "../../look/text/format-date";
import { formatAreaSqKm, formatNumber } from "../../look/text/format-number";
import { captionMessages } from "../../look/text/messages/caption";
import { pageDataMessages } from "../../look/text/messages/page-data";
import { familyNames } from "../../look/text/messages/terms";
import type { PageSpec } from "../../workspace/page-spec";
import { unprojectFromFrame } from "../frame-projection";
import type { ContentWords, SnapshotContent, SnapshotTime } from "../page-content";
import type { FrameCounts } from "./count-in-frame";
import { filterSentence } from "./filter-sentence";
import { joinSentences } from "./join-sentences";
import { nameZone } from "./period-sentence";

/** What stands beside a published page, in every language. */
export interface Caption {
  /** What is shown, when, how many, and whose data: to be printed under the picture. */
  readonly caption: Localized;
  /** What is seen, for those who do not see it: neutral, at most 700 characters. */
  readonly altText: Localized;
}

const longestAltText = 700;
const longestTitle = 140;
const mostNamed = 4;

const cut = (text: string, length: number) =>
  text.length > length ? `${text.slice(0, length - 1).trimEnd()}…` : text;

/** A title as a sentence of its own. */
const asSentence = (text: string) => (text === "" || /[.!?…]$/.test(text) ? text : `${text}.`);

function when({ mode, window, zone, knownAtMs }: SnapshotTime, locale: Locale): string {
  const messages = captionMessages[locale];
  const zoneName = nameZone(zone, locale);
  const shown =
    mode === "instant"
      ? messages.at(formatMoment(locale, window.startMs, zone, true), zoneName)
      : messages.during(formatWindow(locale, window, zone, true), zoneName);
  return knownAtMs === null
    ? shown
    : `${shown}, ${messages.knownAt(formatMoment(locale, knownAtMs, zone, true))}`;
}

function writtenCounts({ counts }: SnapshotContent, locale: Locale) {
  const { certain, possible, disputed, attackerOnly } = counts;
  const write = (count: number) => formatNumber(locale, count);
  return {
    certain: write(certain),
    possible: write(possible),
    disputed: write(disputed),
    attackerOnly: write(attackerOnly),
  };
}

const noWords: ContentWords = { filters: [], zoneNames: [], oblasts: [] };
const wordsIn = ({ words }: SnapshotContent, locale: Locale): ContentWords => words?.[locale] ?? noWords;

function zonesSentence(content: SnapshotContent, locale: Locale): string {
  const { zones, layers } = content;
  if (!layers.zones || zones.length === 0) return "";
  const messages = captionMessages[locale];
  const { zoneNames } = wordsIn(content, locale);
  const named = zones.slice(0, mostNamed).map(({ scenario, name, scorecard }, index) => {
    const area = scorecard?.areaSqMeters ?? null;
    const words = cut(zoneNames[index] ?? name, 60);
    return messages.zone(scenario, words, area === null ? "" : formatAreaSqKm(locale, area));
  });
  const rest = zones.length > mostNamed ? "; …" : "";
  const readings = zones.some(({ isReading }) => isReading) ? ` ${messages.readings}` : "";
  return messages.zones(named.join("; ") + rest) + readings;
}

function controlSentence({ control, layers, time }: SnapshotContent, locale: Locale): string {
  if (control.length === 0 || !(layers.control || layers.contactLine)) return "";
  const messages = captionMessages[locale];
  const dates = control.map(({ validFromMs, sourceName, schematicKm }) =>
    [
      sourceName,
      formatLongDay(locale, validFromMs, time.zone),
      schematicKm === null ? null : messages.schematic,
    ]
      .filter((part) => part !== null)
      .join(", "),
  );
  return messages.control(dates.join("; "));
}

function sourcesSentence({ sources }: SnapshotContent, locale: Locale): string {
  const named = sources.map(({ attribution, licence }) => {
    const stated = licence === "" ? pageDataMessages[locale].licenceNotStated : licence;
    return `${attribution[locale]} (${stated})`;
  });
  return captionMessages[locale].sources(named.join("; "));
}

function publishSafeSentence({ publishSafe }: SnapshotContent, locale: Locale): string {
  if (!publishSafe) return "";
  const messages = captionMessages[locale];
  const text = messages.publishSafe(formatNumber(locale, publishSafe.gridKm, 1), publishSafe.delayDays);
  return `${messages.publishSafeLead} ${text}`;
}

/** The caption of a page in one language. */
function writeCaptionText(
  content: SnapshotContent,
  title: string,
  counts: FrameCounts | null,
  locale: Locale,
): string {
  const messages = captionMessages[locale];
  const { certain, possible, total } = content.counts;
  const { filters } = wordsIn(content, locale);
  const write = (count: number) => formatNumber(locale, count);
  const match = messages.match(write(certain + possible), write(total), writtenCounts(content, locale));
  return joinSentences([
    asSentence(title),
    `${messages.reportedIncidents}, ${when(content.time, locale)}: ${match}`,
    counts === null
      ? ""
      : messages.inFrame(write(counts.inFrame), write(counts.outside), write(counts.withoutPlace)),
    content.layers.incidents ? "" : messages.hidden,
    filters.length === 0 ? "" : messages.filter(filterSentence(filters, locale)),
    zonesSentence(content, locale),
    controlSentence(content, locale),
    publishSafeSentence(content, locale),
    sourcesSentence(content, locale),
    messages.madeWith(content.version),
  ]);
}

function extentOf({ view }: SnapshotContent, locale: Locale): string {
  const messages = captionMessages[locale];
  const { widthPx, heightPx } = view;
  const corners = [0, widthPx].flatMap((x) => [0, heightPx].map((y) => unprojectFromFrame(view, { x, y })));
  const lngs = corners.map(([lng]) => lng);
  const lats = corners.map(([, lat]) => lat);
  const write = (degrees: number) => formatNumber(locale, Math.abs(degrees), 1);
  const latitude = (lat: number) => messages.latitude(write(lat), lat < 0);
  const longitude = (lng: number) => messages.longitude(write(lng), lng < 0);
  return messages.extent(
    latitude(Math.min(...lats)),
    latitude(Math.max(...lats)),
    longitude(Math.min(...lngs)),
    longitude(Math.max(...lngs)),
  );
}

function seenSentences(content: SnapshotContent, locale: Locale): string[] {
  const messages = captionMessages[locale];
  const { counts, layers, families, display } = content;
  const { oblasts } = wordsIn(content, locale);
  const write = (count: number) => formatNumber(locale, count);
  if (!layers.incidents) return [messages.hidden];
  const match = counts.certain + counts.possible;
  if (match === 0) return [messages.noIncidents];
  const named = (list: readonly { name: string; certain: number; possible: number }[]) =>
    list
      .slice(0, mostNamed)
      .map(({ name, certain, possible }) => `${cut(name, 50)} (${write(certain + possible)})`);
  const weapons = families.map(({ family, ...rest }) => ({ name: familyNames[locale][family], ...rest }));
  return [
    messages.seen(writtenCounts(content, locale), match === 1),
    display === "density" ? messages.density : "",
    oblasts.length === 0 ? "" : messages.mostIn(named(oblasts).join(", ")),
    weapons.length === 0
      ? ""
      : messages.weapons(
          named(weapons.toSorted((a, b) => b.certain + b.possible - a.certain - a.possible)).join(", "),
        ),
  ];
}

/**
 * What a page shows in one language, for those who do not see it: place, time, counts, where and what most, zones. At
 * most 700 characters; what does not fit is left out from the end.
 */
export function writeAltText(content: SnapshotContent, title: string, locale: Locale): string {
  const messages = captionMessages[locale];
  const sentences = [
    cut(asSentence(title), longestTitle),
    messages.mapOf(extentOf(content, locale)),
    `${when(content.time, locale)}.`,
    ...seenSentences(content, locale),
    publishSafeSentence(content, locale),
    zonesSentence(content, locale),
    controlSentence(content, locale),
  ];
  return joinSentences(sentences, longestAltText);
}

/**
 * Caption and alternative text of a page in every language, whichever the page's own is. The title stands as its author
 * wrote it.
 *
 * @param counts  how the matching incidents lie to the page's frame, as its layout counted them; null leaves that out
 */
export function writeCaption(
  content: SnapshotContent,
  { title }: Pick<PageSpec, "title">,
  counts: FrameCounts | null = null,
): Caption {
  const words = title.trim();
  const write = (locale: Locale) => writeCaptionText(content, words, counts, locale);
  return {
    caption: { en: write("en"), uk: write("uk") },
    altText: { en: writeAltText(content, words, "en"), uk: writeAltText(content, words, "uk") },
  };
}
