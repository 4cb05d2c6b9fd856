import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { describe, expect, it } from '@jest/globals';

import { ShowPassword } from './show-password';

@Component({ imports: [ShowPassword], template: `<input #field type="password" /><ui-show-password [of]="field" />` })
class Form {}

describe('ShowPassword', () => {
  it('shows what is typed, hides it again, and says what it does', async () => {
    const fixture = TestBed.createComponent(Form);
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const [field, button] = [element.querySelector('input'), element.querySelector('button')];
    const press = async (): Promise<unknown[]> => {
      button?.click();
      await fixture.whenStable();
      return [field?.type, button?.textContent];
    };
    expect([field?.type, button?.textContent]).toEqual(['password', 'Show password']);
    expect(await press()).toEqual(['text', 'Hide password']);
    expect(await press()).toEqual(['password', 'Show password']);
  });
});
