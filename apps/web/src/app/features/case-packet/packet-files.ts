import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { PacketFileView } from '@nextrung/api-client';

import { formatWords, variantWords } from '../../shell/files/format-words';
import { lookAgain } from '../../shell/http/look-again';
import { PacketStore } from './packet-store';

const AGAIN_MS = 1_500;

/** The files of a locked packet, each with its digest and its signature beside it. */
@Component({
  selector: 'nr-packet-files',
  imports: [MatButton],
  template: `
    @if (making(); as left) {<p role="status">Being made: {{ files().length - left }} of {{ files().length }} files are ready.</p>}
    @for (variant of variants; track variant.key) {
      <h4>{{ variant.word }}</h4>
      <div class="scroll" tabindex="0" role="region" [attr.aria-label]="variant.word">
        <table class="plain-table">
          <thead><tr><th scope="col">File</th><th scope="col">Digest (SHA-256)</th><th scope="col">Signature</th></tr></thead>
          <tbody>
            @for (file of of(variant.key); track file.format) {
              <tr>
                <td>@if (file.state === 'ready') {<a matButton="outlined" [href]="addressOf(file)" download>{{ words[file.format] }}<span class="visually-hidden">, {{ variant.word }}</span></a>} @else {{{ words[file.format] }}: {{ file.state === 'destroyed' ? 'destroyed' : 'being made' }}}</td>
                <td><code>{{ file.sha256 ?? '' }}</code></td>
                <td>@if (file.sha256) {<a [href]="addressOf(file) + '/signature'" download>Signature<span class="visually-hidden"> of {{ words[file.format] }}, {{ variant.word }}</span></a>}</td>
              </tr>
            }
          </tbody>
        </table>
      </div>
    }
    <p class="caption">Signed with the key {{ store.packet()?.fingerprint }}.</p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      min-inline-size: 0;
    }
    .scroll {
      position: relative;
      overflow-x: auto;
    }
    code {
      font-size: var(--nr-caption);
    }
  `,
})
export class PacketFiles {
  protected readonly store = inject(PacketStore);
  protected readonly variants = variantWords;
  protected readonly words = formatWords;
  protected readonly files = computed(() => this.store.packet()?.files ?? []);
  protected readonly making = computed(() => this.files().filter(({ state }) => state === 'being_made').length);

  constructor() {
    lookAgain(() => this.making() > 0, () => this.store.reload(), AGAIN_MS);
  }

  protected of(variant: string): PacketFileView[] {
    return this.files().filter((file) => file.variant === variant);
  }

  protected addressOf({ variant, format }: PacketFileView): string {
    return `/api/cases/${this.store.packet()?.caseId ?? ''}/packet/files/${variant}/${format}`;
  }
}
