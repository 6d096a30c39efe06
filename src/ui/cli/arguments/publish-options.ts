import type { OptionGroup } from "./option-row";

/** A number written out in decimals, or null. */
function readNumber(text: string): number | null {
  return /^\d{1,7}(\.\d{1,6})?$/.test(text) ? Number(text) : null;
}

export const publishOptions: OptionGroup = {
  heading: "Fit to be published",
  rows: [
    {
      name: "publish-safe",
      value: "KM",
      help: "Moves every place to the middle of a cell of a grid of this many kilometres (0.1 to 1000) and leaves out what is more exact.",
      read: (text, draft) => {
        draft.gridKm = readNumber(text);
        const isFit = draft.gridKm !== null && draft.gridKm >= 0.1 && draft.gridKm <= 1000;
        return isFit ? null : "is not a number of kilometres from 0.1 to 1000";
      },
    },
    {
      name: "delay-days",
      value: "N",
      help: "With it: leaves out the last N days before the page is made (0 to 3650).",
      read: (text, draft) => {
        draft.delayDays = /^\d{1,4}$/.test(text) ? Number(text) : null;
        return draft.delayDays !== null && draft.delayDays <= 3650
          ? null
          : "is not a whole number of days from 0 to 3650";
      },
    },
    {
      name: "no-workspace",
      value: null,
      help: "Makes a PNG, PDF or SVG that does not carry the workspace, from which the map cannot be reopened.",
      read: (_, draft) => {
        draft.page = { ...draft.page, carriesWorkspace: false };
        return null;
      },
    },
  ],
};
