import { timeSteps } from "../../../core/time/calendar";
import { timeModes } from "../../../workspace/time-state";
import { notOneOf, type OptionGroup, type OptionRow } from "./option-row";
import { readLinkPair } from "./read-link-pair";

const timeRow = (name: string, value: string, help: string, wrong: string): OptionRow => ({
  name,
  value,
  help,
  read: (text, draft) => {
    const change = readLinkPair(name, text);
    if (change === null) return wrong;
    draft.time = { ...draft.time, ...change.time };
    return null;
  },
});

export const shownOptions: OptionGroup = {
  heading: "What it shows (as in the links of Demarc)",
  rows: [
    timeRow(
      "window",
      "ISO/ISO",
      "From when to when: 2025-12-24T10:00Z/2025-12-28T06:00Z.",
      "is not two instants with an offset and the later one last, such as 2025-12-24T10:00Z/2025-12-28T06:00Z",
    ),
    timeRow(
      "at",
      "ISO",
      "Playhead of the modes cumulative and instant; the end of --window where that alone is given.",
      "is not an instant with an offset, such as 2025-12-27T02:00Z",
    ),
    timeRow("mode", timeModes.join("|"), "What the window means.", notOneOf(timeModes)),
    timeRow(
      "step",
      timeSteps.join("|"),
      "Step of the calendar, for the histogram.",
      notOneOf([...timeSteps, "night"]),
    ),
    timeRow(
      "zone",
      "IANA",
      "Time zone of dates and steps: Europe/Kyiv.",
      "is no time zone that is known here, such as Europe/Kyiv",
    ),
    timeRow(
      "known",
      "ISO|now",
      "Only what was known at this instant.",
      "is neither now nor an instant with an offset",
    ),
    {
      name: "filter",
      value: "CLAUSES",
      help: "weapon:missile,drone;target:energy;text:refinery: facets joined by ;, values by a comma, percent-encoded. An empty one shows all.",
      read: (text, draft) => {
        const filter = readLinkPair("filter", text)?.filter;
        if (!filter) return "cannot be understood, see Links of Demarc: weapon:missile,drone;target:energy";
        draft.filter = filter;
        return null;
      },
    },
  ],
};
