import { ArrowLeftRight, Trash2 } from "lucide-react";
import { compassOfSide, findDepthAnchor } from "../../core/zones/depth-anchor";
import type { StripRecipe, Zone } from "../../core/zones/recipe";
import { drawnPath } from "../../core/zones/strip-depths";
import { describeZoneIssue } from "../../look/text/describe-zone-issue";
import { drawMessages } from "../../look/text/messages/draw";
import { finishGesture } from "../../workspace/commands/execute";
import { changeZone, removeZone } from "../../workspace/commands/zone-commands";
import { Button } from "../controls/button";
import { TextField } from "../controls/text-field";
import { useApp, useAppStore } from "../store-context";
import { useLocale, useMessages } from "../use-messages";
import { DepthField } from "./depth-field";
import styles from "./draw.module.css";
import { ScorecardView } from "./scorecard-view";
import { useScorecard } from "./use-scorecard";

/** Name, depths and figures of a zone that was drawn here. */
export function ZoneEditor({ zoneId }: { readonly zoneId: string }) {
  const zone = useApp((state) => state.document.zones.find(({ id }) => id === zoneId));
  if (!zone) return null;
  return <ZoneForm zone={zone} />;
}

function ZoneForm({ zone }: { readonly zone: Zone }) {
  const store = useAppStore();
  const messages = useMessages(drawMessages);
  const locale = useLocale();
  const end = () => finishGesture(store);
  return (
    <section className={styles.editor}>
      <p className={styles.kicker}>{messages.hypothetical(zone.scenario)}</p>
      <TextField
        label={messages.name}
        value={zone.name[locale]}
        onChange={(name) => changeZone(store, zone.id, { name: { en: name, uk: name } }, `name:${zone.id}`)}
        onBlur={end}
      />
      {zone.recipe.kind === "strip" && <StripFields zone={zone} recipe={zone.recipe} />}
      <ZoneFigures zone={zone} />
      <p className={styles.source}>{messages.editHelp}</p>
      <Button
        icon={Trash2}
        label={messages.remove}
        look="outlined"
        onClick={() => removeZone(store, zone.id)}
      />
    </section>
  );
}

function StripFields({ zone, recipe }: { readonly zone: Zone; readonly recipe: StripRecipe }) {
  const store = useAppStore();
  const messages = useMessages(drawMessages);
  const anchor = findDepthAnchor(drawnPath(zone) ?? []);
  const helpOf = (side: "left" | "right") => (anchor ? messages.sideHelp(compassOfSide(anchor, side)) : "");
  const setDepth = (change: Partial<StripRecipe>, side: string) =>
    changeZone(store, zone.id, { recipe: { ...recipe, ...change } }, `depth-field-${side}:${zone.id}`);
  const reverse = () => {
    const path = drawnPath(zone);
    if (!path) return;
    const turned = { leftMeters: recipe.rightMeters, rightMeters: recipe.leftMeters };
    changeZone(store, zone.id, {
      recipe: { ...recipe, ...turned, path: { positions: [...path].reverse() } },
    });
  };
  return (
    <>
      <div className={styles.depths}>
        <DepthField
          label={messages.depthLeft}
          help={helpOf("left")}
          depthMeters={recipe.leftMeters}
          canBeZero={recipe.rightMeters > 0}
          onDepth={(leftMeters) => setDepth({ leftMeters }, "left")}
          onDone={() => finishGesture(store)}
        />
        <DepthField
          label={messages.depthRight}
          help={helpOf("right")}
          depthMeters={recipe.rightMeters}
          canBeZero={recipe.leftMeters > 0}
          onDepth={(rightMeters) => setDepth({ rightMeters }, "right")}
          onDone={() => finishGesture(store)}
        />
      </div>
      <Button icon={ArrowLeftRight} label={messages.reverse} look="outlined" onClick={reverse} />
    </>
  );
}

function ZoneFigures({ zone }: { readonly zone: Zone }) {
  const messages = useMessages(drawMessages);
  const locale = useLocale();
  const shape = useApp((state) => state.zoneShapes[zone.id]);
  const scorecard = useScorecard(shape?.status === "ready" ? shape.geometry : null);
  const isStale = !shape || shape.recipe !== zone.recipe;
  if (shape?.status === "refused")
    return (
      <div role="alert" className={styles.refusal}>
        {shape.issues.map((issue) => (
          <p key={JSON.stringify(issue)}>{describeZoneIssue(locale, issue)}</p>
        ))}
      </div>
    );
  return (
    <div aria-busy={isStale}>
      {scorecard ? (
        <ScorecardView scorecard={scorecard} />
      ) : (
        <p className={styles.source}>{messages.computing}</p>
      )}
      <p className={styles.source}>{messages.precision}</p>
    </div>
  );
}
