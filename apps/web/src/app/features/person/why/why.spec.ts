import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { describe, expect, it } from '@jest/globals';

import { PersonStore } from '../person-store';
import { competencyView, indicatorView, profileView, readinessView } from '../testing/views';
import { clearingWords } from './clearing-words';
import { WhyPanel } from './why-panel';
import { placeOf } from './why-place';

const readiness = readinessView([competencyView('strategy', { indicators: [indicatorView('SPM.S1')] })]);
const said = (words: string) => ({ words: [words], formula: ['0.67 × 1 = 0.67'] });
const trace = { index: said('About the index'), confidence: said('About confidence'), breadth: said('About breadth'), gates: [{ id: 'strategy', name: 'Strategy', ...said('About strategy') }], overlays: [] };
const sealed = { evidenceId: 'e1', title: 'Carrier pilot', sealed: true, words: ['Waiting for your rating'], formula: [], quality: null, recency: null, value: null, grade: null, added: null, counted: null };
const indicator = {
  ...said('About S1'), id: 'SPM.S1', text: 'Sets direction', must: true, competency: 'strategy', competencyName: 'Strategy', support: null, counter: 0.3, score: null, state: 'emerging', contested: true, episodesToClear: 1,
  items: [sealed], counters: [{ id: 'c1', by: 'Ingrid', on: '2026-10-01', weight: 0.3, words: ['Material.'], formula: [] }],
};

async function opened() {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([]), PersonStore] });
  const store = TestBed.inject(PersonStore);
  const http = TestBed.inject(HttpTestingController);
  store.personId.set('p1');
  const fixture = TestBed.createComponent(WhyPanel);
  const element: HTMLElement = fixture.nativeElement;
  document.body.append(element);
  // The reasons only ever ask for what stands behind them; everything else of the page answers with nothing.
  const settle = async () => {
    for (let round = 0; round < 4; round += 1) {
      TestBed.tick();
      for (const request of http.match(() => true)) {
        const { url } = request.request;
        if (url.endsWith('/trace')) request.flush(trace);
        else if (url.endsWith('/trace/SPM.S1')) request.flush(indicator);
        else if (url.endsWith('/readiness')) request.flush(readiness);
        else if (url.endsWith('/p1')) request.flush(profileView());
        else request.flush({ steps: [], waiting: [], points: [], words: '', series: [], kind: 'stalled', asOf: '' });
      }
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  await settle();
  const press = async (name: RegExp) => {
    const button = [...element.querySelectorAll('button')].find((one) => name.test(one.getAttribute('aria-label') ?? one.textContent));
    if (!button) throw new Error(`no button ${String(name)}`);
    button.click();
    await settle();
  };
  return { fixture, element, settle, press, text: () => element.textContent, heading: () => element.querySelector('h2')?.textContent };
}

describe('WhyPanel', () => {
  it('leads from the index to a gate, to an indicator, to its items, and back', async () => {
    const { fixture, press, settle, text, heading } = await opened();
    fixture.componentInstance.open({ kind: 'index' });
    await settle();
    expect(heading()).toBe('Index');
    expect(text()).toContain('About the index');
    await press(/Strategy/);
    expect([heading(), document.activeElement?.textContent]).toEqual(['Strategy', 'Strategy']);
    expect(text()).toContain('About strategy');
    await press(/SPM\.S1/);
    expect(heading()).toBe('SPM.S1');
    expect(text()).toContain('Carrier pilot');
    await press(/Back to strategy/);
    expect(heading()).toBe('Strategy');
  });

  it('shows no number of a sealed item, and always what clears a contested indicator', async () => {
    const { fixture, settle, element } = await opened();
    fixture.componentInstance.openAsked('SPM.S1');
    await settle();
    const item = element.querySelector('.items li');
    expect(item?.textContent).toContain('Waiting for your rating');
    expect(item?.textContent).not.toMatch(/\d/);
    expect(item?.querySelector('button')).toBeNull();
    expect(element.textContent).toContain('The person’s answer clears it, or one later strong episode on this indicator.');
  });

  it('shows the arithmetic only when asked for', async () => {
    const { fixture, settle, press, element } = await opened();
    fixture.componentInstance.open({ kind: 'confidence' });
    await settle();
    expect(element.querySelector('ol')?.hidden).toBe(true);
    await press(/Show the arithmetic/);
    expect(element.querySelector('ol')?.hidden).toBe(false);
    expect(element.querySelector('button[aria-expanded]')?.getAttribute('aria-expanded')).toBe('true');
  });
});

describe('placeOf', () => {
  it('opens what an address asks for, and nothing that is not there', () => {
    expect(placeOf('index', readiness)).toEqual({ kind: 'index' });
    expect(placeOf('strategy', readiness)).toEqual({ kind: 'gate', id: 'strategy' });
    expect(placeOf('SPM.S1', readiness)).toEqual({ kind: 'indicator', id: 'SPM.S1' });
    expect(placeOf('nothing', readiness)).toBeNull();
  });
});

describe('clearingWords', () => {
  it('always names the answer', () => {
    expect(clearingWords({ episodesToClear: null })).toBe('The person’s answer clears it.');
    expect(clearingWords({ episodesToClear: 2 })).toBe('The person’s answer clears it, or two later strong episodes on this indicator.');
  });
});
