export { barSides, type BarSide, barStands, sidesAsked, type BarSignature } from './agreed-bar.js';
export { beginsAs, isClosed, planLifecycle, planMoves, planSides, planStates, type PlanFacts, type PlanMove, type PlanSide, type PlanState } from './lifecycle.js';
export { type Due, isOverdue, isRecalled, recalledAfterDays, recalledBeforeDays } from './reminders.js';
export { mostTimes, tickableWeeks, type Weekly, weeklyOf, weekOf, weeksReached, weeksToTick, type WeekTick } from './weekly.js';
