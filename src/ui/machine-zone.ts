/** The time zone of the machine's own clock: for when something was saved, not for when something happened. */
export function machineZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
