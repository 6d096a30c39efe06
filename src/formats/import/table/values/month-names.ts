// One line a month: English, Ukrainian, Russian; nominative, genitive and the usual short forms.
const names = [
  "january jan | січень січня січ | январь января янв",
  "february feb | лютий лютого лют | февраль февраля фев февр",
  "march mar | березень березня бер | март марта мар",
  "april apr | квітень квітня кві квіт | апрель апреля апр",
  "may | травень травня тра трав | май мая",
  "june jun | червень червня чер черв | июнь июня июн",
  "july jul | липень липня лип | июль июля июл",
  "august aug | серпень серпня сер серп | август августа авг",
  "september sep sept | вересень вересня вер | сентябрь сентября сен сент",
  "october oct | жовтень жовтня жов жовт | октябрь октября окт",
  "november nov | листопад листопада лис лист | ноябрь ноября ноя нояб",
  "december dec | грудень грудня гру груд | декабрь декабря дек",
];

const monthByName = new Map<string, number>(
  names.flatMap((line, index) => line.split(/[\s|]+/).map((name) => [name, index + 1] as const)),
);

/** Month 1–12 of an English, Ukrainian or Russian name in any case, full or short; null for any other word. */
export function monthOfName(name: string): number | null {
  return monthByName.get(name.toLowerCase().replace(/\.$/, "")) ?? null;
}
