import { chromium } from '@playwright/test';
const B='http://127.0.0.1:3950';
const b = await chromium.launch({ executablePath:'/usr/bin/chromium', args:['--headless','--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync'] });
const [who, pathsArg, modes='wide-light'] = process.argv.slice(2);
for (const mode of modes.split(',')) {
  const [size, theme] = mode.split('-');
  const ctx = await b.newContext({ viewport: size==='wide'?{width:1440,height:900}:{width:360,height:780}, colorScheme: theme, baseURL: B });
  const page = await ctx.newPage(); page.setDefaultTimeout(6000);
  page.on('console', m => { if (['error','warning'].includes(m.type())) console.log('CONSOLE', m.text().slice(0,300)); });
  page.on('pageerror', e => console.log('PAGEERROR', e.message.slice(0,300)));
  page.on('response', r => { if (r.status()>=400) console.log(r.status(), r.url()); });
  await page.goto('/sign-in'); await page.waitForTimeout(700);
  if (who !== 'none') { await page.getByRole('button', { name: new RegExp(who) }).first().click(); await page.waitForTimeout(1200); }
  for (const p of pathsArg.split(',')) {
    if (p !== '.') { await page.goto(p); }
    await page.waitForTimeout(1300);
    const name = `/tmp/shot-${who.replace(/\W/g,'')}-${p.replace(/\W+/g,'_')}-${mode}.png`;
    await page.screenshot({ path: name, fullPage: size==='narrow' ? false : false }); console.log(name, page.url(), await page.title());
  }
  await ctx.close();
}
await b.close();
