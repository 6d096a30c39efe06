import { lazy, type ReactNode, Suspense } from "react";
import { annotationMessages } from "../../../look/text/messages/annotations";
import { panelsMessages } from "../../../look/text/messages/panels";
import { setLayerVisible } from "../../../workspace/commands/view-commands";
import { type LayerId, layerIds } from "../../../workspace/view-state";
import { CheckBox } from "../../controls/check-box";
import { useApp, useAppStore } from "../../store-context";
import { useMessages } from "../../use-messages";
import { ControlLegend } from "./control-legend";
import { DensityLegend } from "./density-legend";
import { DisplaySelects } from "./display-selects";
import { IncidentLegend } from "./incident-legend";
import { AnnotationSample, ControlSample, LineSample, SymbolsSample, ZoneSample } from "./layer-samples";
import styles from "./layers.module.css";
import { SourceLegend } from "./source-legend";

const SourcesSection = lazy(async () => ({
  default: (await import("../sources/sources-section")).SourcesSection,
}));

const BasemapGroup = lazy(async () => ({
  default: (await import("../../online/basemap-group")).BasemapGroup,
}));

/** Which layers the map draws, how, what their signs mean, and which sources they come from. */
export function LayersTab() {
  const store = useAppStore();
  const texts = useMessages(panelsMessages);
  const labels: Record<LayerId, string> = {
    incidents: texts.layerIncidents,
    control: texts.layerControl,
    "contact-line": texts.layerContactLine,
    zones: texts.layerZones,
    annotations: useMessages(annotationMessages).layer,
    labels: texts.layerLabels,
  };
  const { layers, display, colorBy } = useApp((state) => state.view);
  const samples: Record<LayerId, ReactNode> = {
    incidents: <SymbolsSample />,
    control: <ControlSample status="assessed" />,
    "contact-line": <LineSample />,
    zones: <ZoneSample edge="hypothetical" />,
    annotations: <AnnotationSample />,
    labels: (
      <span className={styles.labelSample} aria-hidden="true">
        {texts.labelSample}
      </span>
    ),
  };
  return (
    <>
      <ul>
        {layerIds.map((layer) => (
          <li key={layer}>
            <CheckBox
              label={labels[layer]}
              isChecked={layers[layer]}
              onChange={(isVisible) => setLayerVisible(store, layer, isVisible)}
              sample={samples[layer]}
            />
            {layer === "control" && <ControlLegend />}
          </li>
        ))}
      </ul>
      <DisplaySelects />
      {display === "density" ? (
        <DensityLegend />
      ) : (
        <>
          {colorBy === "source" && <SourceLegend />}
          <IncidentLegend />
        </>
      )}
      <Suspense>
        <SourcesSection />
      </Suspense>
      <Suspense>
        <BasemapGroup />
      </Suspense>
    </>
  );
}
