import { as, shot, done } from './h4-shots.tmp.mjs';
const p = await as('Amara');
await p.goto('http://localhost:4040/to-do'); await p.waitForSelector('nr-inbox-overview'); await shot(p, 'todo');
await p.getByRole('button', { name: /Your actions|signature|Lapses/ }).first().click(); console.log(await p.evaluate(() => document.activeElement.outerHTML.slice(0,80)));
await done();
