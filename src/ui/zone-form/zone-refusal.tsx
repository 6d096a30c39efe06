import { MapPin } from "lucide-react";
import type { ZoneIssue } from "../../core/zones/lookups";
import { describeZoneRefusal, positionOfIssue } from "../../look/text/describe-zone-refusal";
import { zoneFormMessages } from "../../look/text/messages/zones/form";
import { setView } from "../../workspace/commands/view-commands";
import { Button } from "../controls/button";
import { useAppStore } from "../store-context";
import { useLocale } from "../use-messages";
import styles from "./zone-form.module.css";

const closeZoom = 11;

/** Why there is no zone, each reason with the way to its place on the map. */
export function ZoneRefusal({ issues }: { readonly issues: readonly ZoneIssue[] }) {
  const store = useAppStore();
  const locale = useLocale();
  const show = ([lng, lat]: readonly [number, number]) => {
    const { camera } = store.getState().view;
    setView(store, { camera: { ...camera, lng, lat, zoom: Math.max(camera.zoom, closeZoom) } });
  };
  return (
    <div role="alert" className={styles.refusal}>
      {issues.map((issue) => {
        const position = positionOfIssue(issue);
        return (
          <div key={JSON.stringify(issue)}>
            <p>{describeZoneRefusal(locale, issue)}</p>
            {position && (
              <Button
                icon={MapPin}
                label={zoneFormMessages[locale].showPlace}
                look="outlined"
                onClick={() => show(position)}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}
