import { carrierNetwork } from './carrier/index.js';
import { office } from './office.js';
import { settlementPlatform } from './settlement/index.js';
import { shipperExperience } from './shipper/index.js';
import type { DemoAccounts, DemoOrganisation, DemoPerson } from './types.js';

export { demoDevelopment } from './development.js';
export { demoCases, demoCycles } from './promotions/index.js';
export type * from './promotions/types.js';
export type * from './types.js';

const team = (name: string, people: readonly DemoPerson[]): DemoOrganisation['teams'][number] => ({ name, people: people.map(({ key }) => key) });

/** Tarnwick: an invented company that makes freight software. The same on every load; only the load day shifts its dates. */
export const demoOrganisation: DemoOrganisation = {
  name: 'Tarnwick Freight',
  timeZone: 'Europe/London',
  people: [...office, ...shipperExperience, ...carrierNetwork, ...settlementPlatform],
  teams: [team('Shipper Experience', shipperExperience), team('Carrier Network', carrierNetwork), team('Settlement & Platform', settlementPlatform)],
};

/** Who the one-click accounts sign in as. */
export const demoAccounts: DemoAccounts = { director: 'ingrid', group_pm: 'amara', pm: 'callum', colleague: 'tomasz', admin: 'patience' };
