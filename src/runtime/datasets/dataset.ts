import type { ControlDataset } from "../../core/control/control-dataset";
import type { IncidentDataset } from "../../core/events/dataset/incident-dataset";

/** What an import gave and the browser keeps. */
export type Dataset = IncidentDataset | ControlDataset;
