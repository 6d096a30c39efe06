import type { Database } from "../database";
import { openInTime } from "../open-in-time";

/** The database as long as it is needed: opened anew where the browser or an upgrade closed it. */
export interface DatabaseHolder {
  get(): Promise<Database>;
}

/** @param onLost  when it was closed from outside: by an upgrade, by whoever deletes it, by the browser */
export function holdDatabase(name: string | undefined, onLost?: () => void): DatabaseHolder {
  let opened: Promise<Database> | null = null;
  return {
    get: () => {
      if (opened) return opened;
      const opening = openInTime(name, () => {
        opened = null;
        onLost?.();
      });
      opened = opening;
      opening.catch(() => {
        if (opened === opening) opened = null;
      });
      return opening;
    },
  };
}
