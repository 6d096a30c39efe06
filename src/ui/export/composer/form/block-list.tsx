import { LayoutTemplate } from "lucide-react";
import { useId } from "react";
import { composerMessages } from "../../../../look/text/messages/composer";
import type { PageLayout } from "../../../../snapshot/page-layout";
import {
  type BlockName,
  type BlockPlacement,
  blockNames,
  placementOf,
} from "../../../../workspace/page-blocks";
import { Button } from "../../../controls/button";
import controls from "../../../controls/controls.module.css";
import { useMessages } from "../../../use-messages";
import styles from "../composer.module.css";
import type { PageFormProps } from "./form-props";
import { ZoneOfBlock } from "./zone-of-block";

interface BlockListProps extends PageFormProps {
  /** The page as it was painted last; null before it was. */
  readonly layout: PageLayout | null;
}

/** Which blocks the page has, which of them were moved, and the way back to how it arranges itself. */
export function BlockList({ setup, spec, layout, onChange }: BlockListProps) {
  const texts = useMessages(composerMessages);
  const helpId = useId();
  const { blocks } = setup;
  const isAnyMoved = blockNames.some((name) => placementOf(blocks, name).at !== null);
  const place = (name: BlockName, change: Partial<BlockPlacement>) =>
    onChange({ blocks: { ...blocks, [name]: { ...placementOf(blocks, name), ...change } } });
  const arrangeAll = () => {
    const placements = Object.entries(blocks).map(([name, block]) => [name, { ...block, at: null }]);
    onChange({ blocks: Object.fromEntries(placements) });
  };
  /** What a ticked block needs to be told of. */
  const stateOf = (name: BlockName): string => {
    const { isShown, at } = placementOf(blocks, name);
    if (!isShown || layout === null) return "";
    if (layout.leftOut.includes(name)) return texts.noRoom;
    if (!layout.blocks.find((block) => block.name === name)?.isShown) return texts.nothingToShow;
    return at === null ? "" : texts.isMoved;
  };
  return (
    <>
      <p className={styles.note}>{texts.blocksHelp}</p>
      <ul className={styles.blocks}>
        {blockNames.map((name) => {
          const { isShown, at } = placementOf(blocks, name);
          const isFixed = name === "sources";
          return (
            <li key={name}>
              <div className={styles.block}>
                <label className={controls.check}>
                  <input
                    type="checkbox"
                    checked={isShown}
                    disabled={isFixed}
                    aria-describedby={isFixed ? helpId : undefined}
                    onChange={(event) => place(name, { isShown: event.currentTarget.checked })}
                  />
                  <span>{texts[name]}</span>
                </label>
                <span className={styles.blockState}>{stateOf(name)}</span>
                {isShown && at !== null && (
                  <Button
                    icon={LayoutTemplate}
                    label={`${texts.arrange}: ${texts[name]}`}
                    iconOnly
                    onClick={() => place(name, { at: null })}
                  />
                )}
              </div>
              {isShown && (name === "scorecard" || name === "withdrawal") && (
                <ZoneOfBlock
                  name={name}
                  spec={spec}
                  zoneId={placementOf(blocks, name).zoneId ?? null}
                  onChoose={(zoneId) => {
                    const { zoneId: _, ...others } = placementOf(blocks, name);
                    const chosen = zoneId === null ? others : { ...others, zoneId };
                    onChange({ blocks: { ...blocks, [name]: chosen } });
                  }}
                />
              )}
              {isFixed && (
                <p id={helpId} className={styles.note}>
                  {texts.sourcesStay}
                </p>
              )}
            </li>
          );
        })}
      </ul>
      <Button
        icon={LayoutTemplate}
        label={texts.arrangeAll}
        look="outlined"
        disabled={!isAnyMoved}
        onClick={arrangeAll}
      />
    </>
  );
}
