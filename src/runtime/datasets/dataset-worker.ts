import type { DatasetAnswer, DatasetRequest } from "./dataset-messages";
import { readDataset, reasonOf } from "./dataset-store";
import { listBuffers } from "./list-buffers";
import { renewPlaces } from "./renew-places";

async function answer(id: string, databaseName: string | undefined): Promise<DatasetAnswer> {
  try {
    const dataset = await readDataset(id, databaseName);
    return dataset ? { id, dataset: renewPlaces(dataset) } : { id, dataset: null, reason: "" };
  } catch (error) {
    return { id, dataset: null, reason: reasonOf(error) };
  }
}

addEventListener("message", async ({ data }: MessageEvent<DatasetRequest>) => {
  for (const id of data.ids) {
    const answered = await answer(id, data.databaseName);
    postMessage(answered, { transfer: listBuffers(answered.dataset) });
  }
});
