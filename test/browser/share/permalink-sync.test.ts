import "temporal-polyfill/global";
import { afterEach, expect, it } from "vitest";
import { startPermalinkSync } from "../../../src/runtime/permalink-sync";
import { setView } from "../../../src/workspace/commands/view-commands";
import { createAppStore } from "../../../src/workspace/store";

const address = location.href;

afterEach(() => history.replaceState(history.state, "", address));

it("follows a link that is pasted, even where the address is written anew before that is heard", async () => {
  const store = createAppStore();
  await startPermalinkSync(store);
  const camera = () => store.getState().view.camera;
  location.hash = "#map=6.5/47.25/35.5";
  history.replaceState(history.state, "", "#map=5/50/30");
  await expect.poll(camera).toMatchObject({ zoom: 6.5, lat: 47.25, lng: 35.5 });
  setView(store, { camera: { ...camera(), zoom: 7 } });
  await expect.poll(() => location.hash).toContain("map=7/");
});
