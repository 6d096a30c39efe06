import type { FigureRange, IncidentFilter } from "../../../src/core/events/incident-filter";
import { admin1Name } from "../../../src/core/places/admin1-names";
import type { Locale } from "../../../src/core/sources/localized";
import {
  familyNames,
  partyNames,
  precisionNames,
  statusNames,
  targetNames,
} from "../../../src/look/text/messages/terms";
import { sourceId } from "./random-state";

interface Words {
  readonly none: string;
  readonly or: string;
  readonly clause: Readonly<Record<string, string>>;
  readonly range: (range: FigureRange) => string;
  readonly inView: string;
  readonly quote: (text: string) => string;
  readonly builtIn: string;
}

const words: Readonly<Record<Locale, Words>> = {
  en: {
    none: "none; all kinds of incident",
    or: "or",
    clause: {
      weapon: "weapon",
      target: "target",
      party: "attributed to",
      oblast: "oblast or region",
      source: "source",
      precision: "place known to",
      status: "status",
      killed: "killed",
      injured: "injured",
      zone: "inside",
      text: "text",
    },
    range: ({ min, max }) => (min === null ? `at most ${max}` : `at least ${min}`),
    inView: "only what lies in the part of the map that was shown",
    quote: (text) => `“${text}”`,
    builtIn: "Demarc: reported strikes",
  },
  uk: {
    none: "немає; усі види інцидентів",
    or: "або",
    clause: {
      weapon: "зброя",
      target: "ціль",
      party: "кому приписують",
      oblast: "область або регіон",
      source: "джерело",
      precision: "місце відоме з точністю",
      status: "статус",
      killed: "загиблих",
      injured: "поранених",
      zone: "усередині",
      text: "текст",
    },
    range: ({ min, max }) => (min === null ? `щонайбільше ${max}` : `щонайменше ${min}`),
    inView: "лише те, що в показаній частині карти",
    quote: (text) => `«${text}»`,
    builtIn: "Demarc: повідомлені удари",
  },
};

/** What a page has to say of a filter, clause by clause, without the full stop; in lower case. */
export function filterInWords(filter: IncidentFilter, locale: Locale, zoneName: string | null): string {
  const { none, or, clause, range, inView, quote, builtIn } = words[locale];
  const list = (names: readonly string[]) =>
    names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ${or} ${names.at(-1)}`;
  const said: string[] = [];
  const say = (name: string, names: readonly string[]) => {
    if (names.length > 0) said.push(`${clause[name]}: ${list(names)}`);
  };
  say(
    "weapon",
    filter.weapon.map((code) => familyNames[locale][code]),
  );
  say(
    "target",
    filter.target.map((code) => targetNames[locale][code as keyof (typeof targetNames)["en"]]),
  );
  say(
    "party",
    filter.party.map((code) => partyNames[locale][code]),
  );
  say(
    "oblast",
    filter.oblast.map((id) => admin1Name(id)?.[locale] ?? id),
  );
  say(
    "source",
    filter.source.map((id) => (id === sourceId ? "Field notes" : builtIn)),
  );
  say(
    "precision",
    filter.precision.map((code) => precisionNames[locale][code]),
  );
  say(
    "status",
    filter.status.map((code) => statusNames[locale][code]),
  );
  if (filter.killed !== null) say("killed", [range(filter.killed)]);
  if (filter.injured !== null) say("injured", [range(filter.injured)]);
  if (zoneName !== null) say("zone", [zoneName]);
  if (filter.inView) said.push(inView);
  if (filter.text !== "") say("text", [quote(filter.text)]);
  return (said.length === 0 ? none : said.join("; ")).toLocaleLowerCase();
}
