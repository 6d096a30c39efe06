import { defineMessages } from "../../define-messages";

export const zoneMeasuredMessages = defineMessages({
  en: {
    measured: "Measured against",
    controlMap: "Control map",
    atPlayhead: "The one at the playhead",
    mapOf: (date: string, source: string) => `${date} · ${source}`,
    goneMap: (date: string) => `${date} · no longer here`,
    controlHelp: "For the share on each side and the withdrawal profile.",
    near: "Near means within (km)",
    nearHelp: "For the incidents near the zone.",
  },
  uk: {
    measured: "Відносно чого виміряно",
    controlMap: "Карта контролю",
    atPlayhead: "Та, що на позначці часу",
    mapOf: (date: string, source: string) => `${date} · ${source}`,
    goneMap: (date: string) => `${date} · її вже немає`,
    controlHelp: "Для частки з кожного боку й профілю відведення.",
    near: "Поблизу означає в межах (км)",
    nearHelp: "Для інцидентів поблизу зони.",
  },
});
