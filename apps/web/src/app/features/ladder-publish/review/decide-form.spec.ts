import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { IndicatorMapping, IndicatorMappingView } from '@nextrung/api-client';

import { DecideForm } from './decide-form';
import type { Statement } from './statements';

const statement = (id: string, text: string): [string, Statement] => [id, { id, text, must: false, cell: 'PM/craft', place: 'PM, Craft' }];
const old = new Map([statement('A', 'Writes and plans'), statement('B', 'Ships'), statement('C', 'Learns')]);
const now = new Map([statement('A', 'Writes'), statement('P', 'Plans'), statement('S', 'Ships and learns')]);
const suggested: IndicatorMappingView = { kind: 'reworded', from: ['A'], to: ['A'], decided: false, items: 2, similarity: 0.6, reason: '' };

describe('DecideForm', () => {
  let fixture: ComponentFixture<DecideForm>;
  let decided: IndicatorMapping[];
  const element = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const choose = async (kind: string): Promise<void> => {
    element().querySelector<HTMLInputElement>(`input[value=${kind}]`)?.click();
    await fixture.whenStable();
  };
  const select = async (label: string, id: string): Promise<void> => {
    const field = [...element().querySelectorAll('label')].find(({ textContent }) => textContent?.includes(label))?.querySelector('select');
    if (!field) throw new Error(`no field ${label}`);
    field.value = id;
    field.dispatchEvent(new Event('change'));
    await fixture.whenStable();
  };
  const save = async (): Promise<void> => {
    element().querySelector('form')?.dispatchEvent(new Event('submit'));
    await fixture.whenStable();
  };

  beforeEach(async () => {
    decided = [];
    fixture = TestBed.createComponent(DecideForm);
    for (const [name, value] of Object.entries({ entry: suggested, old, now })) fixture.componentRef.setInput(name, value);
    fixture.componentInstance.decided.subscribe((mapping) => decided.push(mapping));
    await fixture.whenStable();
  });

  it('begins with what is suggested, and offers "the same" only where it can be', async () => {
    expect([...element().querySelectorAll<HTMLInputElement>('input[type=radio]')].map(({ value, checked }) => [value, checked])).toEqual([['reworded', true], ['split', false], ['merged', false], ['retired', false]]);
    await save();
    expect(decided).toEqual([{ kind: 'reworded', from: ['A'], to: ['A'] }]);
  });

  it('asks for a second statement before a split is decided', async () => {
    await choose('split');
    await save();
    expect(element().textContent).toContain('Choose at least two new statements.');
    await select('New statements', 'P');
    await save();
    expect(decided).toEqual([{ kind: 'split', from: ['A'], to: ['A', 'P'] }]);
  });

  it('merges with others into one', async () => {
    await choose('merged');
    await select('Old statements', 'B');
    await select('New statement that takes their place', 'S');
    await save();
    expect(decided).toEqual([{ kind: 'merged', from: ['A', 'B'], to: ['S'] }]);
  });

  it('retires without a target, whatever was chosen before', async () => {
    await choose('split');
    await select('New statements', 'P');
    await choose('retired');
    await save();
    expect(decided).toEqual([{ kind: 'retired', from: ['A'], to: [] }]);
  });

  it('keeps what was chosen while the page learns what others did', async () => {
    await choose('retired');
    fixture.componentRef.setInput('entry', { ...suggested, items: 3 });
    await save();
    expect(decided).toEqual([{ kind: 'retired', from: ['A'], to: [] }]);
  });
});
