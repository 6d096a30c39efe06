import { notOneOf, type OptionGroup, oneOf } from "./option-row";
import { seriesBys } from "./snapshot-options";

export const fileOptions: OptionGroup = {
  heading: "File",
  rows: [
    {
      name: "out",
      value: "FILE",
      help: "Where the file goes; its extension names the format. Replaced if it is there. Without it the name is made from title and dates.",
      read: (text, draft) => {
        draft.out = text;
        return text === "" ? "is empty" : null;
      },
    },
    {
      name: "format",
      value: "png|jpeg|pdf|svg",
      help: "Format of the page, where --out does not say it; of the pages of a series (png).",
      read: (text, draft) => {
        const known = oneOf(["png", "jpeg", "jpg", "pdf", "svg"], text);
        draft.format = known === "jpg" ? "jpeg" : known;
        return known === null ? notOneOf(["png", "jpeg", "pdf", "svg"]) : null;
      },
    },
    {
      name: "series",
      value: seriesBys.join("|"),
      help: "One page for each step of the window or for each incident shown, all with the same frame and scales, with a contact sheet and a list, in a .zip.",
      read: (text, draft) => {
        draft.series = text === "night" ? "attack-night" : oneOf(seriesBys, text);
        return draft.series === null ? notOneOf(seriesBys) : null;
      },
    },
  ],
};
