import { parsePathData } from "../../vector/path-data";
import { miterLimit, type OutlineShape, type Stroke } from "../../vector/shapes";
import { shortNumber as short, shortNumbers } from "../../vector/short-number";
import { pdfColor } from "./pdf-color";

/** Graphics state that operators change; each is written only where it differs. */
interface State {
  fill: string;
  stroke: string;
  stroking: string;
  opacity: string;
}

const initialState: State = { fill: "", stroke: "", stroking: "", opacity: "1 1" };

/** Operators of a page, in CSS pixels from its upper left corner. */
export class PdfContent {
  private readonly parts: string[] = [];
  private state: State = { ...initialState };
  private readonly saved: State[] = [];
  /** Names of the graphics states with an opacity, by those of fill and stroke. */
  readonly opacities = new Map<string, string>();

  add(operators: string): void {
    this.parts.push(operators);
  }

  save(): void {
    this.saved.push({ ...this.state });
    this.add("q");
  }

  restore(): void {
    const state = this.saved.pop();
    if (state === undefined) throw new Error("a graphics state that was not saved");
    this.state = state;
    this.add("Q");
  }

  /** Clips what follows, up to `restore`. */
  clip(x: number, y: number, width: number, height: number): void {
    this.add(`${shortNumbers(x, y, width, height)} re W n`);
  }

  /** Opacities of fills and of strokes, 0…1. */
  opacity(fill: number, stroke: number): void {
    const key = shortNumbers(fill, stroke);
    if (key === this.state.opacity) return;
    this.state.opacity = key;
    let name = this.opacities.get(key);
    if (name === undefined) {
      name = `G${this.opacities.size + 1}`;
      this.opacities.set(key, name);
    }
    this.add(`/${name} gs`);
  }

  fillColor(color: string): void {
    if (color === this.state.fill) return;
    this.state.fill = color;
    this.add(`${pdfColor(color)} rg`);
  }

  strokeColor(color: string): void {
    if (color === this.state.stroke) return;
    this.state.stroke = color;
    this.add(`${pdfColor(color)} RG`);
  }

  /** Width, dash, caps and joins of strokes. */
  stroking({ widthPx, dash, cap, join }: Pick<Stroke, "widthPx" | "dash" | "cap" | "join">): void {
    const operators = [
      `${short(widthPx)} w`,
      `[${shortNumbers(...dash)}] 0 d`,
      `${cap === "round" ? 1 : 0} J`,
      `${join === "round" ? 1 : 0} j`,
      `${miterLimit} M`,
    ].join(" ");
    if (operators === this.state.stroking) return;
    this.state.stroking = operators;
    this.add(operators);
  }

  /** Builds an outline; nothing is painted yet. */
  private path({ d, x, y }: OutlineShape): void {
    for (const segment of parsePathData(d)) {
      switch (segment[0]) {
        case "M":
        case "L":
          this.add(`${shortNumbers(segment[1] + x, segment[2] + y)} ${segment[0] === "M" ? "m" : "l"}`);
          break;
        case "C": {
          const [, ax, ay, bx, by, cx, cy] = segment;
          this.add(`${shortNumbers(ax + x, ay + y, bx + x, by + y, cx + x, cy + y)} c`);
          break;
        }
        case "Z":
          this.add("h");
          break;
      }
    }
  }

  /** Fills an outline, then strokes it over its fill. */
  outline(shape: OutlineShape): void {
    const { fill, stroke } = shape;
    if (fill !== null) {
      this.fillColor(fill.color);
      this.opacity(fill.opacity, stroke?.opacity ?? 1);
      this.path(shape);
      this.add(fill.rule === "evenodd" ? "f*" : "f");
    }
    if (stroke !== null) {
      this.strokeColor(stroke.color);
      this.stroking(stroke);
      this.opacity(fill?.opacity ?? 1, stroke.opacity);
      this.path(shape);
      this.add("S");
    }
  }

  /** The operators so far; only ASCII. Throws where a graphics state was not restored. */
  toBytes(): Uint8Array<ArrayBuffer> {
    if (this.saved.length > 0) throw new Error("a graphics state was not restored");
    return new TextEncoder().encode(this.parts.join("\n"));
  }
}
