import { composerMessages } from "../../../../look/text/messages/composer";
import type { BlockName } from "../../../../workspace/page-blocks";
import { useMessages } from "../../../use-messages";
import type { PaintedPreview } from "../../use-page-preview";
import { placeOnPage } from "./place-on-page";
import styles from "./stage.module.css";
import type { useBlockDrag } from "./use-block-drag";

interface BlockLayerProps {
  readonly painted: PaintedPreview;
  readonly drag: ReturnType<typeof useBlockDrag>;
  readonly helpId: string;
  readonly onSelect: (name: BlockName) => void;
  /** Pressed by key, where a pointer would drag. */
  readonly onPress: () => void;
}

/** Each block of the page as something to take hold of, the small ones above the large ones. */
export function BlockLayer({ painted, drag, helpId, onSelect, onPress }: BlockLayerProps) {
  const texts = useMessages(composerMessages);
  const { layout } = painted;
  const shown = layout.blocks.filter(({ isShown }) => isShown);
  const areaOf = ({ box }: (typeof shown)[number]) => box.width * box.height;
  const depth = [...shown].sort((a, b) => areaOf(b) - areaOf(a));
  const { live } = drag;
  return (
    <>
      {shown.map((block) => (
        <button
          key={block.name}
          type="button"
          aria-label={texts.block(texts[block.name])}
          aria-describedby={helpId}
          title={texts[block.name]}
          className={styles.handle}
          style={{ ...placeOnPage(layout, block.box), zIndex: 2 + depth.indexOf(block) }}
          data-held={live?.name === block.name}
          onFocus={() => onSelect(block.name)}
          onClick={({ detail }) => detail === 0 && onPress()}
          {...drag.handlersOf(block.name, block.box)}
        />
      ))}
      {live && (
        <div className={styles.outline} style={placeOnPage(layout, live.box)} aria-hidden="true">
          <span>{texts[live.name]}</span>
        </div>
      )}
      {live?.guides.map(({ axis, atPx, fromPx, toPx }) => {
        const reach = toPx - fromPx;
        const line =
          axis === "x"
            ? { x: atPx, y: fromPx, width: 0, height: reach }
            : { x: fromPx, y: atPx, width: reach, height: 0 };
        return (
          <div
            key={`${axis}${atPx}`}
            className={styles.guide}
            style={placeOnPage(layout, line)}
            aria-hidden="true"
          />
        );
      })}
    </>
  );
}
