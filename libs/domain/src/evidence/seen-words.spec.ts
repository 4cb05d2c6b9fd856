import { describe, expect, it } from '@jest/globals';
import { namesWhatWasSeen } from './seen-words.js';

describe('a note that names what was seen', () => {
  it.each(['I agree.', 'Good, good, good!', 'Agreed, very good work.', 'Meets expectations, well done', 'Excellent work, really impressive', 'I agree with all of this', '+1 +1 +1 +1', '… … … …', 'yes yes yes yes'])('%s: does not', (note) => {
    expect(namesWhatWasSeen(note)).toBe(false);
  });

  it.each(['I saw the roadmap.', 'The launch was late, but the numbers held.', 'I saw the whole of it.', 'Good review of the pricing test', 'She led three interviews', '会議で議事録を見ました', 'Habe die Roadmap gesehen', 'Checkout-Umstellung'])('%s: does', (note) => {
    expect(namesWhatWasSeen(note)).toBe(true);
  });
});
