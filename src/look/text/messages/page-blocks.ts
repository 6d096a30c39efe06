import { defineMessages } from "../define-messages";

/** Words of a page's blocks: legend of what is in the frame, scorecard, and the footer where there is little room. */
export const pageBlockMessages = defineMessages({
  en: {
    countsInFrame: "in this frame: certain + possible",
    noneInFrame: "None lies in this frame.",
    certainInFrame: "Certain, in this frame",
    possibleInFrame: "Possible, in this frame",
    zonesElsewhere: (letters: string, count: number) =>
      `Outside this frame: ${count === 1 ? "zone" : "zones"} ${letters}`,
    caveatsElsewhere: "Assumptions: no room on this page; they stand beside the zone in Demarc.",
    differenceHeading: (first: string, second: string) => `Zones ${first} and ${second} compared`,
    onlyIn: (scenario: string) => `Ground in zone ${scenario} only`,
    inBoth: "Ground in both zones",
    scorecardHeading: (scenario: string, name: string) => `Zone ${scenario} in figures: ${name}`,
    shownShort: (
      count: { match: string; total: string; certain: string; possible: string; contested: string },
      inFrame: string,
    ) =>
      `${count.match} of ${count.total} incidents (${count.certain} certain, ${count.possible} possible; ` +
      `${count.contested} disputed or attacker-only), ${inFrame} in this frame.`,
    shownShortest: (count: { total: string; certain: string; possible: string; contested: string }) =>
      `${count.certain} + ${count.possible} possible of ${count.total} incidents; ${count.contested} contested.`,
    madeOn: (moment: string) => `Made on ${moment}.`,
    knownOn: (moment: string) => `As known on ${moment}.`,
    sourceShort: (name: string, licence: string) => `${name} (${licence})`,
    schematicShort: (km: string) => `schematic, ±${km} km.`,
  },
  uk: {
    countsInFrame: "на цій карті: напевно + можливо",
    noneInFrame: "На цій карті немає жодного.",
    certainInFrame: "Напевно, на цій карті",
    possibleInFrame: "Можливо, на цій карті",
    zonesElsewhere: (letters, count) => `Поза картою: ${count === 1 ? "зона" : "зони"} ${letters}`,
    caveatsElsewhere: "Припущення: на цій сторінці немає місця; вони наведені біля зони в Demarc.",
    differenceHeading: (first, second) => `Порівняння зон ${first} і ${second}`,
    onlyIn: (scenario) => `Територія лише в зоні ${scenario}`,
    inBoth: "Територія в обох зонах",
    scorecardHeading: (scenario, name) => `Зона ${scenario} у цифрах: ${name}`,
    shownShort: (count, inFrame) =>
      `${count.match} із ${count.total} інцидентів (${count.certain} напевно, ${count.possible} можливо; ` +
      `${count.contested} спірних чи зі слів нападника), ${inFrame} на карті.`,
    shownShortest: (count) =>
      `${count.certain} + ${count.possible} можливо із ${count.total} інцидентів; ${count.contested} спірних.`,
    madeOn: (moment) => `Створено ${moment}.`,
    knownOn: (moment) => `Відоме на ${moment}.`,
    sourceShort: (name, licence) => `${name} (${licence})`,
    schematicShort: (km) => `схематично, ±${km} км.`,
  },
});
