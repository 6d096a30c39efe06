import { lazy } from "react";
import type { Zone } from "../../../core/zones/recipe";
import { CircleFields } from "./circle-fields";
import { LineFields } from "./line-fields";
import { PolygonNote } from "./polygon-note";
import { RingsFields } from "./rings-fields";
import { StripFields } from "./strip-fields";

const DerivedFields = lazy(async () => ({ default: (await import("./derived-fields")).DerivedFields }));

/** The fields of a zone's own kind of recipe. */
export function ShapeGroup({ zone }: { readonly zone: Zone }) {
  const { recipe } = zone;
  switch (recipe.kind) {
    case "strip":
      return <StripFields zone={zone} recipe={recipe} />;
    case "line":
      return <LineFields zone={zone} recipe={recipe} />;
    case "circle":
      return <CircleFields zone={zone} recipe={recipe} />;
    case "rings":
      return <RingsFields zone={zone} recipe={recipe} />;
    case "polygon":
      return <PolygonNote recipe={recipe} />;
    case "derived":
      return <DerivedFields zone={zone} recipe={recipe} />;
  }
}
