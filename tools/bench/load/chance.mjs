/** Numbers from 0 to 1 that look like chance and are the same at every run (mulberry32). @param {number} seed */
export function chance(seed) {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** @template Item @param {() => number} random @param {readonly Item[]} list @returns {Item} */
export function oneOf(random, list) {
  const [first] = list;
  if (first === undefined) throw new Error('There is nothing to choose from.');
  return list[Math.floor(random() * list.length)] ?? first;
}
