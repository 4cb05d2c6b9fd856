import { test } from '@playwright/test';
import { appeal, decideOthers, planAction, promoteFirst, readCyclePay, tellAll } from './support/whole-cycle/decisions.js';
import { promoteOnItsDay, verifyPackets } from './support/whole-cycle/ending.js';
import { decideNeeds, nominateAll, openCycle, openReviews, writeAndLockAll } from './support/whole-cycle/nominations.js';
import { gather } from './support/whole-cycle/people.js';
import { rateFirst, rateOthers, recuse } from './support/whole-cycle/reviews.js';
import { calibrateOthers, calibrateThroughCrash, reveal } from './support/whole-cycle/room.js';
import { type ClockedProduct, startClockedProduct } from './support/whole-cycle/product.js';

const PORT = Number(process.env['E2E_PORT'] ?? 3987) + 7;
let product: ClockedProduct | null = null;

test.afterEach(() => product?.stop());

test('a whole cycle: nominated, written, rated alone, calibrated through a crash, decided, told, appealed against, promoted on the day', async ({ browser }, testInfo) => {
  test.setTimeout(300_000);
  const started = (product = await startClockedProduct(PORT));
  const company = await gather(browser, started);
  const opened = await test.step('people operations open the cycle', () => openCycle(company, started));
  const round = await test.step('managers and a person nominate', () => nominateAll(company, opened, started));
  await test.step('packets are written and locked', () => writeAndLockAll(round));
  await test.step('the business needs are decided without the names', () => decideNeeds(company, round));
  await test.step('the facilitator opens the review', () => openReviews(company, round));
  await test.step('the first of the panel rates alone, and nothing of it reaches anybody', () => rateFirst(company, round));
  await test.step('one has a conflict of interest, and an alternate takes the place', () => recuse(company, round));
  await test.step('the others rate', () => rateOthers(company, round));
  await test.step('the ratings are shown to the room, all at once', () => reveal(company, round));
  await test.step('the server is killed in the middle of calibration, and the room goes on', () => calibrateThroughCrash(company, round, started));
  await planAction(company.pms[0], started);
  await test.step('the first is promoted, from the room', () => promoteFirst(company, round, started));
  await test.step('the other cases are calibrated', () => calibrateOthers(company, round));
  await test.step('two more are promoted, one is deferred with conditions, one is ready without money', () => decideOthers(company, round, started));
  await test.step('people are told, and acknowledge it', () => tellAll(company, round));
  await test.step('the deferred one appeals, and is answered with a reason', () => appeal(company, round));
  await test.step('who waits for money stands with the pay of the cycle', () => readCyclePay(company, round));
  await test.step('every packet is verified', () => verifyPackets(company, round, started, (name) => testInfo.outputPath(name)));
  await test.step('the rung changes on its day', () => promoteOnItsDay(company, round, started));
});
