import type { IncidentStatus } from "../../../../core/events/incident";

const words: readonly (readonly [status: IncidentStatus, words: string])[] = [
  [
    "confirmed",
    "confirmed|verified|geolocated|підтверджено|підтверджений|підтверджена|перевірено|подтверждено|подтвержден|подтверждён|подтверждена|проверено",
  ],
  [
    "disputed",
    "disputed|contested|denied|refuted|оспорюється|заперечено|заперечується|спростовано|спірно|оспаривается|опровергнуто|отрицается|спорно",
  ],
  ["attacker-only", "attacker-only|claimed by the attacker only|заявлено лише стороною, що атакувала"],
  [
    "reported",
    "reported|claimed|alleged|unverified|unconfirmed|not confirmed|not verified|pending|повідомлено|заявлено|не підтверджено|непідтверджено|сообщается|сообщено|заявлено|не подтверждено|неподтверждено",
  ],
];

const statusByWord = new Map(
  words.flatMap(([status, list]) => list.split("|").map((word) => [word, status] as const)),
);

/** The status a cell's whole text names; null for any other text, which is never taken apart. */
export function statusOfText(text: string): IncidentStatus | null {
  return statusByWord.get(text.trim().toLowerCase()) ?? null;
}
