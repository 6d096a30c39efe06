import { defineMessages } from "../define-messages";

/** How a zone's scorecard tells incidents inside and outside apart, and why some are only possibly inside. */
export const zoneScoreMessages = defineMessages({
  en: {
    outside: "Incidents outside",
    outsideOf: "surely outside the zone, of those that match",
    why: (count: string) => `Why ${count} are only possibly inside`,
    byTime: "Time: may have been outside the window",
    byPlace: "Place: may have been outside the zone",
    byTimeAndPlace: "Time and place: both may have been",
    byReport: "Reports or figures leave it open",
  },
  uk: {
    outside: "Інциденти поза зоною",
    outsideOf: "напевно поза зоною, з тих, що відповідають",
    why: (count) => `Чому ${count} лише можливо всередині`,
    byTime: "Час: могло статися поза вікном",
    byPlace: "Місце: могло бути поза зоною",
    byTimeAndPlace: "І час, і місце: могли бути поза ними",
    byReport: "Повідомлення чи числа не дають відповіді",
  },
});
