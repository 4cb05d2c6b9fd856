import { test } from '@playwright/test';
import { decideNeeds, nominateAll, openCycle, openReviews, writeAndLockAll } from './support/whole-cycle/nominations.js';
import { gather } from './support/whole-cycle/people.js';
import { type ClockedProduct, startClockedProduct } from './support/whole-cycle/product.js';

const PORT = Number(process.env['E2E_PORT'] ?? 3987) + 7;
let product: ClockedProduct | null = null;

test.afterEach(() => product?.stop());

test('a whole cycle: nominated, written, rated alone, calibrated through a crash, decided, told, appealed against, promoted on the day', async ({ browser }) => {
  test.setTimeout(300_000);
  const started = (product = await startClockedProduct(PORT));
  const company = await gather(browser, started);
  const opened = await test.step('people operations open the cycle', () => openCycle(company, started));
  const round = await test.step('managers and a person nominate', () => nominateAll(company, opened, started));
  await test.step('packets are written and locked', () => writeAndLockAll(round));
  await test.step('the business needs are decided without the names', () => decideNeeds(company, round));
  await test.step('the facilitator opens the review', () => openReviews(company, round));
});
