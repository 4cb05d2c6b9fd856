import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lazyRoutes, LINES, NOT_PICTURED, withoutLine } from './lines.mjs';

const source = (name: string): string => readFileSync(join('apps/web/src/app', name), 'utf8');

describe('the pictures of the pages', () => {
  it('have a line for each route that is loaded when it is opened, and none for a route that is gone', () => {
    const routes = lazyRoutes([source('app.routes.ts'), source('pages.routes.ts')]);
    expect(routes.length).toBeGreaterThan(40);
    expect(withoutLine(routes)).toEqual([]);
    expect([...LINES.map(({ route }) => route), ...Object.keys(NOT_PICTURED)].filter((route) => route !== '**' && !routes.includes(route))).toEqual([]);
    expect(withoutLine(['one/that-is-new'])).toEqual(['one/that-is-new']);
  });
});
