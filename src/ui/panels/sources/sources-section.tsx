import { Undo2 } from "lucide-react";
import { useId, useRef } from "react";
import { sourcesMessages } from "../../../look/text/messages/sources";
import { controlSource, incidentSource } from "../../../workspace/built-in-sources";
import { originalsOf } from "../../../workspace/selection/credited-sources";
import { ownSource } from "../../../workspace/selection/own-source";
import { builtInSourceColor, ownSourceColor } from "../../../workspace/selection/source-colors";
import { Button } from "../../controls/button";
import { useApp } from "../../store-context";
import { useMessages } from "../../use-messages";
import { BuiltInSource } from "./built-in-source";
import { ImportedSourceItem } from "./imported-source";
import styles from "./sources.module.css";
import { useRemoval } from "./use-removal";

/** Every source of incidents, control areas and zones: what comes with the app, then what the user brought along. */
export function SourcesSection() {
  const texts = useMessages(sourcesMessages);
  const headingId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const incidentCount = useApp((state) => state.data.incidents.length);
  const versions = useApp((state) => state.data.controlVersions);
  const document = useApp((state) => state.document);
  const { sources, ownIncidents } = document;
  const { removed, remove, undoRemoval } = useRemoval();
  const areaCount = versions.reduce((sum, { areas }) => sum + areas.length, 0);
  return (
    <section className={styles.sources} aria-labelledby={headingId}>
      <h3 ref={heading} id={headingId} className={styles.title} tabIndex={-1}>
        {texts.sources}
      </h3>
      <ul>
        {ownIncidents.length > 0 && (
          <BuiltInSource
            source={ownSource(originalsOf(ownIncidents, document))}
            kind="incidents"
            recordCount={ownIncidents.length}
            color={ownSourceColor}
          />
        )}
        <BuiltInSource
          source={incidentSource}
          kind="incidents"
          recordCount={incidentCount}
          color={builtInSourceColor}
        />
        <BuiltInSource source={controlSource} kind="control" recordCount={areaCount} versions={versions} />
        {sources.map((source) => (
          <ImportedSourceItem
            key={source.id}
            source={source}
            onRemove={() => {
              remove(source);
              // The button is gone with its source; the focus goes on from the section's head.
              heading.current?.focus({ preventScroll: true });
            }}
          />
        ))}
      </ul>
      <div role="status">
        {removed !== null && (
          <p className={styles.removed}>
            <span>{texts.removed(removed)}</span>
            <Button
              look="outlined"
              icon={Undo2}
              label={texts.undo}
              onClick={() => {
                undoRemoval();
                heading.current?.focus({ preventScroll: true });
              }}
            />
          </p>
        )}
      </div>
    </section>
  );
}
