import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { describe, expect, it } from '@jest/globals';

import { TypeAhead } from './type-ahead';

@Component({ imports: [TypeAhead], template: `<nr-type-ahead label="Episode" [(text)]="text" [options]="options()" (picked)="picked = $event" />` })
class Page {
  readonly text = signal('');
  readonly options = signal(['Returns', 'Customs']);
  picked = '';
}

describe('TypeAhead', () => {
  function page() {
    const fixture = TestBed.createComponent(Page);
    TestBed.tick();
    const element: HTMLElement = fixture.nativeElement;
    const field = element.querySelector('input') as HTMLInputElement;
    const press = (key: string): boolean => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      field.dispatchEvent(event);
      TestBed.tick();
      return event.defaultPrevented;
    };
    return { page: fixture.componentInstance, element, field, press, list: () => element.querySelector('[role=listbox]') };
  }

  it('shows proposals on request, says which one is current, and takes it by Enter', () => {
    const { page: host, element, field, press, list } = page();
    expect([list(), field.getAttribute('aria-expanded')]).toEqual([null, 'false']);
    press('ArrowDown');
    expect(list()?.id).toBe(field.getAttribute('aria-controls'));
    expect(element.querySelector('[aria-selected=true]')?.id).toBe(field.getAttribute('aria-activedescendant'));
    press('ArrowDown');
    expect(element.querySelector('[aria-selected=true]')?.textContent).toBe('Customs');
    press('ArrowDown');
    expect(press('Enter')).toBe(true);
    expect([host.text(), host.picked, field.value, list()]).toEqual(['Returns', 'Returns', 'Returns', null]);
  });

  it('leaves Enter and Escape to the form while nothing is chosen or shown', () => {
    const { field, press, list } = page();
    field.value = 'Something new';
    field.dispatchEvent(new Event('input'));
    TestBed.tick();
    expect(list()).not.toBeNull();
    expect(press('Enter')).toBe(false);
    expect(press('Escape')).toBe(true);
    expect(list()).toBeNull();
    expect(press('Escape')).toBe(false);
    expect(field.value).toBe('Something new');
  });
});
