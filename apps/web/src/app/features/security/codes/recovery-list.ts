import { Component, DOCUMENT, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';

/** Ten new recovery codes, shown this once. */
@Component({
  selector: 'nr-recovery-list',
  imports: [MatButton],
  template: `
    <h3 id="recovery-list" tabindex="-1">Your recovery codes</h3>
    <p>Each of them stands in for your second factor once, for the day on which you have lost it. Keep them where your password is not. They are shown this once only; earlier ones no longer work.</p>
    <ol aria-labelledby="recovery-list">@for (code of codes(); track code) {<li>{{ code }}</li>}</ol>
    <div class="buttons">
      <button matButton="outlined" type="button" (click)="copy()">Copy</button>
      <button matButton="outlined" type="button" (click)="download()">Download</button>
      <button matButton="filled" type="button" (click)="kept.emit()">I have kept them</button>
    </div>
    <p class="said" role="status">{{ said() }}</p>
  `,
  styles: `
    ol {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 220px), 1fr));
      gap: 4px 16px;
      margin: 0;
      padding: 12px 12px 12px 40px;
      border-radius: var(--nr-radius-cell);
      background: var(--nr-raised);
      font-family: ui-monospace, monospace;
    }
  `,
  styleUrl: '../factors/factors.scss',
})
export class RecoveryList {
  readonly codes = input.required<readonly string[]>();
  readonly kept = output();
  private readonly document = inject(DOCUMENT);
  protected readonly said = signal('');

  protected async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.codes().join('\n'));
      this.said.set('Copied. Keep them somewhere safe, then copy something else.');
    } catch {
      this.said.set('This browser does not let the page copy. Select them, or download them.');
    }
  }

  protected download(): void {
    const url = URL.createObjectURL(new Blob([`Recovery codes for Nextrung at ${this.document.location.host}, each for one use:\n\n${this.codes().join('\n')}\n`], { type: 'text/plain' }));
    const link = this.document.createElement('a');
    link.href = url;
    link.download = 'nextrung-recovery-codes.txt';
    link.click();
    URL.revokeObjectURL(url);
    this.said.set('They are in nextrung-recovery-codes.txt, among your downloads.');
  }
}
