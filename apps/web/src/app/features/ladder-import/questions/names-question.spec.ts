import { TestBed } from '@angular/core/testing';
import { describe, expect, it } from '@jest/globals';

import { NamesQuestion } from './names-question';

describe('NamesQuestion', () => {
  it('keeps what is typed while the file is read again, and sends only names that differ', async () => {
    const fixture = TestBed.createComponent(NamesQuestion);
    const sent: string[][] = [];
    fixture.componentInstance.changed.subscribe((names) => sent.push(names));
    fixture.componentRef.setInput('id', 'names');
    fixture.componentRef.setInput('given', ['Level 1', 'Level 2']);
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const type = async (at: number, words: string): Promise<void> => {
      const field = element.querySelectorAll('input')[at];
      if (!field) throw new Error('no field');
      field.value = words;
      field.dispatchEvent(new Event('input'));
      await fixture.whenStable();
    };
    const use = async (): Promise<void> => {
      element.querySelector('form')?.dispatchEvent(new Event('submit'));
      await fixture.whenStable();
    };
    await type(0, 'Level 2');
    await use();
    expect([element.textContent?.includes('Give each of them another name.'), sent]).toEqual([true, []]);
    await type(0, 'Junior');
    fixture.componentRef.setInput('given', ['Level 1', 'Level 2']);
    await use();
    expect(sent).toEqual([['Junior', 'Level 2']]);
  });
});
