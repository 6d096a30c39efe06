import type { ImportedKind } from "../../../core/sources/imported-source";
import { defineMessages, pluralForm } from "../define-messages";

const areaForms = {
  en: { one: "area", many: "areas" },
  uk: { one: "ділянка", few: "ділянки", many: "ділянок" },
} as const;

const fieldForms = {
  en: { one: "field", many: "fields" },
  uk: { one: "порожнє поле", few: "порожні поля", many: "порожніх полів" },
} as const;

/** Words of the list of sources: what each holds, its terms, and how to change, hide or remove it. */
export const sourcesMessages = defineMessages({
  en: {
    sources: "Sources",
    records: (count: string, kind: string) => `${count} ${kind}`,
    licence: "Licence",
    licenceUnknown: "licence not stated",
    attribution: "Attribution",
    accessed: "Accessed",
    accessedOn: (date: string) => `accessed ${date}`,
    name: "Name",
    colour: "Colour",
    editSource: "Edit source",
    editNamed: (name: string) => `Edit source: ${name}`,
    remove: (name: string) => `Remove: ${name}`,
    removed: (name: string) => `Removed: ${name}.`,
    undo: "Undo",
    nameEmpty: "A source needs a name.",
    contentMissing: "Its content is not on this device. Import the file again.",
    restrictsRawRows: "Its terms forbid passing on the rows as they are. Exports of rows carry a warning.",
    origin: "From",
    oneVersion: (date: string) => `1 dated version, ${date}`,
    versions: (count: string, first: string, last: string) => `${count} dated versions, ${first} – ${last}`,
    areasNow: "Areas at this moment",
    areasNowOf: (name: string) => `Areas at this moment: ${name}`,
    measuring: "Measuring…",
    controlOf: (name: string, date: string) => `${name}: control map of ${date}`,
    noVersionNow: "No version for this moment yet.",
    versionOf: (date: string) => `Version of ${date}`,
    areaOf: (holder: string, status: string) => `${holder}, ${status}`,
    holderRU: "Russian-held",
    holderUA: "Ukrainian-held",
    statusAssessed: "assessed",
    statusContested: "contested",
    statusClaimed: "claimed only",
    areasMeasured: (count: string, n: number) =>
      `Measured on the ellipsoid from ${count} ${pluralForm("en", n, areaForms.en)}; overlaps count once.`,
    areaFailed: "These areas could not be measured.",
    fromSource: "From",
    lineOfFile: (line: string) => `line or record ${line} of the file`,
    reportedBy: "Reported by",
    openReport: "Open the report",
    allFields: "All fields of the row",
    fieldsNote: "As they stand in the file. What was read as time, coordinates or figures stands above.",
    emptyFields: (count: string, n: number) =>
      `${count} empty ${pluralForm("en", n, fieldForms.en)} not listed.`,
    placeStandsIn: "The place is known only to the raion or oblast: the point stands for the whole of it.",
    timeKnownTo: (precision: string) => `The source dates it to ${precision} only.`,
    theDay: "the day",
    theWeek: "the week",
    theMonth: "the month",
    aSpan: "a span of time",
    moreHere: (count: string) => `${count} more not listed here. They are in the list of incidents.`,
  },
  uk: {
    sources: "Джерела",
    records: (count, kind) => `${count} ${kind}`,
    licence: "Ліцензія",
    licenceUnknown: "ліцензію не вказано",
    attribution: "Зазначення авторства",
    accessed: "Дата доступу",
    accessedOn: (date) => `дата доступу ${date}`,
    name: "Назва",
    colour: "Колір",
    editSource: "Редагувати джерело",
    editNamed: (name) => `Редагувати джерело: ${name}`,
    remove: (name) => `Вилучити: ${name}`,
    removed: (name) => `Вилучено: ${name}.`,
    undo: "Скасувати",
    nameEmpty: "Джерело повинно мати назву.",
    contentMissing: "Вмісту немає на цьому пристрої. Імпортуйте файл ще раз.",
    restrictsRawRows:
      "Умови забороняють передавати рядки в незмінному вигляді. Експорт рядків містить попередження.",
    origin: "Звідки",
    oneVersion: (date) => `1 датована версія, ${date}`,
    versions: (count, first, last) => `Датовані версії: ${count}, ${first} – ${last}`,
    areasNow: "Площі на цей момент",
    areasNowOf: (name) => `Площі на цей момент: ${name}`,
    measuring: "Обчислення…",
    controlOf: (name, date) => `${name}: карта контролю за ${date}`,
    noVersionNow: "Для цього моменту версії ще немає.",
    versionOf: (date) => `Версія за ${date}`,
    areaOf: (holder, status) => `${holder}, ${status}`,
    holderRU: "Під контролем Росії",
    holderUA: "Під контролем України",
    statusAssessed: "за оцінкою",
    statusContested: "оспорюється",
    statusClaimed: "лише заявлено",
    areasMeasured: (count, n) =>
      `Виміряно на еліпсоїді, ${count} ${pluralForm("uk", n, areaForms.uk)}; накладання враховано один раз.`,
    areaFailed: "Ці площі не вдалося виміряти.",
    fromSource: "Звідки",
    lineOfFile: (line) => `рядок або запис ${line} у файлі`,
    reportedBy: "За повідомленням",
    openReport: "Відкрити повідомлення",
    allFields: "Усі поля рядка",
    fieldsNote: "Так, як у файлі. Прочитане як час, координати чи числа подано вище.",
    emptyFields: (count, n) => `Не показано: ${count} ${pluralForm("uk", n, fieldForms.uk)}.`,
    placeStandsIn: "Місце відоме лише з точністю до району чи області: точка позначає всю її територію.",
    timeKnownTo: (precision) => `Джерело датує це лише з точністю до ${precision}.`,
    theDay: "дня",
    theWeek: "тижня",
    theMonth: "місяця",
    aSpan: "проміжку часу",
    moreHere: (count) => `Ще ${count} тут не показано. Вони є в переліку інцидентів.`,
  },
});

const kindForms = {
  en: {
    incidents: { one: "incident", many: "incidents" },
    control: { one: "control area", many: "control areas" },
    zones: { one: "zone", many: "zones" },
  },
  uk: {
    incidents: { one: "інцидент", few: "інциденти", many: "інцидентів" },
    control: { one: "ділянка контролю", few: "ділянки контролю", many: "ділянок контролю" },
    zones: { one: "зона", few: "зони", many: "зон" },
  },
} as const;

/** "incidents", "control area": the noun of a kind of source for a number of its records. */
export function kindNoun(locale: "en" | "uk", kind: ImportedKind, count: number): string {
  return pluralForm(locale, count, kindForms[locale][kind]);
}
