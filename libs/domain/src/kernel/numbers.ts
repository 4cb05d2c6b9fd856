/** Rounded to six decimal places, halves upwards; never negative zero. */
export function round6(value: number): number {
  // A decimal half is often a hair below it in binary: the allowance keeps equal arithmetic in another order equal.
  return Math.round(value * 1e6 + 1e-6) / 1e6 + 0;
}

/** Whether `value` reaches `threshold`, within 1e-9. */
export function reaches(value: number, threshold: number): boolean {
  return value >= threshold - 1e-9;
}

/** Orders numbers upwards. */
export function byNumber(a: number, b: number): number {
  return a - b;
}

/** Orders texts by code unit, the same on every machine and in every language. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Product of the values, multiplied in sorted order so that the input's order does not change a bit of it. */
export function sortedProduct(values: readonly number[]): number {
  return [...values].sort(byNumber).reduce((product, value) => product * value, 1);
}

/** Sum of the values, added in sorted order. */
export function sortedSum(values: readonly number[]): number {
  return [...values].sort(byNumber).reduce((sum, value) => sum + value, 0);
}
