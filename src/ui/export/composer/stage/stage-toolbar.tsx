import { EyeOff, LayoutTemplate, Map as MapIcon, Maximize, Minus, Plus, Redo2, Undo2 } from "lucide-react";
import type { Ref } from "react";
import { composerMessages } from "../../../../look/text/messages/composer";
import { redo, undo } from "../../../../workspace/commands/execute";
import type { BlockName } from "../../../../workspace/page-blocks";
import { Button } from "../../../controls/button";
import { useApp, useAppStore } from "../../../store-context";
import { useMessages } from "../../../use-messages";
import styles from "./stage.module.css";

interface StageToolbarProps {
  readonly isPaused: boolean;
  readonly onZoom: (levels: number) => void;
  /** Null where the frame is as on the map already. */
  readonly onFollowMap: (() => void) | null;
  /** Null where there is nothing to fit. */
  readonly onFitZones: (() => void) | null;
  readonly onFitIncidents: (() => void) | null;
  /** The block that was last taken hold of, if it is on the page. */
  readonly selected: {
    readonly name: BlockName;
    readonly isMoved: boolean;
    readonly canHide: boolean;
  } | null;
  /** Told where the buttons of the block are. */
  readonly blockTools: Ref<HTMLDivElement>;
  readonly onHide: (name: BlockName) => void;
  readonly onArrange: (name: BlockName) => void;
}

const zoomLevels = 0.5;

/** Everything that is done on the page with the hand, as buttons. */
export function StageToolbar(props: StageToolbarProps) {
  const { isPaused, onZoom, onFollowMap, onFitZones, onFitIncidents, selected, onHide, onArrange } = props;
  const texts = useMessages(composerMessages);
  const store = useAppStore();
  const canUndo = useApp(({ history }) => history.past.length > 0);
  const canRedo = useApp(({ history }) => history.future.length > 0);
  return (
    <div role="toolbar" aria-label={texts.toolbar} className={styles.toolbar} inert={isPaused}>
      <div className={styles.tools}>
        <Button icon={Undo2} label={texts.undo} iconOnly disabled={!canUndo} onClick={() => undo(store)} />
        <Button icon={Redo2} label={texts.redo} iconOnly disabled={!canRedo} onClick={() => redo(store)} />
      </div>
      <div className={styles.tools}>
        <Button icon={Minus} label={texts.zoomOut} iconOnly onClick={() => onZoom(-zoomLevels)} />
        <Button icon={Plus} label={texts.zoomIn} iconOnly onClick={() => onZoom(zoomLevels)} />
        <Button
          icon={Maximize}
          label={texts.fitIncidents}
          disabled={onFitIncidents === null}
          onClick={onFitIncidents ?? undefined}
        />
        <Button
          icon={Maximize}
          label={texts.fitZones}
          disabled={onFitZones === null}
          onClick={onFitZones ?? undefined}
        />
        <Button
          icon={MapIcon}
          label={texts.asOnMap}
          disabled={onFollowMap === null}
          onClick={onFollowMap ?? undefined}
        />
      </div>
      {selected && (
        <div ref={props.blockTools} className={styles.tools} data-of="block">
          <span className={styles.selected}>{texts[selected.name]}</span>
          <Button
            icon={LayoutTemplate}
            label={texts.arrange}
            disabled={!selected.isMoved}
            onClick={() => onArrange(selected.name)}
          />
          {selected.canHide && (
            <Button icon={EyeOff} label={texts.hide} onClick={() => onHide(selected.name)} />
          )}
        </div>
      )}
    </div>
  );
}
