import { parseIsoInstant } from "../../../core/time/iso-interval";
import type { OptionGroup, OptionRow } from "./option-row";

const flagRow = (name: string, help: string, key: "isTolerant" | "isJson" | "isQuiet"): OptionRow => ({
  name,
  value: null,
  help,
  read: (_, draft) => {
    draft[key] = true;
    return null;
  },
});

const longestTimeoutSeconds = 86_400;

export const runOptions: OptionGroup = {
  heading: "Running it",
  rows: [
    {
      name: "made-at",
      value: "ISO",
      help: "The date that the page says it was made on, instead of now: the same command then writes the same bytes.",
      read: (text, draft) => {
        draft.madeAtMs = parseIsoInstant(text);
        return draft.madeAtMs === null ? "is not an instant with an offset, such as 2026-01-05T06:00Z" : null;
      },
    },
    {
      name: "timeout",
      value: "SECONDS",
      help: "Gives up after so long (900).",
      read: (text, draft) => {
        const seconds = /^\d{1,5}$/.test(text) ? Number(text) : 0;
        draft.timeoutMs = seconds * 1000;
        return seconds >= 1 && seconds <= longestTimeoutSeconds
          ? null
          : `is not a whole number of seconds from 1 to ${longestTimeoutSeconds}`;
      },
    },
    flagRow(
      "tolerant",
      "Draws the page even where a part of the workspace cannot be read or its data is not in the file, and says what.",
      "isTolerant",
    ),
    flagRow(
      "json",
      "Tells the result, or what went wrong, as one line of JSON on the standard output.",
      "isJson",
    ),
    flagRow("quiet", "Says nothing but errors.", "isQuiet"),
  ],
};
