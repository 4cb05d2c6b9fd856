import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type MortalProduct, startMortalProduct } from '../mortal-product.js';

const DAY_MS = 86_400_000;

/** A product without any organisation, whose clock the test holds. */
export interface ClockedProduct extends MortalProduct {
  /** A day counted from that of the first start, `YYYY-MM-DD`. */
  readonly day: (after: number) => string;
  /** Starts it again so many days after the first start. */
  readonly startOn: (after: number) => Promise<void>;
  /** The word that lets somebody set up the organisation; empty until it is printed. */
  readonly setUpToken: () => string;
}

/** It starts at ten in the morning of the machine's next day, so that no test runs over midnight, and sessions last. */
export async function startClockedProduct(port: number): Promise<ClockedProduct> {
  const machine = Date.now();
  const first = (Math.floor(machine / DAY_MS) + 1) * DAY_MS + 10 * 3_600_000;
  const settings = (after: number): Record<string, string> => ({ CLOCK_MOVED_MS: String(first - machine + after * DAY_MS) });
  const clock = pathToFileURL(join(import.meta.dirname, 'moved-clock.mjs')).href;
  const product = await startMortalProduct(port, { args: ['--empty'], settings: { ...settings(0), NODE_OPTIONS: `--import=${clock}` } });
  return {
    ...product,
    day: (after) => new Date(first + after * DAY_MS).toISOString().slice(0, 10),
    startOn: (after) => product.start(settings(after)),
    setUpToken: () => /set-up#token=(\S+)/.exec(product.said())?.[1] ?? '',
  };
}
