import { isObject } from "../text/parse-json";
import type { VisitFields } from "./column-set";
import { flattenProperties, flattenValue, textOfValue } from "./flatten-value";

const ownMembers = new Set(["type", "geometry", "properties", "bbox", "id"]);

/**
 * The values of a GeoJSON feature: its properties, other members of the feature, and its id unless the properties
 * already say it.
 */
export function visitFeature(feature: Readonly<Record<string, unknown>>): VisitFields {
  return (sink) => {
    const { properties, id } = feature;
    if (isObject(properties)) flattenProperties("p:", properties, sink);
    else if (properties !== null && properties !== undefined)
      flattenValue("p", "properties", properties, sink);
    for (const [name, value] of Object.entries(feature)) {
      if (!ownMembers.has(name)) flattenValue(`m:${name}`, name, value, sink);
    }
    const text = textOfValue(id);
    const own = isObject(properties) && Object.hasOwn(properties, "id") ? textOfValue(properties.id) : null;
    if (text !== "" && text !== own) sink("id", "id", text);
  };
}
