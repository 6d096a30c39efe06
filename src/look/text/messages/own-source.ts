import { defineMessages } from "../define-messages";

/** How incidents that were added or edited here are credited. */
export const ownSourceMessages = defineMessages({
  en: {
    editedHere: "Edited here",
    ownAdded: "Incidents added here by the author of this map",
    ownEdited: (originals: string) =>
      `Incidents edited here by the author of this map, based on ${originals}`,
  },
  uk: {
    editedHere: "Змінено тут",
    ownAdded: "Інциденти, додані тут автором цієї карти",
    ownEdited: (originals) => `Інциденти, змінені тут автором цієї карти, за даними: ${originals}`,
  },
});
