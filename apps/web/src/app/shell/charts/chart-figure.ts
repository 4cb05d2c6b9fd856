import { Component, computed, DOCUMENT, ElementRef, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';

import { Chart } from './chart';
import { type PictureFormat, pictureOf, pngOf, themeAt } from './chart-image';
import { type ChartModel, heightOf } from './chart-model';

/**
 * A chart with its caption, the table that says the same, and the picture to take along. The content is the table; content with
 * `slot="caption"` says what is drawn. The library is loaded when the figure comes into view, or soon after the page, so that it is there on paper.
 */
@Component({
  selector: 'nr-chart-figure',
  imports: [Chart, MatButton],
  template: `
    <div class="beside">
      <figure>
        @defer (on viewport; on timer(2s)) {
          <nr-chart [model]="model()" />
        } @placeholder {
          <div [style.block-size.px]="height()"></div>
        } @error {
          <p class="secondary">The drawing did not load. The table has every value.</p>
        }
        <figcaption class="caption"><ng-content select="[slot=caption]" /></figcaption>
      </figure>
      <div class="table"><ng-content /></div>
    </div>
    <div class="buttons">
      <button matButton type="button" [attr.aria-label]="'Save as PNG: ' + name()" (click)="save('png')">Save as PNG</button>
      <button matButton type="button" [attr.aria-label]="'Save as SVG: ' + name()" (click)="save('svg')">Save as SVG</button>
      <span class="caption" role="status">{{ said() }}</span>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      min-inline-size: 0;
      container-type: inline-size;
    }
    .beside {
      display: grid;
      gap: 24px;
      grid-template-columns: minmax(0, 1fr) minmax(200px, auto);
      align-items: start;
    }
    figure,
    .table {
      min-inline-size: 0;
    }
    .buttons {
      align-items: center;
    }
    @container (width < 620px) {
      .beside {
        grid-template-columns: minmax(0, 1fr);
      }
    }
    @media print {
      .buttons {
        display: none;
      }
    }
  `,
})
export class ChartFigure {
  readonly model = input.required<ChartModel>();
  /** What the picture shows, for its buttons and as the name of its file. No names of people. */
  readonly name = input.required<string>();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly document = inject(DOCUMENT);
  protected readonly height = computed(() => heightOf(this.model()));
  protected readonly said = signal('');

  protected async save(format: PictureFormat): Promise<void> {
    const drawing = this.host.querySelector<SVGElement>('nr-chart svg');
    if (!drawing) {
      this.said.set('The drawing has not loaded yet.');
      return;
    }
    try {
      const picture = pictureOf(drawing, themeAt(this.host));
      const blob = format === 'svg' ? new Blob([picture.svg], { type: 'image/svg+xml' }) : await pngOf(picture, this.document);
      const file = `${this.name().toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.${format}`;
      this.download(blob, file);
      this.said.set(`${file} is among your downloads.`);
    } catch {
      this.said.set('This browser could not make the picture. Try the other format.');
    }
  }

  private download(blob: Blob, name: string): void {
    const url = URL.createObjectURL(blob);
    const link = this.document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    URL.revokeObjectURL(url);
  }
}
