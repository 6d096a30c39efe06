import * as v from "valibot";

/** What tabs tell each other of a work: that records were written, that one wants to write, that one may. */
const messageSchema = v.variant("kind", [
  v.object({ kind: v.literal("committed"), workId: v.string(), seq: v.number() }),
  v.object({ kind: v.literal("ask"), workId: v.string(), asker: v.string() }),
  v.object({ kind: v.literal("handed"), workId: v.string(), asker: v.string() }),
]);
export type KeepMessage = v.InferOutput<typeof messageSchema>;

export interface KeepChannel {
  send(message: KeepMessage): void;
  /** @returns stops listening */
  listen(hear: (message: KeepMessage) => void): () => void;
}

/** The channel between the tabs of one database; deaf and mute where the browser has none. */
export function openChannel(databaseName: string): KeepChannel {
  if (typeof BroadcastChannel === "undefined")
    return { send: () => undefined, listen: () => () => undefined };
  const channel = new BroadcastChannel(`demarc-keep-${databaseName}`);
  return {
    send: (message) => channel.postMessage(message),
    listen: (hear) => {
      const onMessage = ({ data }: MessageEvent<unknown>) => {
        const read = v.safeParse(messageSchema, data);
        if (read.success) hear(read.output);
      };
      channel.addEventListener("message", onMessage);
      return () => channel.removeEventListener("message", onMessage);
    },
  };
}
