import { Component, input, resource } from '@angular/core';

/** The modules of a QR code as one path, a unit each, with the quiet border that readers ask for. */
async function pathOf(text: string): Promise<{ size: number; path: string }> {
  const { encode } = await import('uqr');
  const { size, data } = encode(text, { ecc: 'M', border: 4 });
  return { size, path: data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('') };
}

/** A QR code, drawn here: nobody else learns what it says. */
@Component({
  selector: 'nr-qr-code',
  template: `
    @if (code.hasValue()) {
      <svg role="img" [attr.aria-label]="label()" [attr.viewBox]="'0 0 ' + code.value().size + ' ' + code.value().size" shape-rendering="crispEdges">
        <rect class="light" x="0" y="0" [attr.width]="code.value().size" [attr.height]="code.value().size" />
        <path class="dark" [attr.d]="code.value().path" />
      </svg>
    }
  `,
  styles: `
    svg {
      display: block;
      inline-size: min(220px, 100%);
      border-radius: var(--nr-radius-cell);
    }
    /* Cameras read dark on light only, in either theme. */
    .light {
      fill: #fff;
    }
    .dark {
      fill: #000;
    }
  `,
})
export class QrCode {
  readonly text = input.required<string>();
  readonly label = input.required<string>();
  protected readonly code = resource({ params: () => this.text(), loader: ({ params }) => pathOf(params) });
}
