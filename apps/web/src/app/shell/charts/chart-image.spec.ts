import { describe, expect, it } from '@jest/globals';

import { heightOf } from './chart-model';
import { pictureOf } from './chart-image';

const theme = (name: string): string => ({ '--nr-page': '#fff', '--nr-text': '#111', '--nr-font': ' system-ui, "Segoe UI"' })[name] ?? '';

describe('pictureOf', () => {
  const drawn = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  drawn.innerHTML = '<text fill="var(--nr-text, red)" font-family="var(--nr-font)">A &amp; B</text>';
  const { svg } = pictureOf(drawn, theme);

  it('stands by itself: no name of the theme is left, and it is well-formed', () => {
    expect(svg).not.toContain('var(');
    expect(svg).toContain('fill="#111"');
    expect(svg).toContain(`font-family="system-ui, 'Segoe UI'"`);
    expect(new DOMParser().parseFromString(svg, 'image/svg+xml').querySelector('parsererror')).toBeNull();
  });

  it('lies on the ground of the page', () => {
    expect(svg.indexOf('<rect')).toBeLessThan(svg.indexOf('<text'));
    expect(svg).toContain('fill="#fff"');
  });

  it('leaves the drawing as it is', () => {
    expect(drawn.querySelector('rect')).toBeNull();
  });
});

describe('heightOf', () => {
  it('grows with the number of bars', () => {
    const bars = (names: number, series: number) => heightOf({ kind: 'bars', said: '', unit: 'days', names: Array.from({ length: names }, String), series: Array.from({ length: series }, () => ({ name: '', values: [] })) });
    expect(bars(1, 1)).toBe(120);
    expect(bars(12, 2)).toBe(536);
  });
});
