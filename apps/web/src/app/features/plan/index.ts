export type { ActionMoved } from './plan-action';
export { PlanToDoLines } from './plan-to-do-lines';
