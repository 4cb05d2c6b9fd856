import { Component, signal, viewChild } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { describe, expect, it } from '@jest/globals';

import { SidePanel } from './side-panel';

@Component({
  imports: [SidePanel],
  template: `
    <button type="button" (click)="open.set(true); panel().focus()">Reasons</button>
    <ui-side-panel heading="Strategy" [open]="open()" (closed)="open.set(false)">Why</ui-side-panel>
  `,
})
class Page {
  readonly open = signal(false);
  readonly panel = viewChild.required(SidePanel);
}

describe('SidePanel', () => {
  it('takes the focus when asked and gives it back on Escape', async () => {
    const fixture = TestBed.createComponent(Page);
    await fixture.whenStable();
    const element: HTMLElement = fixture.nativeElement;
    document.body.append(element);
    const button = element.querySelector('button');
    button?.focus();
    button?.click();
    await fixture.whenStable();
    expect(document.activeElement?.textContent).toBe('Strategy');

    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    await fixture.whenStable();
    expect(element.querySelector('aside')).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  it('leaves Escape to a dialog that lies over the page', async () => {
    const fixture = TestBed.createComponent(Page);
    fixture.componentInstance.open.set(true);
    await fixture.whenStable();
    const element: HTMLElement = fixture.nativeElement;
    document.body.append(element);
    const dialog = document.createElement('dialog');
    dialog.open = true;
    document.body.append(dialog);
    const pressed = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    dialog.dispatchEvent(pressed);
    await fixture.whenStable();
    expect([pressed.defaultPrevented, element.querySelector('aside') === null]).toEqual([false, false]);
    dialog.remove();
  });
});
