import fc from "fast-check";
import GeometryFactory from "jsts/org/locationtech/jts/geom/GeometryFactory.js";
import GeoJSONReader from "jsts/org/locationtech/jts/io/GeoJSONReader.js";
import IsValidOp from "jsts/org/locationtech/jts/operation/valid/IsValidOp.js";
import { intersectAreas } from "./src/core/geo/boolean";
import { destination, polygonAreaSqMeters } from "./src/core/geo/geodesic";
import { buildStrip } from "./src/core/geo/strip";
const reader = new GeoJSONReader(new GeometryFactory());
const sq = (a:any) => (a === null ? 0 : polygonAreaSqMeters(a));
function flatArea(area:any): number {
  return (area?.coordinates ?? []).flat().reduce((sum:number, ring:any) => {
    const [ox, oy] = ring[0];
    return ring.slice(1).reduce((t:number, [x, y]:any, i:number) => { const [fx, fy] = ring[i]; return t + ((fx - ox) * (y - oy) - (x - ox) * (fy - oy)) / 2; }, sum);
  }, 0);
}
const fault=(a:any)=>{ if(a===null) return null; const c=new IsValidOp(reader.read(a)); return c.isValid()?null:String(c.getValidationError());};
const wanderingLine = fc.record({
    lng: fc.integer({ min: 22_000, max: 40_000 }), lat: fc.integer({ min: 44_000, max: 52_000 }), bearing: fc.integer({ min: 0, max: 359 }),
    steps: fc.array(fc.tuple(fc.integer({ min: -175, max: 175 }), fc.integer({ min: 20, max: 400 })), { minLength: 1, maxLength: 9 }),
  }).map(({ lng, lat, bearing, steps }) => { let onward = bearing; const line:any = [[lng / 1000, lat / 1000]];
    for (const [turn, length] of steps) { onward += turn / 2; line.push(destination(line.at(-1), onward, 100 * length)); } return line; });
const depth = fc.constantFrom(0, 1, 100, 2500, 15_000, 30_000, 100_000, 500_000);
const seg=(fromMeters:number,toMeters:number)=>fc.record({fromMeters:fc.constant(fromMeters),toMeters:fc.constant(toMeters),leftMeters:depth,rightMeters:depth});
const segments=fc.oneof(fc.constant([]),fc.constant([{ fromMeters: 50, toMeters: 4000, leftMeters: 900, rightMeters: 20_000 },{ fromMeters: 6000, toMeters: 1e6, leftMeters: 7000, rightMeters: 300 }]),
 fc.tuple(seg(50,4000),seg(6000,1e6)), fc.tuple(seg(0,3000),seg(3000,3300),seg(3300,9000)));
const request=fc.record({baseline:wanderingLine,leftMeters:depth,rightMeters:depth,ends:fc.constantFrom("flat" as const,"round" as const),segments});
let n=0,built=0; const bad:any={}; const note=(k:string,a:any,v:any)=>{bad[k]=(bad[k]??0)+1; if(bad[k]<4)console.log(k,v,JSON.stringify(a));};
const seed=Number(process.argv[2]??5), runs=Number(process.argv[3]??500);
const c0=process.cpuUsage();
for(const a of fc.sample(request,{seed,numRuns:runs})){
  n++; let s; try{ s=buildStrip(a);}catch(e){note('throw',a,String(e));continue;}
  if(!s.ok){continue;} built++;
  const {whole,left,right}=s; const f=[whole,left,right].map(fault);
  if(f.some(x=>x)) note('invalid',a,f);
  const e=Math.abs((flatArea(left)+flatArea(right))/flatArea(whole)-1); if(!(e<1e-6)) note('flat',a,e);
  const g=Math.abs((sq(left)+sq(right))/sq(whole)-1); if(!(g<1e-4)) note('sq',a,g);
  const o=flatArea(left&&right&&intersectAreas(left,right))/flatArea(whole); if(!(o<1e-6)) note('overlap',a,o);
}
console.log({n,built,bad,cpu:process.cpuUsage(c0).user/1e6});
