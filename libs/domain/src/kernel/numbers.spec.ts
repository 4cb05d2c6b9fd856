import { describe, expect, it } from '@jest/globals';
import { byText, reaches, round6, sortedProduct, sortedSum } from './numbers.js';

describe('numbers', () => {
  it('round to six places, halves upwards even where binary falls short of them', () => {
    expect(round6(0.1234564)).toBe(0.123456);
    expect(round6(0.7 * (0.596583 / 0.6 / 3))).toBe(0.232005);
    expect(Object.is(round6(-1e-9), 0)).toBe(true);
  });

  it('reach a threshold within a billionth', () => {
    expect(reaches(0.6 - 1e-10, 0.6)).toBe(true);
    expect(reaches(0.599999, 0.6)).toBe(false);
  });

  it('multiply and add to the same bit in any order', () => {
    const values = [0.1, 0.7, 0.3, 0.9, 0.2];
    expect(sortedProduct(values)).toBe(sortedProduct([...values].reverse()));
    expect(sortedSum(values)).toBe(sortedSum([...values].reverse()));
    expect(sortedProduct([])).toBe(1);
  });

  it('order texts by code unit', () => {
    expect(['b', 'a', 'B', 'é'].sort(byText)).toEqual(['B', 'a', 'b', 'é']);
  });
});
