import { type PDFContext, PDFHexString, type PDFPage, type PDFRef } from "@cantoo/pdf-lib";
import type { Box } from "../../page-primitives";
import type { PdfContent } from "./pdf-content";
import { makeDict, nameOf } from "./pdf-objects";

/** What a part of a page is to those who hear it: a heading, a paragraph, the map. */
export type PartRole = "H1" | "P" | "Figure";

interface Part {
  readonly role: PartRole;
  readonly ids: number[];
}

/** Marks the parts of a page's content in the order in which they are read; all else is decoration. */
export class TaggedContent {
  private readonly parts: Part[] = [];
  private count = 0;
  private open: "part" | "artifact" | null = null;

  constructor(private readonly content: PdfContent) {}

  /** Begins a part; headings one after another are lines of one heading. */
  beginPart(role: PartRole): void {
    this.end();
    const last = this.parts.at(-1);
    if (role === "H1" && last?.role === "H1") last.ids.push(this.count);
    else this.parts.push({ role, ids: [this.count] });
    this.content.add(`/${role} <</MCID ${this.count}>> BDC`);
    this.count++;
    this.open = "part";
  }

  /** What follows is decoration, up to the next part. */
  beginArtifact(): void {
    if (this.open === "artifact") return;
    this.end();
    this.content.add("/Artifact BMC");
    this.open = "artifact";
  }

  end(): void {
    if (this.open !== null) this.content.add("EMC");
    this.open = null;
  }

  /** Writes the tree of parts; the figure has the alternative text and its place in points of the page. */
  embed(context: PDFContext, page: PDFPage, altText: string, figureBox: Box): PDFRef {
    const root = context.nextRef();
    const whole = context.nextRef();
    const ofContent: PDFRef[] = [];
    const { x, y, width, height } = figureBox;
    const elements = this.parts.map(({ role, ids }) => {
      const isFigure = role === "Figure";
      const layout = { O: "Layout", Placement: "Block", BBox: [x, y, x + width, y + height] };
      const element = context.register(
        makeDict(context, {
          Type: "StructElem",
          S: role,
          P: whole,
          Pg: page.ref,
          K: ids,
          ...(isFigure ? { A: layout } : {}),
          ...(isFigure && altText !== "" ? { Alt: PDFHexString.fromText(altText) } : {}),
        }),
      );
      for (const id of ids) ofContent[id] = element;
      return element;
    });
    context.assign(whole, makeDict(context, { Type: "StructElem", S: "Document", P: root, K: elements }));
    const parentTree = context.register(makeDict(context, { Nums: [0, ofContent] }));
    const tree = { Type: "StructTreeRoot", K: [whole], ParentTree: parentTree, ParentTreeNextKey: 1 };
    context.assign(root, makeDict(context, tree));
    page.node.set(nameOf("StructParents"), context.obj(0));
    page.node.set(nameOf("Tabs"), nameOf("S"));
    return root;
  }
}
