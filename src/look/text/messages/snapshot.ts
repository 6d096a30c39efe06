import { defineMessages, pluralForm } from "../define-messages";

/** Words of exported pages: legend, footer, strip, file errors. */
export const snapshotMessages = defineMessages({
  en: {
    incidentsHeading: "Reported incidents",
    countsCaption: "certain + possible",
    possibleOnly: "Possibly in the period",
    possibleOnlyAtMoment: "Possibly at the moment",
    disputed: "Disputed",
    attackerOnly: "Claimed by the attacker only",
    placeHalo: "How far from the symbol it may have been",
    wholeArea: "Only this oblast or region is known",
    coincident: "Several at one place",
    controlHeading: (date: string) => `Control on ${date}`,
    controlAssessed: "Russian-held, assessed",
    controlContested: "Contested: claims conflict",
    controlClaimed: "Claimed only",
    contactLine: "Contact line",
    schematicAccuracy: (km: string) => `Schematic, ±${km} km`,
    zoneReading: (scenario: string) =>
      `${scenario === "" ? "" : `Zone ${scenario}: `}Demarc’s reading of a proposal`,
    zoneHypothetical: (scenario: string) => `Zone ${scenario}: hypothetical, drawn here`,
    dashedBecause: "Dashed: the proposal’s words do not fix the line.",
    assumption: (text: string) => `Assumed: ${text}`,
    area: "Area",
    length: "Length",
    meanWidth: "Mean width",
    settlements: "Settlements listed",
    residents: "Residents before 2022 (listed places only)",
    about: (figure: string) => `about ${figure}`,
    incidentsInside: "Incidents inside",
    certainAndPossible: (certain: string, possible: string) => `${certain} + ${possible} possible`,
    mapHeading: "Boundaries",
    stateBorder: "State border",
    oblastLine: "Oblast boundary",
    notesHeading: "Notes",
    north: "N",
    scaleAt: (latitude: string) => `at ${latitude}`,
    latitude: (degrees: string, isSouth: boolean) => `${degrees}° ${isSouth ? "S" : "N"}`,
    stripCaption: (step: string, highest: string) =>
      `Incidents per ${step}, at most ${highest}: solid certain, hatched possible`,
    stripShortCaption: (step: string) => `Incidents per ${step}, hatched possible`,
    stripShortestCaption: "Incidents, hatched possible",
    stepHour: "hour",
    stepDay: "day",
    stepNight: "night, noon to noon",
    stepWeek: "week",
    stepMonth: "month",
    marksTalks: "talks",
    marksControl: "control map",
    shownLead: "Shown:",
    shown: (
      count: {
        match: string;
        total: string;
        certain: string;
        possible: string;
        contested: string;
        inFrame: string;
        outside: string;
        withoutPlace: string;
      },
      totalCount: number,
    ) =>
      `${count.match} of ${count.total} ${totalCount === 1 ? "incident" : "incidents"} match (${count.certain} certain, ` +
      `${count.possible} possible; ${count.contested} disputed or claimed by the attacker only): ` +
      `${count.inFrame} in this frame, ${count.outside} outside it, ${count.withoutPlace} without a place.`,
    incidentsHidden: "Incidents are not drawn on this page.",
    windowLead: "Period:",
    cumulativeLead: "Cumulative:",
    instantLead: "Moment:",
    knownNow: (moment: string) => `All claims in the data, whenever published. Page made on ${moment}.`,
    knownAt: (moment: string) => `Claims as known on ${moment}.`,
    kyivTime: "Kyiv time",
    moscowTime: "Moscow time",
    otherZone: (zone: string) => `time of ${zone}`,
    filterLead: "Filter:",
    filterNone: "none; all kinds of incident.",
    filterWeapon: (values: string) => `weapon: ${values}`,
    filterTarget: (values: string) => `target: ${values}`,
    filterStatus: (values: string) => `status: ${values}`,
    filterParty: (values: string) => `attributed to: ${values}`,
    filterPlace: (values: string) => `place: ${values}`,
    filterZone: (values: string) => `inside: ${values}`,
    filterText: (values: string) => `text: “${values}”`,
    or: "or",
    sourcesLead: "Sources:",
    source: (attribution: string, licence: string, accessed: string) =>
      `${attribution} (${licence}${accessed === "" ? "" : `; accessed ${accessed}`})`,
    bordersLead: "Borders:",
    controlLead: "Control:",
    controlNote: "who holds what is a dated overlay and implies no recognition",
    schematicNote: (km: string) =>
      `control areas and the contact line are schematic, drawn from reports about towns, ±${km} km; not for navigation or targeting.`,
    projectionNote: "Web Mercator projection.",
    madeWith: (version: string) => `Made with Demarc ${version}`,
    moreZones: (count: number) => `and ${count} more ${count === 1 ? "zone" : "zones"} drawn on the map`,
    fileNameFallback: "demarc-map",
    "error-webgl-unavailable":
      "The map could not be drawn: this browser does not offer WebGL2. Turn on hardware acceleration or use another browser.",
    "error-context-lost":
      "The graphics card stopped while the page was drawn. Nothing was saved. Close other tabs with maps, then export again.",
    "error-too-large":
      "The page is larger than this browser can draw. Choose a lower resolution or a smaller page.",
    "error-page-too-full":
      "There is no room left for the map on this page. Choose a larger page, draw fewer zones or shorten the texts.",
    "error-blank":
      "The map came out blank, so nothing was saved. Export again; if it stays so, reload the page.",
    "error-timeout": "The map did not finish drawing in time, so nothing was saved. Export again.",
    "error-cancelled": "The export was cancelled.",
    "error-incomplete": "Part of the map could not be loaded, so nothing was saved.",
    "error-encoding": "The browser could not write the picture. Choose a lower resolution.",
    "error-verification": "The finished file failed its check, so it was thrown away. Export again.",
    "stage-ground": "Drawing the map",
    "stage-paint": "Setting the page",
    "stage-encode": "Writing the file",
    "stage-verify": "Checking the file",
  },
  uk: {
    incidentsHeading: "Повідомлені інциденти",
    countsCaption: "напевно + можливо",
    possibleOnly: "Можливо, в цьому періоді",
    possibleOnlyAtMoment: "Можливо, в цю мить",
    disputed: "Оспорюється",
    attackerOnly: "Заявив лише нападник",
    placeHalo: "Наскільки далеко від позначки це могло бути",
    wholeArea: "Відомо лише область або регіон",
    coincident: "Кілька в одному місці",
    controlHeading: (date) => `Контроль станом на ${date}`,
    controlAssessed: "Під контролем Росії, за оцінками",
    controlContested: "Спірно: заяви суперечать одна одній",
    controlClaimed: "Лише заявлено",
    contactLine: "Лінія зіткнення",
    schematicAccuracy: (km) => `Схематично, ±${km} км`,
    zoneReading: (scenario) =>
      `${scenario === "" ? "П" : `Зона ${scenario}: п`}ропозиція в прочитанні Demarc`,
    zoneHypothetical: (scenario) => `Зона ${scenario}: гіпотетична, накреслена тут`,
    dashedBecause: "Пунктир: слова пропозиції не визначають лінії.",
    assumption: (text) => `Припущення: ${text}`,
    area: "Площа",
    length: "Довжина",
    meanWidth: "Середня ширина",
    settlements: "Населених пунктів у переліку",
    residents: "Мешканців до 2022 року (лише пункти з переліку)",
    about: (figure) => `близько ${figure}`,
    incidentsInside: "Інцидентів усередині",
    certainAndPossible: (certain, possible) => `${certain} + ${possible} можливо`,
    mapHeading: "Межі",
    stateBorder: "Державний кордон",
    oblastLine: "Межа області",
    notesHeading: "Примітки",
    north: "Пн",
    scaleAt: (latitude) => `на ${latitude}`,
    latitude: (degrees, isSouth) => `${degrees}° ${isSouth ? "пд. ш." : "пн. ш."}`,
    stripCaption: (step, highest) =>
      `Інциденти за ${step}, щонайбільше ${highest}: суцільне — напевно, заштриховане — можливо`,
    stripShortCaption: (step) => `Інциденти за ${step}, штрих — можливо`,
    stripShortestCaption: "Інциденти, штрих — можливо",
    stepHour: "годину",
    stepDay: "добу",
    stepNight: "ніч, від полудня до полудня",
    stepWeek: "тиждень",
    stepMonth: "місяць",
    marksTalks: "перемовини",
    marksControl: "карта контролю",
    shownLead: "Показано:",
    shown: (count, totalCount) =>
      `умовам відповідають ${count.match} із ${count.total} ${pluralForm("uk", totalCount, { one: "інциденту", many: "інцидентів" })} ` +
      `(${count.certain} напевно, ${count.possible} можливо; з них ${count.contested} оспорюються або заявлені лише нападником): ` +
      `${count.inFrame} у межах цієї карти, ${count.outside} поза нею, ${count.withoutPlace} без місця.`,
    incidentsHidden: "Інциденти на цій сторінці не намальовано.",
    windowLead: "Період:",
    cumulativeLead: "Наростанням:",
    instantLead: "Мить:",
    knownNow: (moment) => `Усі заяви, що є в даних, незалежно від дати. Сторінку створено ${moment}.`,
    knownAt: (moment) => `Заяви, відомі на ${moment}.`,
    kyivTime: "за київським часом",
    moscowTime: "за московським часом",
    otherZone: (zone) => `за часом ${zone}`,
    filterLead: "Фільтр:",
    filterNone: "немає; усі види інцидентів.",
    filterWeapon: (values) => `зброя: ${values}`,
    filterTarget: (values) => `ціль: ${values}`,
    filterStatus: (values) => `статус: ${values}`,
    filterParty: (values) => `кому приписують: ${values}`,
    filterPlace: (values) => `місце: ${values}`,
    filterZone: (values) => `усередині: ${values}`,
    filterText: (values) => `текст: «${values}»`,
    or: "або",
    sourcesLead: "Джерела:",
    source: (attribution, licence, accessed) =>
      `${attribution} (${licence}${accessed === "" ? "" : `; доступ ${accessed}`})`,
    bordersLead: "Кордони:",
    controlLead: "Контроль:",
    controlNote: "хто що утримує — окремий датований шар, який не означає визнання",
    schematicNote: (km) =>
      `зони контролю та лінію зіткнення показано схематично, за повідомленнями про міста, ±${km} км; не для навігації чи наведення.`,
    projectionNote: "Проєкція Web Mercator.",
    madeWith: (version) => `Створено в Demarc ${version}`,
    moreZones: (count) =>
      `і ще ${count} ${pluralForm("uk", count, { one: "зона", few: "зони", many: "зон" })} на карті`,
    fileNameFallback: "demarc-карта",
    "error-webgl-unavailable":
      "Карту не вдалося намалювати: цей браузер не надає WebGL2. Увімкніть апаратне прискорення або скористайтеся іншим браузером.",
    "error-context-lost":
      "Відеокарта зупинилася, поки малювалася сторінка. Нічого не збережено. Закрийте інші вкладки з картами й повторіть експорт.",
    "error-too-large":
      "Сторінка більша, ніж може намалювати цей браузер. Виберіть нижчу роздільність або менший формат.",
    "error-page-too-full":
      "На цій сторінці не лишилося місця для карти. Виберіть більший формат, менше зон або коротші тексти.",
    "error-blank":
      "Карта вийшла порожньою, тому нічого не збережено. Повторіть експорт; якщо не допоможе, перезавантажте сторінку.",
    "error-timeout": "Карта не встигла намалюватися, тому нічого не збережено. Повторіть експорт.",
    "error-cancelled": "Експорт скасовано.",
    "error-incomplete": "Частину карти не вдалося завантажити, тому нічого не збережено.",
    "error-encoding": "Браузер не зміг записати зображення. Виберіть нижчу роздільність.",
    "error-verification": "Готовий файл не пройшов перевірку, тому його відкинуто. Повторіть експорт.",
    "stage-ground": "Малюємо карту",
    "stage-paint": "Верстаємо сторінку",
    "stage-encode": "Записуємо файл",
    "stage-verify": "Перевіряємо файл",
  },
});

/** The page's words in one language. */
export type SnapshotMessages = (typeof snapshotMessages)["en"];
