import { chance, oneOf } from './chance.mjs';

/**
 * What a record looks like, apart from its words: people of one shape have the same days, indicators and ratings, and so
 * the same assessment, which is then made once by the product and copied.
 */

/** @typedef {{indicator: string, level: string}} Level */
/**
 * @typedef {object} ShapedItem
 * @property {number} started days ago
 * @property {number} ended days ago
 * @property {number} logged days ago
 * @property {string} state
 * @property {string} impact
 * @property {boolean} link
 * @property {number | null} episode which of the person's; null: none
 * @property {string[]} indicators
 * @property {Level[]} ratings by the line manager
 * @property {Level[]} others by the manager's manager
 * @property {boolean} confirmed by a colleague
 */
/** @typedef {import('@nextrung/domain/ladder').Ladder} Ladder */

/** Two and a half years of work. */
const SPAN = 900;
export const EPISODES = 6;
/** What is newer than this waits for the manager. */
const RATED_AFTER = 40;
const IMPACTS = ['activity', 'shipped', 'shipped', 'measured', 'attributed'];
const LEVELS = { weak: ['not_shown', 'partial', 'partial', 'meets'], middling: ['partial', 'meets', 'meets'], strong: ['meets', 'meets', 'exceeds'] };

/** Codes of the indicators of a person's next rung, or of the last one. @param {Ladder} ladder @param {string} rung */
export function indicatorsAbove(ladder, rung) {
  const ordered = ladder.rungs.toSorted((a, b) => a.ordinal - b.ordinal);
  const at = ordered.findIndex(({ id }) => id === rung);
  const next = ordered[Math.min(at + 1, ordered.length - 1)]?.id;
  return ladder.cells.filter((cell) => cell.rung === next).flatMap(({ indicators }) => indicators.map(({ id }) => id));
}

/** @param {Ladder} ladder @param {string} shape @param {number} items @returns {ShapedItem[]} the oldest first */
export function shapedItems(ladder, shape, items) {
  const [rung = '', variant = '0'] = shape.split('/');
  const random = chance([...shape].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), 7));
  const all = indicatorsAbove(ladder, rung);
  const strength = oneOf(random, Object.values(LEVELS));
  const shown = all.slice(0, Math.max(3, all.length - (Number(variant) % 6)));
  return Array.from({ length: items }, (_, at) => {
    const ended = Math.max(1, Math.round(((items - at) / items) * SPAN - random() * 10));
    const logged = Math.max(0, ended - 1 - Math.floor(random() * 9));
    const indicators = [...new Set(Array.from({ length: 1 + Math.floor(random() * 3) }, () => oneOf(random, shown)))];
    const draw = random();
    const state = draw < 0.88 ? 'shared' : draw < 0.96 ? 'private' : 'draft';
    const rated = state === 'shared' && logged > RATED_AFTER && random() < 0.85;
    /** @returns {Level[]} */
    const levels = () => indicators.map((indicator) => ({ indicator, level: oneOf(random, strength) }));
    return {
      started: ended + 10 + Math.floor(random() * 110), ended, logged, state, impact: oneOf(random, IMPACTS), link: random() < 0.6,
      episode: random() < 0.4 ? Math.floor(random() * EPISODES) : null,
      indicators, ratings: rated ? levels() : [], others: rated && random() < 0.2 ? levels() : [], confirmed: rated && random() < 0.3,
    };
  });
}
