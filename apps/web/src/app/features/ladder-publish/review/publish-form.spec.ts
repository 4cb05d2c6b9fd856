import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { beforeEach, describe, expect, it } from '@jest/globals';

import { Saving } from '../../../shell/forms/saving';
import { SessionStore } from '../../../shell/session/session-store';
import { PublishForm } from './publish-form';
import { ReviewStore } from './review-store';

const problem = (code: string, errors: readonly string[] = []): NonNullable<ReturnType<Saving['problem']>> => ({ status: 409, title: 'Version 2 was published in the meantime.', detail: '', code, errors: errors.map((message) => ({ field: 'mapping', message, line: null })), retryAfter: null });

describe('PublishForm', () => {
  let fixture: ComponentFixture<PublishForm>;
  const publishing = new Saving(['note']);
  const text = (): string => ((fixture.nativeElement as HTMLElement).textContent ?? '').replaceAll(/\s+/g, ' ');
  const shown = async (): Promise<void> => {
    fixture = TestBed.createComponent(PublishForm);
    fixture.componentRef.setInput('draftId', 'd');
    await fixture.whenStable();
  };

  beforeEach(async () => {
    localStorage.clear();
    publishing.clear();
    TestBed.configureTestingModule({ providers: [provideRouter([]), { provide: SessionStore, useValue: { person: () => ({ id: 'p1' }), organisations: () => [] } }, { provide: ReviewStore, useValue: { review: signal({ inForce: 2, problems: [] }), publishing } }] });
    await shown();
  });

  it('says at its place what is missing, and asks nothing', async () => {
    (fixture.nativeElement as HTMLElement).querySelector('form')?.dispatchEvent(new Event('submit'));
    await fixture.whenStable();
    expect(text()).toContain('Say why, in 10 to 1,000 characters.');
    expect(text()).toContain('Tick this first.');
    expect((fixture.nativeElement as HTMLElement).querySelector('dialog')).toBeNull();
  });

  it.each([
    ['ladder_changed', [], 'what changes above is against version 2 now. Your note is kept.'],
    ['not_ready', ['The title is missing.'], 'What stops it is listed at the top of this page.'],
    ['mapping_contradicts', ['Several decisions lead to X: merge them.'], 'Decide them otherwise, then publish. Several decisions lead to X: merge them.'],
  ])('says what to do about %s', async (code, errors, words) => {
    publishing.problem.set(problem(code, errors));
    await fixture.whenStable();
    expect(text().replaceAll('publish.Several', 'publish. Several')).toContain(words);
  });

  it('keeps the note in this browser until it is published', async () => {
    const field = (fixture.nativeElement as HTMLElement).querySelector('textarea');
    if (!field) throw new Error('no field');
    field.value = 'Fewer vague words';
    field.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    fixture.destroy();
    await shown();
    expect((fixture.nativeElement as HTMLElement).querySelector('textarea')?.value).toBe('Fewer vague words');
  });
});
