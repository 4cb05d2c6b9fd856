import { Component, computed, input } from '@angular/core';

const width = 60;
const height = 16;
const inset = 2.5;
/** The line never fills its height with less than this difference, so that small changes look small. */
const leastSpan = 10;

/** A trend as a line of 60 × 16 px without axes, the last point marked; the change in words for screen readers. */
@Component({
  selector: 'ui-sparkline',
  template: `
    @if (line(); as drawn) {
      <svg [attr.viewBox]="box" [attr.width]="width" [attr.height]="height" aria-hidden="true" focusable="false">
        <polyline [attr.points]="drawn.points" />
        <circle [attr.cx]="drawn.last.x" [attr.cy]="drawn.last.y" r="2.25" />
      </svg>
    }
    <span [class.visually-hidden]="!showWords()">{{ words() }}</span>
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 8px;
    }
    polyline {
      fill: none;
      stroke: var(--nr-secondary);
      stroke-width: 1.5;
      stroke-linejoin: round;
      stroke-linecap: round;
    }
    circle {
      fill: var(--nr-text);
    }
  `,
})
export class Sparkline {
  /** Oldest first. A single value is no trend, so nothing is drawn. */
  readonly values = input.required<readonly number[]>();
  /** The change in words, such as "From 58 to 62 in six months". */
  readonly words = input.required<string>();
  readonly showWords = input(false);

  protected readonly width = width;
  protected readonly height = height;
  protected readonly box = `0 0 ${width} ${height}`;
  protected readonly line = computed(() => sparkline(this.values()));
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where the line runs; null for fewer than two values. */
export function sparkline(values: readonly number[]): { readonly points: string; readonly last: Point } | null {
  if (values.length < 2) return null;
  const low = Math.min(...values);
  const high = Math.max(...values);
  const span = Math.max(high - low, leastSpan);
  const middle = (low + high) / 2;
  const points = values.map((value, at) => ({
    x: rounded(inset + (at / (values.length - 1)) * (width - 2 * inset)),
    y: rounded(height / 2 - ((value - middle) / span) * (height - 2 * inset)),
  }));
  const last = points.at(-1);
  return last === undefined ? null : { points: points.map(({ x, y }) => `${x},${y}`).join(' '), last };
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
