export { addDays, dayNumber, daysBetween, earlier, isIsoDate, isoDate, type IsoDate } from './dates.js';
export { move, offeredActions, unreachable, type Guard, type Lifecycle, type Move } from './lifecycle.js';
export { byNumber, byText, reaches, round6, sortedProduct, sortedSum } from './numbers.js';
export { accepted, refused, type Refusal, type Result } from './result.js';
export { ShapeReader, type ShapeProblem } from './shape.js';
export { foldSmallGroups, smallestGroup, type FoldedGroups } from './small-groups.js';
