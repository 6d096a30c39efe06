import { defineMessages } from "../define-messages";

/** What is said in the place of something that is still being loaded. */
export const loadingMessages = defineMessages({
  en: {
    part: "Loading…",
    incidents: "Loading incidents…",
    control: "Loading control maps…",
    proposals: "Loading proposals…",
    drawing: "The map is still being loaded. Wait a moment: drawing begins by itself once the map is there.",
  },
  uk: {
    part: "Завантаження…",
    incidents: "Завантаження інцидентів…",
    control: "Завантаження карт контролю…",
    proposals: "Завантаження пропозицій…",
    drawing: "Карта ще завантажується. Зачекайте хвилинку: креслення почнеться само, щойно карта з’явиться.",
  },
});
