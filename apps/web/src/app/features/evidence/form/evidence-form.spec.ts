import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { PersonProfile } from '@nextrung/api-client';

import { SessionStore } from '../../../shell/session/session-store';
import { emptyDraft, type EvidenceDraft } from './evidence-draft';
import { EvidenceForm } from './evidence-form';

const TODAY = '2026-11-24';
const session = { person: () => ({ id: 'p1' }), organisations: () => [{ id: 'a', name: 'Alder', personId: 'p1' }, { id: 'b', name: 'Birch', personId: 'p2' }], signedIn: () => false, today: () => TODAY };

describe('EvidenceForm', () => {
  beforeEach(() => {
    localStorage.clear();
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), { provide: SessionStore, useValue: session }] });
  });

  function form(draft: Partial<EvidenceDraft>, profile: Partial<PersonProfile> | null = null) {
    const fixture = TestBed.createComponent(EvidenceForm);
    fixture.componentRef.setInput('draft', { ...emptyDraft(TODAY), ...draft });
    fixture.componentRef.setInput('profile', profile);
    TestBed.tick();
    const element: HTMLElement = fixture.nativeElement;
    const button = (name: RegExp) => [...element.querySelectorAll('button')].find((one) => name.test(one.getAttribute('aria-label') ?? one.textContent));
    const labelled = (words: string) => {
      const label = [...element.querySelectorAll('label')].find((one) => one.textContent.includes(words));
      return element.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[id='${label?.htmlFor ?? ''}']`) ?? label?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
    };
    const type = (words: string, text: string) => {
      const field = labelled(words);
      if (!field) throw new Error(`There is no field "${words}".`);
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      TestBed.tick();
    };
    return { fixture, component: fixture.componentInstance, element, text: () => element.textContent.replace(/\s+/g, ' '), button, labelled, type };
  }

  it('hints at what stands there, each with its reason, at the field that it is about', () => {
    const { element, labelled } = form({ contribution: 'We moved the launch.' });
    const part = labelled('What was your own part');
    const hints = element.querySelector(`#${part?.getAttribute('aria-describedby')?.split(' ').at(-1) ?? 'none'}`);
    expect(hints?.textContent).toContain('“We”');
    expect(hints?.textContent).toContain('Say what you did yourself, beside what the team did.');
  });

  it('does not show a kind again that was switched off, in this browser and in every organisation of the account, until it is switched on', () => {
    const { text, button, element } = form({ title: 'Shipped the form', contribution: 'We moved the launch.' });
    button(/Do not show this kind again: “We”/)?.click();
    TestBed.tick();
    expect(text()).not.toContain('Say what you did yourself');
    expect(text()).toContain('what changed because of it');
    expect(text()).toContain('Writing hints: 1 of 7 kinds off');
    expect([localStorage.getItem('nextrung.hints-off.p1'), localStorage.getItem('nextrung.hints-off.p2')]).toEqual(['["we_without_i"]', '["we_without_i"]']);

    const box = [...element.querySelectorAll<HTMLInputElement>('nr-hint-settings input')][2];
    box?.click();
    TestBed.tick();
    expect(text()).toContain('Say what you did yourself');
    expect(text()).toContain('Writing hints: all on');
    expect(localStorage.getItem('nextrung.hints-off.p1')).toBeNull();
  });

  it('remembers what was switched off', () => {
    localStorage.setItem('nextrung.hints-off.p2', '["we_without_i","no such kind"]');
    expect(form({ contribution: 'We moved the launch.' }).text()).not.toContain('Say what you did yourself');
  });

  it('shows no hint about words that are gone', () => {
    const { type, text } = form({ contribution: 'We moved the launch.' });
    type('What was your own part', '');
    expect(text()).not.toContain('Say what you did yourself');
  });

  it('reads days in words, says what it understood, and leaves the days where it did not', () => {
    const { component, type, text, labelled } = form({});
    type('When?', 'last Friday');
    expect(component.draft()).toMatchObject({ startedOn: '2026-11-20', endedOn: '2026-11-20' });
    expect(text()).toContain('Fri 20 Nov 2026');
    type('When?', 'when it rained');
    expect(component.draft()).toMatchObject({ startedOn: '2026-11-20', endedOn: '2026-11-20' });
    expect(text()).toContain('Not understood yet, so it stays Fri 20 Nov 2026.');
    type('When?', 'in March');
    type('Until', '2026-03-20');
    expect([labelled('When?')?.value, component.draft().endedOn]).toEqual(['', '2026-03-20']);
  });

  it('shows what the item is worth to the person alone', async () => {
    const draft = { indicators: { 'SPM.S1': '' as const } };
    const meters = async (relation: string): Promise<number> => (await form(draft, { id: 'p1', relation: relation as PersonProfile['relation'], rung: 'PM', overlays: [], manager: null }).fixture.getDeferBlocks()).length;
    expect([await meters('self'), await meters('manager')]).toEqual([1, 0]);
  });
});
