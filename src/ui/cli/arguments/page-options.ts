import { locales } from "../../../core/sources/localized";
import { themeNames } from "../../../look/theme/tokens";
import { orientations, pageNames, resolutions } from "../../../workspace/page-spec";
import { notOneOf, type OptionGroup, type OptionRow, oneOf } from "./option-row";
import { readLinkPair } from "./read-link-pair";
import { readPageSize } from "./read-page-size";

const textRow = (name: "title" | "subtitle" | "notes", help: string): OptionRow => ({
  name,
  value: "TEXT",
  help,
  read: (text, draft) => {
    draft.page = { ...draft.page, [name]: text };
    return null;
  },
});

export const pageOptions: OptionGroup = {
  heading: "Page",
  rows: [
    {
      name: "page",
      value: "SIZE",
      help: `${pageNames.filter((name) => name !== "custom").join(", ")}, or a size of your own such as 280x200mm or 1920x1080px.`,
      read: (text, draft) => {
        const size = readPageSize(text);
        if (!size.ok) return size.reason;
        draft.page = { ...draft.page, ...size.change };
        return null;
      },
    },
    {
      name: "orientation",
      value: orientations.join("|"),
      help: "How a page of paper is turned.",
      read: (text, draft) => {
        const orientation = oneOf(orientations, text);
        if (orientation === null) return notOneOf(orientations);
        draft.page = { ...draft.page, orientation };
        return null;
      },
    },
    {
      name: "dpi",
      value: resolutions.join("|"),
      help: "Dots per inch.",
      read: (text, draft) => {
        const dpi = resolutions.find((value) => String(value) === text);
        if (dpi === undefined) return notOneOf(resolutions);
        draft.page = { ...draft.page, dpi };
        return null;
      },
    },
    textRow("title", "Title of the page."),
    textRow("subtitle", "Line below the title."),
    textRow("notes", "Notes of the author, in the footer."),
    {
      name: "theme",
      value: themeNames.join("|"),
      help: "Colours of the page.",
      read: (text, draft) => {
        const themeName = oneOf(themeNames, text);
        if (themeName === null) return notOneOf(themeNames);
        draft.page = { ...draft.page, themeName };
        return null;
      },
    },
    {
      name: "lang",
      value: locales.join("|"),
      help: "Language of the page.",
      read: (text, draft) => {
        const locale = oneOf(locales, text);
        if (locale === null) return notOneOf(locales);
        draft.page = { ...draft.page, locale };
        return null;
      },
    },
    {
      name: "map",
      value: "ZOOM/LAT/LNG",
      help: "Where the map looks, as in a link of Demarc: zoom, latitude, longitude, if need be bearing. The frame shows what a map of 1136 × 684 pixels shows there, and more where it has another shape.",
      read: (text, draft) => {
        const camera = readLinkPair("map", text)?.view.camera;
        if (!camera) return "is not zoom/latitude/longitude, such as 6/48.9/31.2";
        if (camera.pitch !== 0) return "is tilted, and pages are flat";
        draft.camera = camera;
        return null;
      },
    },
  ],
};
