import { type CSSProperties, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import { composerMessages } from "../../../../look/text/messages/composer";
import { exportMessages } from "../../../../look/text/messages/export";
import { placementAt } from "../../../../snapshot/blocks/block-placement";
import { zoomFrame } from "../../../../snapshot/blocks/move-frame";
import { type BlockName, placementOf } from "../../../../workspace/page-blocks";
import type { PageSetup, PageSpec } from "../../../../workspace/page-spec";
import { useMessages } from "../../../use-messages";
import type { PaintedPreview } from "../../use-page-preview";
import { BlockLayer } from "./block-layer";
import { boxOfIncidents, boxOfZones } from "./fit-boxes";
import { fitFrame } from "./fit-frame";
import { FrameLayer } from "./frame-layer";
import { listWarnings } from "./list-warnings";
import { PageWarnings } from "./page-warnings";
import styles from "./stage.module.css";
import { StageToolbar } from "./stage-toolbar";
import { useBlockDrag } from "./use-block-drag";
import { useFrameGesture } from "./use-frame-gesture";
import { useStepKey } from "./use-step-key";
import { zonesOnPage } from "./zones-on-page";

interface ComposedPageProps {
  readonly painted: PaintedPreview;
  readonly spec: PageSpec;
  readonly isPaused: boolean;
  readonly onChange: (change: Partial<PageSetup>, stepKey: string | null) => void;
}

/** A painted page whose map and whose blocks can be moved. */
export function ComposedPage({ painted, spec, isPaused, onChange }: ComposedPageProps) {
  const texts = useMessages(composerMessages);
  const messages = useMessages(exportMessages);
  const { layout, request } = painted;
  const { blocks } = spec;
  const [page, setPage] = useState<HTMLElement | null>(null);
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const [selected, setSelected] = useState<BlockName | null>(null);
  const blockTools = useRef<HTMLDivElement>(null);
  const picture = useRef<HTMLDivElement>(null);
  const id = useId();
  const stepKey = useStepKey();
  useLayoutEffect(() => picture.current?.replaceChildren(painted.canvas), [painted]);

  const zones = useMemo(() => zonesOnPage(request.content), [request]);
  const warnings = useMemo(() => listWarnings(layout, zones), [layout, zones]);
  const zoneBox = useMemo(() => boxOfZones(zones), [zones]);
  const incidentBox = useMemo(() => boxOfIncidents(request.content.incidents), [request]);

  const gesture = useFrameGesture(frame, painted, (view, step) =>
    onChange({ frame: view }, step === "continued" ? stepKey("frame") : null),
  );
  const hide = (name: BlockName) => {
    if (name === "sources") return;
    frame?.focus();
    setSelected(null);
    onChange({ blocks: { ...blocks, [name]: { ...placementOf(blocks, name), isShown: false } } }, null);
  };
  const drag = useBlockDrag(page, painted, {
    onMove: (name, box, step) => {
      const at = placementAt(box, layout.sheet);
      const placement = { ...placementOf(blocks, name), at };
      onChange({ blocks: { ...blocks, [name]: placement } }, step === "continued" ? stepKey(name) : null);
    },
    onHide: hide,
  });
  const arrange = (name: BlockName) =>
    onChange({ blocks: { ...blocks, [name]: { ...placementOf(blocks, name), at: null } } }, null);
  const selectedBlock = layout.blocks.find(({ name, isShown }) => isShown && name === selected);
  const proportions = {
    "--page-width": layout.widthPx,
    "--page-height": layout.heightPx,
  } as CSSProperties;
  return (
    <>
      <StageToolbar
        isPaused={isPaused}
        onZoom={(levels) => gesture.change((camera) => zoomFrame(camera, 2 ** levels))}
        onFollowMap={spec.frame === null ? null : () => onChange({ frame: null }, null)}
        onFitZones={zoneBox && (() => gesture.change((camera) => fitFrame(camera, zoneBox)))}
        onFitIncidents={incidentBox && (() => gesture.change((camera) => fitFrame(camera, incidentBox)))}
        selected={
          selectedBlock
            ? {
                name: selectedBlock.name,
                isMoved: placementOf(blocks, selectedBlock.name).at !== null,
                canHide: selectedBlock.name !== "sources",
              }
            : null
        }
        blockTools={blockTools}
        onHide={hide}
        onArrange={arrange}
      />
      <div className={styles.table}>
        <div ref={setPage} className={styles.page} style={proportions} inert={isPaused}>
          <div ref={picture} role="img" aria-label={messages.preview} className={styles.picture} />
          <FrameLayer
            painted={painted}
            gesture={gesture}
            helpId={`${id}-frame`}
            setElement={setFrame}
            onFocus={() => setSelected(null)}
          />
          <BlockLayer
            painted={painted}
            drag={drag}
            helpId={`${id}-block`}
            onSelect={setSelected}
            onPress={() => blockTools.current?.querySelector<HTMLElement>("button:enabled")?.focus()}
          />
        </div>
      </div>
      <div hidden>
        <span id={`${id}-frame`}>{texts.frameHelp}</span>
        <span id={`${id}-block`}>{texts.blockHelp}</span>
      </div>
      <div className={styles.below}>
        <PageWarnings warnings={warnings} />
        {warnings.length === 0 && (
          <>
            <p className={styles.hint}>{texts.stageHint}</p>
            <p className={styles.touchHint}>{texts.touchHint}</p>
          </>
        )}
      </div>
    </>
  );
}
