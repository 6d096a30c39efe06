import { useEffect, useRef, useState } from "react";
import { defaultLimits } from "../../../formats/import/import-settings";
import {
  fetchRemoteFile,
  type RemoteFailure,
  type RemoteProgress,
} from "../../../runtime/import/fetch-remote";

export type RemoteState =
  | { readonly status: "asking" }
  | { readonly status: "fetching"; readonly progress: RemoteProgress | null }
  | { readonly status: "failed"; readonly reason: RemoteFailure; readonly detail: string };

/** Fetches one file when told to; going away ends it. */
export function useRemoteFile(url: string, onFile: (file: File) => void) {
  const [state, setState] = useState<RemoteState>({ status: "asking" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = async () => {
    const controller = new AbortController();
    running.current = controller;
    setState({ status: "fetching", progress: null });
    const onProgress = (progress: RemoteProgress) => {
      if (!controller.signal.aborted) setState({ status: "fetching", progress });
    };
    const answer = await fetchRemoteFile(url, controller.signal, onProgress, defaultLimits.maxFileBytes);
    if (controller.signal.aborted) return;
    if (answer.ok) onFile(answer.file);
    else setState({ status: "failed", reason: answer.reason, detail: answer.detail });
  };
  const cancel = () => {
    running.current?.abort();
    setState({ status: "asking" });
  };
  return { state, start, cancel };
}
