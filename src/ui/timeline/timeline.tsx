import { lazy, Suspense } from "react";
import styles from "./timeline-room.module.css";

const TimelineBody = lazy(async () => ({ default: (await import("./timeline-body")).TimelineBody }));

/** The window of time, in its own part of the program: the map does not wait for it. Full width, no props. */
export function Timeline() {
  return (
    <Suspense fallback={<div className={styles.room} />}>
      <TimelineBody />
    </Suspense>
  );
}
