import type { IncidentDataset } from "../events/dataset/incident-dataset";
import type { ControlDataset } from "./control-dataset";

/** The content of an imported source: what an import gives, the browser keeps and the state holds by its id. */
export type Dataset = IncidentDataset | ControlDataset;
