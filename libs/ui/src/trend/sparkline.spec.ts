import { TestBed } from '@angular/core/testing';
import { describe, expect, it } from '@jest/globals';

import { Sparkline, sparkline } from './sparkline';

describe('Sparkline', () => {
  it('runs from the left to a marked last point, upwards where the values rise', () => {
    const drawn = sparkline([40, 50, 60]);
    expect(drawn?.points).toBe('2.5,13.5 30,8 57.5,2.5');
    expect(drawn?.last).toEqual({ x: 57.5, y: 2.5 });
  });

  it('keeps a small change small and a level line in the middle', () => {
    expect(sparkline([60, 61])?.last.y).toBeGreaterThan(7);
    expect(sparkline([60, 60])?.points).toBe('2.5,8 57.5,8');
  });

  it('draws nothing for a single value, and says the words all the same', async () => {
    const fixture = TestBed.createComponent(Sparkline);
    fixture.componentRef.setInput('values', [60]);
    fixture.componentRef.setInput('words', 'No history yet.');
    await fixture.whenStable();
    const element: HTMLElement = fixture.nativeElement;
    expect(element.querySelector('svg')).toBeNull();
    expect(element.textContent.trim()).toBe('No history yet.');
  });
});
