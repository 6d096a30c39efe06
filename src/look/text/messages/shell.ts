import { defineMessages } from "../define-messages";

export const shellMessages = defineMessages({
  en: {
    untitled: "Untitled workspace",
    titleField: "Workspace",
    workspaces: "Workspaces",
    undo: "Undo",
    redo: "Redo",
    history: "History",
    import: "Import",
    share: "Share",
    export: "Export",
    saveFile: "Save file",
    language: "Language",
    theme: "Theme",
    light: "Light",
    dark: "Dark",
    english: "English",
    ukrainian: "Українська",
    map: "Map",
    mapCanvas: "Interactive map",
    mapHelp:
      "Arrow keys pan, plus and minus zoom, Enter selects the next incident in view, Escape clears the selection.",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    resetView: "Whole of Ukraine, north up",
    showPanel: "Show panel",
    loadingMap: "Loading the map…",
    loadingForm: "Loading the form…",
    loadingPanel: "Loading…",
    about: "What am I looking at?",
    close: "Close",
    dismiss: "Dismiss",
    brokenTitle: "This page broke down",
    brokenHelp:
      "What you drew is still in this page. Save it as a file to be safe, then reload; the last saved work is opened again.",
    reload: "Reload",
    saved: (time: string) => `Saved ${time}`,
    saving: "Saving…",
    notSaved: "Not saved",
    attribution:
      "Made with Natural Earth · Lakes © OpenStreetMap contributors · Rivers GSHHG · Places GeoNames · Control: Demarc, schematic",
    borderPolicy:
      "Internationally recognised borders. Who holds what is a dated overlay and implies no recognition.",
    aboutTitle: "What am I looking at?",
    aboutStrikes: (incidents: number, claims: number) =>
      `${incidents} reported strikes of December 2025 and January 2026 with ${claims} claims about them. Each claim names who said it, when, and where it was published. Figures are ranges over those claims; they are never added up, and what nobody stated stays unknown.`,
    aboutTime:
      "A symbol is filled when the incident certainly lies in the chosen window and hollow when it only possibly does. A night without clock times runs from 18:00 to 08:00.",
    aboutControl:
      "Control areas are schematic: drawn by Demarc from named towns for four dates, several kilometres off in places. They are not a survey and imply no recognition.",
    aboutZones:
      "Proposed zones are Demarc’s reading of what was said in words. A long-dashed edge rests on an assumption, which is written beside it.",
    aboutPrivacy:
      "Everything stays on this machine. The page makes no request to anyone else; what you draw is kept in this browser.",
    aboutSources: "Sources and licences",
    version: (version: string) => `Demarc ${version}`,
  },
  uk: {
    untitled: "Робочий простір без назви",
    titleField: "Робочий простір",
    workspaces: "Робочі простори",
    undo: "Скасувати",
    redo: "Повторити",
    history: "Історія",
    import: "Імпорт",
    share: "Поділитися",
    export: "Експорт",
    saveFile: "Зберегти файл",
    language: "Мова",
    theme: "Тема",
    light: "Світла",
    dark: "Темна",
    english: "English",
    ukrainian: "Українська",
    map: "Карта",
    mapCanvas: "Інтерактивна карта",
    mapHelp:
      "Стрілки зсувають карту, плюс і мінус змінюють масштаб, Enter вибирає наступний інцидент на екрані, Escape знімає вибір.",
    zoomIn: "Збільшити",
    zoomOut: "Зменшити",
    resetView: "Уся Україна, північ угорі",
    showPanel: "Показати панель",
    loadingMap: "Завантаження карти…",
    loadingForm: "Завантаження форми…",
    loadingPanel: "Завантаження…",
    about: "Що я бачу?",
    close: "Закрити",
    dismiss: "Прибрати",
    brokenTitle: "Сторінка перестала працювати",
    brokenHelp:
      "Накреслене ще є на цій сторінці. Про всяк випадок збережіть його у файл, а тоді перезавантажте сторінку; відкриється востаннє збережена робота.",
    reload: "Перезавантажити",
    saved: (time: string) => `Збережено о ${time}`,
    saving: "Збереження…",
    notSaved: "Не збережено",
    attribution:
      "На основі Natural Earth · Озера © учасники OpenStreetMap · Річки GSHHG · Населені пункти GeoNames · Контроль: Demarc, схематично",
    borderPolicy: "Міжнародно визнані кордони. Хто що контролює — датований шар, який не означає визнання.",
    aboutTitle: "Що я бачу?",
    aboutStrikes: (incidents: number, claims: number) =>
      `Повідомлені удари грудня 2025 — січня 2026 року: ${incidents}, заяв про них: ${claims}. Для кожної заяви вказано, хто її зробив, коли й де її опубліковано. Числа — це межі між заявами; їх ніколи не додають, а те, чого ніхто не назвав, лишається невідомим.`,
    aboutTime:
      "Знак зафарбовано, якщо інцидент напевно припадає на вибраний проміжок, і порожній, якщо лише можливо. Ніч без указаних годин триває з 18:00 до 08:00.",
    aboutControl:
      "Зони контролю схематичні: Demarc накреслив їх за названими містами для чотирьох дат, місцями з похибкою в кілька кілометрів. Це не зйомка місцевості й не визнання.",
    aboutZones:
      "Запропоновані зони — це прочитання Demarc того, що сказано словами. Край із довгих рисок спирається на припущення, записане поруч.",
    aboutPrivacy:
      "Усе лишається на цьому пристрої. Сторінка ні до кого не звертається; накреслене зберігається в цьому браузері.",
    aboutSources: "Джерела й ліцензії",
    version: (version: string) => `Demarc ${version}`,
  },
});
