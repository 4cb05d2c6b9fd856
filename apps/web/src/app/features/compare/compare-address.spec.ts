import { describe, expect, it } from '@jest/globals';

import { peopleOf } from './compare-address';

const id = (n: number): string => `01a2173f-b281-75b1-a438-9477ec601c0${n}`;

describe('whom a comparison names', () => {
  it('is up to four people, each once, and nothing that names nobody', () => {
    expect(peopleOf(undefined)).toEqual([]);
    expect(peopleOf(`${id(1)},${id(1).toUpperCase()},x,,${id(2)}`)).toEqual([id(1), id(2)]);
    expect(peopleOf([1, 2, 3, 4, 5].map(id).join())).toHaveLength(4);
  });
});
