import { times } from './numbers.mjs';

/** @typedef {import('./numbers.mjs').Times} Times */
/** @typedef {{heapMegabytes: number, elements: number, script: Times, frame: Times}} Scrolled script and whole work of the page for each step of scrolling, in milliseconds; the heap after it */

/** Runs in the page. */
const TWO_FRAMES = 'new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))';

/**
 * Turns the wheel over a page, step by step, and asks the browser what each step cost it.
 * @param {import('@playwright/test').Page} page
 * @param {{steps: number, turn: (step: number) => readonly [number, number], at: readonly [number, number]}} how pixels to the right and down at each step, and where the pointer rests
 * @returns {Promise<Scrolled>}
 */
export async function scrolled(page, { steps, turn, at }) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'timeTicks' });
  /** Seconds and bytes by their names. @returns {Promise<Record<string, number>>} */
  const metrics = async () => Object.fromEntries((await devtools.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]));
  await page.mouse.move(...at);
  const script = [];
  const frame = [];
  let last = await metrics();
  for (let step = 0; step < steps; step += 1) {
    await page.mouse.wheel(...turn(step));
    await page.evaluate(TWO_FRAMES);
    const now = await metrics();
    /** @param {string} name */
    const spent = (name) => ((now[name] ?? 0) - (last[name] ?? 0)) * 1000;
    script.push(spent('ScriptDuration'));
    frame.push(spent('TaskDuration'));
    last = now;
  }
  await devtools.send('HeapProfiler.collectGarbage');
  const { JSHeapUsedSize = Number.NaN, Nodes = Number.NaN } = await metrics();
  return { heapMegabytes: JSHeapUsedSize / 1024 / 1024, elements: Nodes, script: times(script), frame: times(frame) };
}

/** Lines of a table for it. @param {Scrolled} found */
export const scrolledLines = ({ script, frame }) =>
  Object.entries({ 'script in a step of scrolling': script, 'all work of the page in it': frame }).map(([name, { n, p10, p50, p95 }]) => [name, String(n), p10.toFixed(1), p50.toFixed(1), p95.toFixed(1)]);
