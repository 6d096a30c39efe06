import { defineMessages } from "../define-messages";

export const shareMessages = defineMessages({
  en: {
    title: "Share",
    close: "Close",
    linkHeading: "Link to this view",
    link: "Link",
    copyLink: "Copy link",
    linkCopied: "The link is copied.",
    notCopied: "The browser did not allow copying. The text is selected: press Ctrl+C, or ⌘C.",
    shareVia: "Share…",
    shareTitle: (title: string) => (title ? `${title} – a map in Demarc` : "A map in Demarc"),
    shareFailed: (reason: string) => `It was not passed on: ${reason}`,
    isIn: "In the link",
    inLink:
      "the part of the map, the window of time and “known at”, the filter with its words, the layers, colouring, proposals and comparison that are shown, the selected incident, language and theme.",
    isNotIn: "Not in the link",
    notInLink:
      "what you drew, wrote, edited or imported here, sources you switched off, and the page you lay out for export. Whoever opens it sees the data that comes with Demarc, beside their own work.",
    sensitive:
      "Whoever has the link can read which places, times and words you look at. What stands after # is never sent to the host.",
    localOnly: "This page is served from your own machine: the link opens nowhere else.",
    tooLong: (length: string, limit: string) =>
      `This view takes a link of ${length} characters. Programs break links of more than ${limit}, so there is none: hand on the workspace file instead, or filter by fewer terms.`,
    making: "The link is being made…",
    fileHeading: "Workspace file",
    fileHelp:
      "A *.demarc.json holds what the link does not: everything you drew, wrote and edited, view, filter and page included. Rows of imported tables stay out; a PNG, PDF or SVG page carries those too. Treat it as sensitive.",
    saveFile: "Save workspace file",
    shareFile: "Share file…",
    embedHeading: "Embed in a web page",
    embedHelp:
      "A map with its timeline and legend, and none of the tools. It keeps nothing in the browser of its readers and asks no host but this one.",
    embedLocal: "Readers cannot reach your own machine: put Demarc on a host first.",
    size: "Size",
    sizeColumn: "Column, 640 × 480",
    sizeWide: "Wide, full width × 560",
    sizeSmall: "Small, 360 × 480",
    snippet: "HTML",
    copySnippet: "Copy embed code",
    snippetCopied: "The embed code is copied.",
    frameTitle: (title: string) => (title ? `${title}: a map made with Demarc` : "A map made with Demarc"),
    seeEmbed: "See how it looks",
  },
  uk: {
    title: "Поділитися",
    close: "Закрити",
    linkHeading: "Посилання на цей вигляд",
    link: "Посилання",
    copyLink: "Копіювати посилання",
    linkCopied: "Посилання скопійовано.",
    notCopied: "Браузер не дозволив копіювання. Текст виділено: натисніть Ctrl+C або ⌘C.",
    shareVia: "Надіслати…",
    shareTitle: (title: string) => (title ? `${title} – карта в Demarc` : "Карта в Demarc"),
    shareFailed: (reason: string) => `Не передано: ${reason}`,
    isIn: "У посиланні є",
    inLink:
      "частина карти, часовий проміжок і «відоме на», фільтр із його словами, показані шари, забарвлення, пропозиції й порівняння, вибраний інцидент, мова й тема.",
    isNotIn: "У посиланні немає",
    notInLink:
      "накресленого, написаного, зміненого чи імпортованого тут, вимкнених вами джерел і сторінки, яку ви верстаєте для експорту. Хто його відкриє, побачить дані самого Demarc поряд зі своєю роботою.",
    sensitive:
      "Хто має посилання, може прочитати, які місця, час і слова ви переглядаєте. Те, що стоїть після #, ніколи не надсилається хосту.",
    localOnly: "Цю сторінку віддає ваш власний комп’ютер: деінде посилання не відкриється.",
    tooLong: (length: string, limit: string) =>
      `Посилання на цей вигляд мало б ${length} знаків. Програми обривають довші за ${limit}, тому посилання немає: передайте файл робочого простору або зменште кількість умов фільтра.`,
    making: "Посилання готується…",
    fileHeading: "Файл робочого простору",
    fileHelp:
      "Файл *.demarc.json містить те, чого немає в посиланні: усе накреслене, написане й змінене, разом із виглядом, фільтром і сторінкою. Рядків імпортованих таблиць у ньому немає; їх несе сторінка PNG, PDF або SVG. Поводьтеся з ним обережно.",
    saveFile: "Зберегти файл робочого простору",
    shareFile: "Надіслати файл…",
    embedHeading: "Вставити у вебсторінку",
    embedHelp:
      "Карта з часовою шкалою й легендою, без інструментів. Вона нічого не зберігає в браузері читача й не звертається до інших хостів.",
    embedLocal: "Читачі не мають доступу до вашого комп’ютера: спершу розмістіть Demarc на хості.",
    size: "Розмір",
    sizeColumn: "Колонка, 640 × 480",
    sizeWide: "Широкий, на всю ширину × 560",
    sizeSmall: "Малий, 360 × 480",
    snippet: "HTML-код",
    copySnippet: "Копіювати код вставки",
    snippetCopied: "Код вставки скопійовано.",
    frameTitle: (title: string) =>
      title ? `${title}: карта, створена в Demarc` : "Карта, створена в Demarc",
    seeEmbed: "Подивитися, який це має вигляд",
  },
});
