import { ensureBrowser } from "./find-browser";

try {
  console.log(`Browser for the tests: ${ensureBrowser()}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
