import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { ArrayMaxSize, IsArray, IsString } from 'class-validator';
import { NestedEach } from './nested.js';
import { oversized } from './oversized.js';

class Entry {
  @IsArray()
  @ArrayMaxSize(2)
  @IsString({ each: true })
  names: string[];
}

class Form {
  @IsArray()
  @ArrayMaxSize(3)
  @NestedEach(() => Entry)
  entries: Entry[];
}

const many = Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`f${index}`, index]));

describe('a body that is larger than its form', () => {
  it.each([
    ['at its limits', { entries: [{ names: ['a', 'b'] }, { names: [] }, {}] }, null],
    ['of something else altogether', { entries: 'x', other: [[], null, 7] }, null],
    ['with a list that is too long', { entries: [{}, {}, {}, {}] }, 'entries'],
    ['with such a list inside', { entries: [{}, { names: ['a', 'b', 'c'] }] }, 'entries.1.names'],
    ['with fields without end', many, ''],
    ['with such an entry', { entries: [{}, many] }, 'entries.1'],
  ])('%s', (_what, body, field) => {
    expect(oversized(Form, body)?.field ?? null).toBe(field);
  });
});
