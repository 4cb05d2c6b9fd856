import { describe, expect, it } from '@jest/globals';
import { statementsOf } from './statements.js';

describe('the text of a cell', () => {
  it.each([
    ['a paragraph is one statement', 'Sets goals. Follows them.', ['Sets goals. Follows them.']],
    ['bullets', '- one\n* two\n• three\n1. four\n2) five', ['one', 'two', 'three', 'four', 'five']],
    ['a bullet that goes on', '- one\n  and more\n- two', ['one and more', 'two']],
    ['text before bullets that says something', 'Owns the area.\n- one', ['Owns the area.', 'one']],
    ['lines of their own', 'Sets goals\nFollows them', ['Sets goals', 'Follows them']],
    ['a line broken in a sentence', 'Sets goals for the area and for every team in it that\nasks for them', ['Sets goals for the area and for every team in it that asks for them']],
    ['line ends of HTML', 'one<br>two<br />three', ['one', 'two', 'three']],
    ['tags and scripts as text', '<b>one</b> <script>alert(1)</script>', ['<b>one</b> <script>alert(1)</script>']],
    ['nothing', ' \n ', []],
  ])('%s', (_, text, statements) => expect(statementsOf(text).statements).toEqual(statements));

  it('names what leads in and what stands for nothing', () => {
    expect(statementsOf('You can:\n- one')).toEqual({ statements: ['one'], leadIn: 'You can:' });
    expect(statementsOf('TBD')).toEqual({ statements: [], placeholder: 'TBD' });
  });
});
