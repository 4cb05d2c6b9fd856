import { carrierNetwork } from './carrier/index.js';
import { office } from './office.js';
import { settlementPlatform } from './settlement/index.js';
import { shipperExperience } from './shipper/index.js';
import type { DemoAccounts, DemoOrganisation } from './types.js';

export { demoDevelopment } from './development.js';
export type * from './types.js';

/** Tarnwick: an invented company that makes freight software. The same on every load; only the load day shifts its dates. */
export const demoOrganisation: DemoOrganisation = {
  name: 'Tarnwick Freight',
  timeZone: 'Europe/London',
  people: [...office, ...shipperExperience, ...carrierNetwork, ...settlementPlatform],
};

/** Who the one-click accounts sign in as. */
export const demoAccounts: DemoAccounts = { director: 'ingrid', group_pm: 'amara', pm: 'callum', colleague: 'tomasz', admin: 'patience' };
