import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { provideApiConfiguration, type GapView } from '@nextrung/api-client';

import { MarkGapForm } from './mark-gap';

const gap: GapView = {
  competency: 'leadership', competencyName: 'Leadership', indicator: 'SPM.L2', text: 'Leads', must: false, kind: 'not_shown', markedBy: null, markedOn: null, note: '', action: null,
};

describe('MarkGapForm', () => {
  let fixture: ComponentFixture<MarkGapForm>;
  let http: HttpTestingController;
  const element = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const errors = (): string[] => [...element().querySelectorAll('.field-error')].map(({ textContent }) => textContent ?? '').filter((text) => text !== '');
  const type = (selector: string, text: string): void => {
    const field = element().querySelector<HTMLInputElement>(selector);
    if (!field) throw new Error(`no ${selector}`);
    field.value = text;
    field.dispatchEvent(new Event('input'));
  };
  const submit = async (): Promise<void> => {
    element().querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await fixture.whenStable();
  };

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideApiConfiguration('')] });
    fixture = TestBed.createComponent(MarkGapForm);
    fixture.componentRef.setInput('personId', 'p');
    fixture.componentRef.setInput('personName', 'Noor');
    fixture.componentRef.setInput('gap', gap);
    http = TestBed.inject(HttpTestingController);
    await fixture.whenStable();
  });

  it('asks for what and when only where no chance was given, and says what is missing at its field', async () => {
    expect(element().querySelector('input[type=date]')).toBeNull();
    element().querySelectorAll<HTMLInputElement>('input[type=radio]')[2]?.click();
    await fixture.whenStable();
    await submit();
    expect(errors()).toEqual(['Say what you will do.', 'Say by when.']);
    http.expectNone(() => true);
  });

  it('keeps what was typed when the server refuses a field, and sends it again', async () => {
    let marked: GapView | null = null;
    fixture.componentInstance.marked.subscribe((one) => (marked = one));
    element().querySelectorAll<HTMLInputElement>('input[type=radio]')[2]?.click();
    await fixture.whenStable();
    type('input[type=text]', 'lead the pricing project');
    type('input[type=date]', '2020-01-01');
    await submit();
    http.expectOne('/api/people/p/gaps/SPM.L2').flush({ title: 'Not accepted', errors: [{ field: 'action.dueOn', message: 'Choose a day from today on.' }] }, { status: 400, statusText: 'Bad Request' });
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
    expect(errors()).toEqual(['Choose a day from today on.']);
    expect(element().querySelector<HTMLInputElement>('input[type=text]')?.value).toBe('lead the pricing project');
    type('input[type=date]', '2099-01-01');
    await submit();
    const request = http.expectOne('/api/people/p/gaps/SPM.L2');
    expect([request.request.method, request.request.body]).toEqual(['PUT', { kind: 'no_chance_given', note: '', action: { what: 'lead the pricing project', dueOn: '2099-01-01' } }]);
    request.flush({ ...gap, kind: 'no_chance_given' });
    await new Promise((resolve) => setTimeout(resolve));
    expect(marked).toMatchObject({ kind: 'no_chance_given' });
  });

  it('sends no action with another kind', async () => {
    element().querySelector<HTMLInputElement>('input[type=radio]')?.click();
    await submit();
    expect(http.expectOne('/api/people/p/gaps/SPM.L2').request.body).toEqual({ kind: 'skill', note: '' });
  });
});
