import { defineMessages } from "../../define-messages";

export const zoneDerivedMessages = defineMessages({
  en: {
    newFromControl: "New from control map…",
    part: "Part",
    russianHeld: "Russian-held part",
    ukrainianHeld: "Ukrainian-held part",
    whole: "All of it",
    oblasts: "Oblasts",
    ofOblasts: "of these oblasts",
    date: "Control map",
    add: "Add zone",
    noOblast: "Choose at least one oblast.",
    noControl: "There is no control map, so only whole oblasts can be chosen.",
    russianHeldOf: (oblasts: string) => `Russian-held part of ${oblasts}`,
    ukrainianHeldOf: (oblasts: string) => `Ukrainian-held part of ${oblasts}`,
    onMapOf: (what: string, date: string) => `${what}, control map of ${date}`,
    contestedAsUkrainian:
      "Ukrainian-held is taken to be what lies outside the areas assessed as Russian-held: contested ground counts as Ukrainian-held.",
    contestedLeftOut:
      "Russian-held is taken to be what is assessed as Russian-held: contested ground and ground that is only claimed are left out.",
    otherFormula: "It is made by a formula that these fields do not have. Choosing here replaces it.",
    union: (terms: string) => `(${terms})`,
    and: "together with",
    inBoth: "and in",
    less: "less",
    heldBy: (holder: string, date: string) => `${holder === "UA" ? "Ukrainian" : "Russian"}-held on ${date}`,
    drawnPolygon: "a drawn polygon",
  },
  uk: {
    newFromControl: "Нова з карти контролю…",
    part: "Частина",
    russianHeld: "Підконтрольна Росії частина",
    ukrainianHeld: "Підконтрольна Україні частина",
    whole: "Уся територія",
    oblasts: "Області",
    ofOblasts: "таких областей",
    date: "Карта контролю",
    add: "Додати зону",
    noOblast: "Виберіть щонайменше одну область.",
    noControl: "Карт контролю немає, тож можна вибрати лише цілі області.",
    russianHeldOf: (oblasts: string) => `Підконтрольна Росії частина: ${oblasts}`,
    ukrainianHeldOf: (oblasts: string) => `Підконтрольна Україні частина: ${oblasts}`,
    onMapOf: (what: string, date: string) => `${what}; карта контролю, ${date}`,
    contestedAsUkrainian:
      "Підконтрольним Україні вважається те, що поза територіями, оціненими як підконтрольні Росії: спірна територія зараховується до підконтрольної Україні.",
    contestedLeftOut:
      "Підконтрольним Росії вважається те, що оцінено як підконтрольне Росії: спірна територія й лише заявлена не враховуються.",
    otherFormula: "Її побудовано за формулою, якої в цих полях немає. Вибір тут її замінить.",
    union: (terms: string) => `(${terms})`,
    and: "разом із",
    inBoth: "у межах",
    less: "без",
    heldBy: (holder: string, date: string) =>
      `${holder === "UA" ? "підконтрольне Україні" : "підконтрольне Росії"}, ${date}`,
    drawnPolygon: "накреслений многокутник",
  },
});
