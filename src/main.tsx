import "./ui/fonts.css";
import "./ui/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { installTrustedTypes } from "./runtime/trusted-types";
import { startApp } from "./ui/shell/start-app";
import { isEmbedded } from "./workspace/permalink/embed-flag";

async function main(): Promise<void> {
  installTrustedTypes();
  if (!("Temporal" in globalThis)) await import("temporal-polyfill/global");
  const root = document.getElementById("root");
  if (!root) throw new Error("index.html has no #root");
  const start = isEmbedded(location.hash) ? (await import("./ui/embed/start-embed")).startEmbed : startApp;
  createRoot(root).render(<StrictMode>{await start()}</StrictMode>);
}

void main();
