export { LEAST_COMPARED, LEAST_RATERS, type Leniency, type LeniencyHabit, leniencyOf, type RatedLevel, type RatedTwice } from './leniency.js';
export { LEAST_PEOPLE, LEAST_WAITS, middleOf } from './middle.js';
export { type DatedRung, rungSince } from './rung-since.js';
export { type Opportunity, opportunityOf, type WorkDone } from './visible-work.js';
