import { TestBed } from '@angular/core/testing';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { LadderSearch } from './ladder-search';

describe('LadderSearch', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  function shown() {
    const fixture = TestBed.createComponent(LadderSearch);
    fixture.componentRef.setInput('query', '');
    fixture.componentRef.setInput('found', '');
    fixture.componentRef.setInput('count', 3);
    const [asked, steps]: [string[], number[]] = [[], []];
    fixture.componentInstance.asked.subscribe((query) => asked.push(query));
    fixture.componentInstance.step.subscribe((by) => steps.push(by));
    TestBed.tick();
    const field = (fixture.nativeElement as HTMLElement).querySelector('input');
    if (!field) throw new Error('no field');
    const type = (text: string) => {
      field.value = text;
      field.dispatchEvent(new Event('input'));
      TestBed.tick();
    };
    const enter = (shiftKey = false) => field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', shiftKey }));
    return { fixture, field, type, enter, asked, steps };
  }

  it('asks once after a word is typed', () => {
    const { type, asked } = shown();
    type('road');
    type('roadmap');
    jest.advanceTimersByTime(250);
    expect(asked).toEqual(['roadmap']);
  });

  it('leads on by Enter and back by Shift and Enter', () => {
    const { fixture, type, enter, asked, steps } = shown();
    type('roadmap');
    enter();
    expect([asked, steps]).toEqual([['roadmap'], []]);
    fixture.componentRef.setInput('query', 'roadmap');
    TestBed.tick();
    enter();
    enter(true);
    expect(steps).toEqual([1, -1]);
  });

  it('keeps what is typed when the address catches up, and follows another address', () => {
    const { fixture, field, type } = shown();
    type('road');
    jest.advanceTimersByTime(250);
    type('roadmap');
    fixture.componentRef.setInput('query', 'road');
    TestBed.tick();
    expect(field.value).toBe('roadmap');
    fixture.componentRef.setInput('query', 'vision');
    TestBed.tick();
    expect(field.value).toBe('vision');
  });
});
