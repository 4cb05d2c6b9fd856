import { Component, type ElementRef, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Icon } from '@nextrung/ui';

/** The ladder as a file, each format with what it is for. */
@Component({
  selector: 'nr-export-menu',
  imports: [Icon, MatButton],
  template: `
    <button matButton="outlined" type="button" popovertarget="ladder-export">Export <ui-icon name="chevron-down" [size]="16" /></button>
    <div #menu id="ladder-export" popover role="dialog" aria-label="Export the ladder">
      <ul>
        @for (one of formats; track one.format) {
          <li><a [href]="'/api/ladder/export?format=' + one.format" download (click)="close()">{{ one.name }} <span class="caption">{{ one.purpose }}</span></a></li>
        }
      </ul>
    </div>
  `,
  styles: `
    :host {
      position: relative;
    }
    button {
      anchor-name: --ladder-export;
    }
    [popover] {
      inset: auto;
      position-anchor: --ladder-export;
      position-area: bottom span-left;
      position-try-fallbacks: flip-block;
      max-block-size: 90dvh;
      overflow-y: auto;
      margin: 4px 0;
      inline-size: min(340px, 92vw);
      padding: 8px 16px;
      border: 1px solid var(--nr-border);
      border-radius: var(--nr-radius);
      background: var(--nr-page);
      color: var(--nr-text);
      box-shadow: var(--nr-shadow);
    }
    ul {
      padding: 0;
      list-style: none;
    }
    a {
      display: grid;
      padding-block: 6px;
      min-block-size: var(--nr-target);
      color: var(--nr-text);
      text-decoration: none;
    }
    a:hover {
      color: var(--nr-accent);
    }
  `,
})
export class ExportMenu {
  private readonly menu = viewChild.required<ElementRef<HTMLElement>>('menu');
  protected readonly formats = [
    { format: 'yaml', name: 'YAML', purpose: 'Everything, to read, edit and import again' },
    { format: 'json', name: 'JSON', purpose: 'Everything, for programs' },
    { format: 'csv', name: 'CSV, one indicator a line', purpose: 'For a spreadsheet that sorts and filters' },
    { format: 'csv-wide', name: 'CSV, the matrix', purpose: 'A column a rung, as it stands here' },
    { format: 'markdown', name: 'Markdown', purpose: 'For a wiki or a repository' },
    { format: 'case', name: '1EdTech CASE', purpose: 'For learning systems' },
    { format: 'pdf', name: 'PDF', purpose: 'The matrix in print quality' },
  ] as const;

  protected close(): void {
    this.menu().nativeElement.hidePopover();
  }
}
