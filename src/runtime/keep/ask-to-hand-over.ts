import type { KeepChannel } from "./keep-channel";

/** Asks the tab that writes a work to hand it over; resolves when it has, or has not answered in time. */
export function askToHandOver(
  channel: KeepChannel,
  workId: string,
  asker: string,
  patienceMs: number,
): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      stopListening();
      resolve();
    };
    const timer = setTimeout(end, patienceMs);
    const stopListening = channel.listen((message) => {
      if (message.kind === "handed" && message.workId === workId && message.asker === asker) end();
    });
    channel.send({ kind: "ask", workId, asker });
  });
}
