import { type ColorTokens, colorTokens } from "../../look/theme/tokens";
import type { PageSpec } from "../../workspace/page-spec";
import { cssFont } from "../page-fonts";
import type { PageLayout } from "../page-layout";
import type { FontSpec } from "../page-primitives";
import { paintPage } from "../paint-canvas";

const sheetPx = 1800;
const marginPx = 48;
const gutterPx = 28;
const headPx = 74;
const captionPx = 58;
const longestSheetPx = 2600;

/** Where the pages of a sheet stand, in its pixels. */
export interface SheetGrid {
  readonly columns: number;
  readonly rows: number;
  readonly thumbWidthPx: number;
  readonly thumbHeightPx: number;
}

/** Fewer columns for few pages and for wide ones; as many rows as the pages take, at most what a sheet holds. */
export function sheetGridOf(count: number, aspect: number): SheetGrid {
  const wanted = aspect > 1.5 ? 3 : aspect >= 1 ? 4 : 5;
  const columns = Math.max(1, Math.min(wanted, count));
  const across = Math.max(columns, 2);
  const thumbWidthPx = Math.floor((sheetPx - 2 * marginPx - (across - 1) * gutterPx) / across);
  const thumbHeightPx = Math.round(thumbWidthPx / aspect);
  const rowPx = thumbHeightPx + captionPx;
  const mostRows = Math.max(1, Math.floor((longestSheetPx - 2 * marginPx - headPx) / rowPx));
  const rows = Math.min(mostRows, Math.ceil(count / columns));
  return { columns, rows, thumbWidthPx, thumbHeightPx };
}

/** The grid of the sheet that begins when so many pages are left: the last one ends below its last row. */
export function gridOfRest(grid: SheetGrid, left: number): SheetGrid {
  return { ...grid, rows: Math.min(grid.rows, Math.ceil(left / grid.columns)) };
}

const font = (sizePx: number, weight: FontSpec["weight"]): FontSpec => ({
  family: "interface",
  sizePx,
  weight,
});

/** The text, cut with an ellipsis where it is wider. */
function fitText(context: CanvasRenderingContext2D, text: string, widthPx: number): string {
  if (context.measureText(text).width <= widthPx) return text;
  const letters = [...text];
  while (letters.length > 0 && context.measureText(`${letters.join("")}…`).width > widthPx) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

/** One picture with the pages of a series in small, filled page by page. */
export interface ContactSheet {
  readonly capacity: number;
  /** Draws a page in small at the next place. */
  readonly add: (page: {
    layout: PageLayout;
    ground: HTMLCanvasElement;
    caption: string;
    position: string;
  }) => void;
  readonly canvas: HTMLCanvasElement;
}

interface SheetHead {
  readonly title: string;
  readonly position: string;
}

function paintHead(
  context: CanvasRenderingContext2D,
  { title, position }: SheetHead,
  colors: ColorTokens,
): void {
  const { canvas } = context;
  context.fillStyle = colors.surface;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.textBaseline = "alphabetic";
  context.fillStyle = colors.textMuted;
  context.textAlign = "right";
  context.font = cssFont(font(20, 400));
  context.fillText(position, canvas.width - marginPx, marginPx + 30);
  const positionPx = context.measureText(position).width;
  context.fillStyle = colors.text;
  context.textAlign = "left";
  context.font = cssFont(font(32, 700));
  context.fillText(
    fitText(context, title, canvas.width - 2 * marginPx - positionPx - 24),
    marginPx,
    marginPx + 30,
  );
}

/** An empty sheet with its head, or null where the browser makes no canvas of its size. */
export function createContactSheet(grid: SheetGrid, head: SheetHead, spec: PageSpec): ContactSheet | null {
  const canvas = document.createElement("canvas");
  canvas.width = sheetPx;
  canvas.height = 2 * marginPx + headPx + grid.rows * (grid.thumbHeightPx + captionPx);
  const context = canvas.getContext("2d", { alpha: false });
  if (context === null) return null;
  const colors = colorTokens[spec.themeName];
  paintHead(context, head, colors);
  let next = 0;
  const { columns, thumbWidthPx, thumbHeightPx } = grid;
  return {
    canvas,
    capacity: columns * grid.rows,
    add: ({ layout, ground, caption, position }) => {
      const x = marginPx + (next % columns) * (thumbWidthPx + gutterPx);
      const y = marginPx + headPx + Math.floor(next / columns) * (thumbHeightPx + captionPx);
      next++;
      const small = paintPage(
        {
          ...layout,
          scale: thumbWidthPx / layout.widthPx,
          deviceWidthPx: thumbWidthPx,
          deviceHeightPx: thumbHeightPx,
        },
        ground,
      );
      if (small === null) throw new Error("no canvas for a small page");
      context.drawImage(small, x, y);
      small.width = 0;
      context.strokeStyle = colors.line;
      context.lineWidth = 1;
      context.strokeRect(x + 0.5, y + 0.5, thumbWidthPx - 1, thumbHeightPx - 1);
      context.font = cssFont(font(18, 400));
      context.fillStyle = colors.textMuted;
      context.textAlign = "right";
      context.fillText(position, x + thumbWidthPx, y + thumbHeightPx + 26);
      const positionPx = context.measureText(position).width;
      context.fillStyle = colors.text;
      context.textAlign = "left";
      context.font = cssFont(font(18, 600));
      context.fillText(fitText(context, caption, thumbWidthPx - positionPx - 14), x, y + thumbHeightPx + 26);
    },
  };
}
