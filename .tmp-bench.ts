import { buildStrip } from "./src/core/geo/strip";
import { destination } from "./src/core/geo/geodesic";
import { makeRandom } from "./test/core/geo/random";
import { readFileSync } from "node:fs";
const r=makeRandom(7);
function wiggle(n:number,len:number){let line:any=[[24,50]];let b=90;for(let i=1;i<n;i++){b=90+Math.max(-80,Math.min(80,(b-90)+ (r()-0.5)*60));line.push(destination(line.at(-1),b,len/n));}return line;}
const line=wiggle(2000,1200000);
for (const [l,rt] of [[15000,30000],[30000,15000],[1000,1000],[100000,100000],[500000,100000]]){
  const ts=[];
  for(let i=0;i<6;i++){const c=process.cpuUsage();const s=buildStrip({baseline:line,leftMeters:l,rightMeters:rt});const d=process.cpuUsage(c);ts.push((d.user)/1000); if(i==0)console.log(l,rt,s.ok? s.whole.coordinates.flat().map(x=>x.length).join(','):JSON.stringify(s))}
  console.log(ts.map(t=>t.toFixed(0)).join(' '));
}
