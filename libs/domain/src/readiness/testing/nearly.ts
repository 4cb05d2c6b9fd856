/** The places in which two JSON values differ, numbers by more than 1e-6; empty when they are equal. */
export function differences(actual: unknown, expected: unknown, path = '$'): string[] {
  if (typeof actual === 'number' && typeof expected === 'number') {
    return Math.abs(actual - expected) <= 1e-6 + 1e-12 ? [] : [said(path, actual, expected)];
  }
  if (!isContainer(actual) || !isContainer(expected) || Array.isArray(actual) !== Array.isArray(expected)) {
    return actual === expected ? [] : [said(path, actual, expected)];
  }
  const left = new Map(Object.entries(actual));
  const right = new Map(Object.entries(expected));
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((key) =>
    differences(left.get(key), right.get(key), `${path}.${key}`),
  );
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function said(path: string, actual: unknown, expected: unknown): string {
  return `${path}: ${JSON.stringify(actual) ?? 'absent'} instead of ${JSON.stringify(expected) ?? 'absent'}`;
}
