/** Measures the readiness model alone, on invented records: `node tools/bench/readiness.mjs`, or as a part of `npm run bench`. */
import { pathToFileURL } from 'node:url';
import { assess, forecast, nextSteps } from '@nextrung/domain/readiness';
import { table } from './numbers.mjs';
import { recordOf } from './readiness-input.mjs';

/** @typedef {import('@nextrung/domain/readiness').ReadinessInput} ReadinessInput */
/** @typedef {{n: number, p50: number, p95: number}} Times milliseconds */

const ITEMS = 60;
const SIZES = [10, 100, 1000];
const KINDS = /** @type {const} */ (['typical', 'proven', 'claimed']);
/** How long one cell of the table is measured, after half as long for warming up. */
const CELL_MS = 800;
const LEAST_RUNS = 5;

const WORK = {
  'assess, no lapse dates': (/** @type {ReadinessInput} */ input) => assess(input, { lapseDates: false }),
  'assess with lapse dates': (/** @type {ReadinessInput} */ input) => assess(input),
  'next steps': nextSteps,
  forecast,
};

/** @param {() => unknown} work @returns {Times} */
function measured(work) {
  /** @param {number} forMs */
  const repeat = (forMs) => {
    const samples = [];
    const end = performance.now() + forMs;
    while (performance.now() < end || samples.length < LEAST_RUNS) {
      const begun = performance.now();
      work();
      samples.push(performance.now() - begun);
    }
    return samples.sort((a, b) => a - b);
  };
  repeat(CELL_MS / 2);
  const samples = repeat(CELL_MS);
  /** @param {number} part */
  const at = (part) => samples[Math.ceil(part * samples.length) - 1] ?? Number.NaN;
  return { n: samples.length, p50: at(0.5), p95: at(0.95) };
}

/** A wrong answer is easily a fast one. @param {{input: ReadinessInput, items: number, kind: typeof KINDS[number]}} record */
function expectWork({ input, items, kind }) {
  const { state, index, competencies } = assess(input);
  const lapses = competencies.filter(({ lapsesOn }) => lapsesOn !== null).length;
  const steps = nextSteps(input).length;
  const isRight = {
    typical: state !== 'ready' && lapses > 0 && steps > 0,
    proven: state === 'ready' && lapses === competencies.length,
    claimed: state === 'building' && steps === 5,
  }[kind];
  if (input.evidence.length !== items || !isRight) throw new Error(`Not measured: ${String(items)} ${kind} items are ${state} at ${String(index)}, with ${String(lapses)} lapses and ${String(steps)} next steps.`);
}

/** Times of every kind of work on a realistic record, and how they grow with it. */
export function benchReadiness() {
  const records = KINDS.flatMap((kind) => [ITEMS, ...SIZES].map((items) => ({ kind, items, input: recordOf(items, kind) })));
  for (const record of records.filter(({ items }) => items >= ITEMS)) expectWork(record);
  return records.map(({ kind, items, input }) => ({
    kind,
    items,
    times: Object.fromEntries(Object.entries(WORK).map(([name, work]) => [name, measured(() => work(input))])),
  }));
}

/** @param {number} milliseconds */
const ms = (milliseconds) => milliseconds.toFixed(3);

/** @param {ReturnType<typeof benchReadiness>} found */
export function readinessTables(found) {
  const realistic = found.filter(({ items }) => items === ITEMS).flatMap(({ kind, times }) =>
    Object.entries(times).map(([name, { n, p50, p95 }]) => [`${name}, ${kind}`, String(n), ms(p50), ms(p95)]));
  const growth = KINDS.flatMap((kind) => Object.keys(WORK).map((name) => {
    const perItem = SIZES.map((size) => (found.find((one) => one.kind === kind && one.items === size)?.times[name]?.p50 ?? Number.NaN) / size * 1000);
    const [, middle = Number.NaN, largest = Number.NaN] = perItem;
    return [`${name}, ${kind}`, ...perItem.map((each) => each.toFixed(1)), (largest / middle).toFixed(2)];
  }));
  return [
    table([[`readiness of ${String(ITEMS)} items, ms`, 'runs', 'p50', 'p95'], ...realistic]),
    table([['microseconds per item (p50)', ...SIZES.map((size) => `${String(size)} items`), '1000 : 100'], ...growth]),
  ].join('\n\n');
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) console.log(readinessTables(benchReadiness()));
