import { chromium } from "playwright";
const browser = await chromium.launch({executablePath:'/usr/bin/chromium', args:['--no-sandbox','--enable-unsafe-swiftshader']});
const find = `(() => { const seen=new Set(); const walk=(f)=>{ while(f){ const v=f.memoizedProps&&f.memoizedProps.value; if(v&&typeof v.getState==='function') return v; const c=f.child&&walk(f.child); if(c) return c; f=f.sibling;} return null;}; return walk(window.__root.current); })()`;
for (const [name,width,height,lang] of [["desk-en",1440,900,"en"],["desk-uk",1440,900,"uk"],["phone-en",390,844,"en"],["phone-uk",390,844,"uk"]]) {
  const page = await browser.newPage({viewport:{width,height}, acceptDownloads:true});
  const errors=[]; page.on("pageerror",e=>errors.push(e.message)); page.on("console",m=>m.type()==="error"&&errors.push(m.text()));
  await page.addInitScript(()=>{ window.__REACT_DEVTOOLS_GLOBAL_HOOK__={isDisabled:false,supportsFiber:true,inject(){return 1},onCommitFiberRoot(_,r){window.__root=r},onCommitFiberUnmount(){},onPostCommitFiberRoot(){},checkDCE(){}}; });
  await page.goto(`http://localhost:5304/#lang=${lang}&window=2025-12-01T00:00Z/2026-01-05T00:00Z`);
  await page.waitForSelector("[data-ready=true]",{timeout:120000});
  await page.evaluate(async ([find,n])=>{
    const store = eval(find);
    const {buildSyntheticEvents} = await import("/test/support/synthetic-events.ts");
    const {datasetOfTable, importedSource} = await import("/test/support/dataset-of-table.ts");
    const dataset = datasetOfTable(buildSyntheticEvents({count:n,seed:1}));
    const s=store.getState();
    store.setState({datasets:{dataset}, document:{...s.document, sources:[importedSource({name:"ACLED, Ukraine and the Black Sea 2023–2025",licence:"ACLED terms of use",attribution:"ACLED",restrictsRawRows:true})]}, time:{...s.time, window:{startMs:Date.UTC(2023,0,1), endMs:Date.UTC(2026,5,1)}}});
  },[find, name==="desk-en"?200000:12345]);
  await page.getByRole("button",{name: lang==="en"?"Export":"Експорт"}).first().click();
  const format = page.getByLabel(lang==="en"?"Format":"Формат");
  await format.waitFor();
  await page.waitForTimeout(9000);
  await page.screenshot({path:`/tmp/writers/${name}-png.png`});
  await format.selectOption("geoparquet");
  await page.waitForTimeout(800);
  await page.screenshot({path:`/tmp/writers/${name}-data.png`});
  const dl = page.getByRole("button",{name: lang==="en"?"Download":"Завантажити"});
  console.log(name,"disabled before", await dl.isDisabled());
  await page.getByRole("checkbox",{name: lang==="en"?"I may pass these rows on":"Мені дозволено передавати ці рядки"}).check();
  console.log(name,"disabled after", await dl.isDisabled());
  if (name==="desk-en") {
    // input latency while writing
    await page.evaluate(()=>{window.__gaps=[];let last=performance.now();const tick=()=>{const now=performance.now();window.__gaps.push(now-last);last=now;window.__raf=requestAnimationFrame(tick)};tick();});
    for (const f of ["csv","kml","geoparquet"]) {
      await format.selectOption(f);
      await page.evaluate(()=>{window.__gaps.length=0});
      const t=Date.now(); const p=page.waitForEvent("download",{timeout:180000}); await dl.click();
      await page.waitForTimeout(700); if (f==="csv") await page.screenshot({path:`/tmp/writers/${name}-writing.png`});
      const d=await p; await d.saveAs(`/tmp/writers/dl-${d.suggestedFilename()}`);
      console.log(f,(Date.now()-t)/1000,"s",d.suggestedFilename(),"longest frame gap", Math.round(await page.evaluate(()=>Math.max(...window.__gaps))),"p95",Math.round(await page.evaluate(()=>[...window.__gaps].sort((a,b)=>a-b)[Math.floor(window.__gaps.length*.95)])));
    }
    await format.selectOption("kml"); await dl.click(); await page.waitForTimeout(600);
    await page.getByRole("button",{name:"Cancel"}).click(); await page.waitForTimeout(300);
    console.log("after cancel: dialog open", await format.isVisible(), "progress", await page.locator("progress").count());
  } else { const p=page.waitForEvent("download",{timeout:60000}); await dl.click(); const d=await p; console.log(name,d.suggestedFilename()); await page.waitForTimeout(300); await page.screenshot({path:`/tmp/writers/${name}-done.png`}); }
  console.log(name,"scroll width", await page.evaluate(()=>document.documentElement.scrollWidth), "errors", errors.slice(0,4));
  await page.close();
}
await browser.close();
