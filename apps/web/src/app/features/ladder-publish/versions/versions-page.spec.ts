import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { computed } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { describe, expect, it } from '@jest/globals';
import { type LadderVersionView, provideApiConfiguration } from '@nextrung/api-client';

import { SessionStore } from '../../../shell/session/session-store';
import VersionsPage from './versions-page';

const second: LadderVersionView = { version: 2, title: 'Ours', state: 'in_force', publishedAt: '2027-03-14T08:00:00Z', publishedBy: { id: 'p', name: 'Patience' }, note: 'Fewer vague words.' };
const first: LadderVersionView = { version: 1, title: 'Ours', state: 'superseded', publishedAt: '2027-01-02T08:00:00Z', publishedBy: null, note: '' };

async function shown(versions: readonly LadderVersionView[], isAdmin: boolean, published?: string): Promise<HTMLElement> {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideApiConfiguration(''), provideRouter([]), { provide: SessionStore, useValue: { isAdmin: computed(() => isAdmin) } }] });
  const fixture = TestBed.createComponent(VersionsPage);
  fixture.componentRef.setInput('published', published);
  TestBed.tick();
  TestBed.inject(HttpTestingController).expectOne('/api/ladder/versions').flush(versions);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}
const textOf = (element: Element): string => (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

describe('VersionsPage', () => {
  it('lists every version with who, when and why, and what changed since the one before', async () => {
    const page = await shown([second, first], false, '2');
    const [newest, oldest] = [...page.querySelectorAll('ol > li')];
    expect([newest, oldest].map((line) => [...(line?.children ?? [])].map(textOf))).toEqual([
      ['Version 2 In force', 'Ours', 'Published on 14 Mar 2027 by Patience', 'Fewer vague words.', 'What changed'],
      ['Version 1 Superseded', 'Ours', 'The ladder that the organisation began with, 2 Jan 2027', ''],
    ]);
    expect(page.querySelector('ol a')?.getAttribute('href')).toBe('/ladder/versions/1/2');
    expect(textOf(page)).toContain('Version 2 is in force.');
    expect(textOf(page)).not.toContain('Begin a draft');
  });

  it('says nothing new about a version that is not the one in force, and offers the first step', async () => {
    const page = await shown([first], true, '2');
    expect(textOf(page)).not.toContain('is in force.');
    expect(textOf(page)).toContain('There is one version so far. Begin a draft from it');
    expect(page.querySelector('[aria-label="Begin a draft from it: version 1"]')).not.toBeNull();
  });
});
