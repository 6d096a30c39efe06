import { defineMessages } from "../define-messages";

export const embedMessages = defineMessages({
  en: {
    documentTitle: "Map – Demarc",
    legend: "Legend",
    openInDemarc: "Open in Demarc",
    controlShown: (date: string, km: string) => `Control map of ${date}, schematic, ± ${km} km`,
    controlShownExact: (date: string) => `Control map of ${date}`,
    credit:
      "Strikes compiled by Demarc from cited reports (MIT). Made with Natural Earth, OpenStreetMap (ODbL), GSHHG (LGPL), GeoNames (CC BY 4.0).",
    mayBeWrong: "hollow: only possible",
    disputed: "disputed",
    attackerOnly: "claimed by the attacker only",
    selected: "Selected",
    clear: "Close",
    wheelHelpWindows: "Click the map, or use Ctrl + scroll, to zoom it",
    wheelHelpMac: "Click the map, or use ⌘ + scroll, to zoom it",
    touchHelp: "Use two fingers to move the map",
    reading: (proposer: string) => `Demarc’s reading of what ${proposer} proposed`,
  },
  uk: {
    documentTitle: "Карта – Demarc",
    legend: "Легенда",
    openInDemarc: "Відкрити в Demarc",
    controlShown: (date: string, km: string) => `Карта контролю за ${date}, схематична, ± ${km} км`,
    controlShownExact: (date: string) => `Карта контролю за ${date}`,
    credit:
      "Удари укладено Demarc за наведеними повідомленнями (MIT). На основі Natural Earth, OpenStreetMap (ODbL), GSHHG (LGPL), GeoNames (CC BY 4.0).",
    mayBeWrong: "порожній знак: лише можливо",
    disputed: "заперечується",
    attackerOnly: "за словами лише нападника",
    selected: "Вибране",
    clear: "Закрити",
    wheelHelpWindows: "Клацніть карту або крутіть коліщатко з Ctrl, щоб змінити масштаб",
    wheelHelpMac: "Клацніть карту або прокручуйте з ⌘, щоб змінити масштаб",
    touchHelp: "Рухайте карту двома пальцями",
    reading: (proposer: string) => `Прочитання Demarc того, що пропонує ${proposer}`,
  },
});
