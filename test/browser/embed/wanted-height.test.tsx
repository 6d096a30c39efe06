import { afterEach, expect, it } from "vitest";
import { useWantedHeight, wantedHeight } from "../../../src/ui/embed/use-wanted-height";
import { clearPage, showInPage } from "../page-host";

/** As in an embedded page: what is below the map leaves something out where there is little height. */
const looks = `.page { container-type: size; height: var(--given) }
  .axis { height: 150px } .lines { height: var(--lines, 40px) }
  @container (max-height: 419px) { .axis { display: none } }`;

function Frame() {
  const below = useWantedHeight();
  return (
    <div className="page">
      <style>{looks}</style>
      <div ref={below}>
        <div className="lines" />
        <div className="axis" />
      </div>
    </div>
  );
}

let told: number[] = [];
const hear = ({ data }: MessageEvent) => data?.type === "demarc:height" && told.push(data.heightPx);
const settle = () => new Promise((resolve) => setTimeout(resolve, 150));
const set = (name: string, value: string) => document.documentElement.style.setProperty(name, value);

afterEach(() => {
  parent.removeEventListener("message", hear);
  document.documentElement.removeAttribute("style");
  clearPage();
  told = [];
});

it("asks for what it needs whole, whatever it is given, and never sinks with a line less", async () => {
  parent.addEventListener("message", hear);
  set("--given", "300px");
  showInPage(<Frame />);
  const needed = wantedHeight(innerWidth, 190);
  await expect.poll(() => told).toEqual([needed]);
  for (const given of ["700px", "419px", "200px", `${needed}px`]) {
    set("--given", given);
    await settle();
  }
  expect(told).toEqual([needed]);
  set("--lines", "56px");
  await expect.poll(() => told).toEqual([needed, needed + 16]);
  set("--lines", "40px");
  await settle();
  expect(told).toEqual([needed, needed + 16]);
});
