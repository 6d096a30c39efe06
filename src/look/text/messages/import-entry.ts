import { defineMessages } from "../define-messages";

/** Words of the header alone; the rest of the import's words load with it. */
export const importEntryMessages = defineMessages({
  en: { moreWays: "Folder, paste or address" },
  uk: { moreWays: "Тека, вставлення або адреса" },
});
