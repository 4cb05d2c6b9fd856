export { DecideWaiverForm } from './decide-waiver';
export { ProposeWaiverForm, type WaivableIndicator } from './propose-waiver';
export { Waivers } from './waivers';
