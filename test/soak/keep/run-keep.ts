import { runKills } from "./kill-runs";
import { runQuota } from "./quota-runs";
import { runTwoTabs } from "./tab-runs";

const countOf = (name: string, otherwise: number) => Number(process.env[name] ?? otherwise);
const report = (line: string) => console.log(line);
const bad: string[] = [];

const tabCount = countOf("KEEP_TABS", 200);
if (tabCount > 0) {
  const { added, acknowledged, refused, takeOvers, copies, inCopies, wrong } = await runTwoTabs(
    tabCount,
    report,
  );
  const told = `${added} edits, ${acknowledged} acknowledged, ${refused} refused and told, ${takeOvers} take-overs, ${copies} copies with ${inCopies} of the acknowledged`;
  report(`two tabs, ${tabCount} interleavings: ${told}; ${wrong.length} wrong`);
  bad.push(...wrong);
}

const quotaCount = countOf("KEEP_QUOTA", 50);
if (quotaCount > 0) {
  const { failures, wrong } = await runQuota(quotaCount);
  report(`full storage, ${quotaCount} times: ${failures} failures told; ${wrong.length} wrong`);
  bad.push(...wrong);
}

const killCount = countOf("KEEP_KILLS", 200);
if (killCount > 0) {
  const { made, acknowledged, lost, unreadable, broughtBack, ...forms } = await runKills(killCount, report);
  const told = `${made} changes made, ${acknowledged} acknowledged, ${lost.length} lost, ${unreadable.length} unreadable, ${broughtBack.length} times brought back from the second copy`;
  const typed = `${forms.typed} typed in forms, ${forms.typedAcknowledged} acknowledged, ${forms.typedLost.length} lost`;
  report(`killed ${killCount} times: ${told}; ${typed}`);
  bad.push(...lost, ...unreadable, ...forms.typedLost);
}

for (const line of bad) report(line);
if (bad.length > 0) process.exitCode = 1;
