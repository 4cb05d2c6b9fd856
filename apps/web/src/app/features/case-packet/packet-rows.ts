import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { PacketItem } from '@nextrung/api-client';
import { PACKET_LIMITS } from '@nextrung/domain/promotion';

import { focusMover } from '../../shell/forms/focus-mover';
import { PacketStore } from './packet-store';
import type { ChosenRow } from './sections';

interface ShownRow extends ChosenRow {
  readonly item: PacketItem | null;
}

/** Which items have a row in the evidence table: proposed from the evidence, chosen by people. */
@Component({
  selector: 'nr-packet-rows',
  imports: [MatButton],
  template: `
    <p class="count" [class.over]="rows().length > most">{{ rows().length }} of at most {{ most }} rows, {{ mostOfCompetency }} a competency</p>
    @if (rows().length) {
      <ol class="lines" aria-label="Rows of the table">
        @for (row of rows(); track row.itemId; let at = $index) {
          <li>
            <p><strong>{{ row.item?.title ?? 'An item' }}</strong>&ngsp;<span class="secondary">{{ nameOf(row) }}{{ codesOf(row) }}</span></p>
            @if (row.item?.gone) {<p class="over">Not shared any more: it is not printed.</p>}
            @if (row.item && row.item.newest > row.revision) {<p>Changed since it was chosen. The packet has the words of revision {{ row.revision }}.</p>}
            <div class="buttons">
              @if (row.item && row.item.newest > row.revision) {<button matButton type="button" (click)="renew(row, row.item.newest)">Take the newest words<span class="visually-hidden"> of {{ row.item.title }}</span></button>}
              @if (at > 0) {<button matButton type="button" (click)="first(row)">Name first<span class="visually-hidden"> {{ row.item?.title }}</span></button>}
              <button matButton type="button" class="remove" (click)="remove(row)">Take out<span class="visually-hidden"> {{ row.item?.title }}</span></button>
            </div>
          </li>
        }
      </ol>
    }
    <p class="said" role="status">{{ said() }}</p>
    @if (proposals().length) {
      <h4>Proposed</h4>
      <p class="secondary">The strongest items of each competency that have no row yet.</p>
      @if (proposals().length > 1 && rows().length + proposals().length <= most) {<button matButton="outlined" type="button" (click)="addAll()">Add all {{ proposals().length }}</button>}
      <ul class="lines" aria-label="Proposed items">
        @for (item of proposals(); track item.itemId) {
          <li><p><strong>{{ item.title }}</strong>&ngsp;<span class="secondary">{{ item.competencyName }}{{ item.indicators.length ? ': ' + item.indicators.join(', ') : '' }}</span></p>
            <div class="buttons"><button matButton type="button" class="add" [disabled]="full()" (click)="add(item)">Add<span class="visually-hidden"> {{ item.title }}</span></button></div></li>
        }
      </ul>
    }
    @if (others().length) {
      <details>
        <summary>Other shared items ({{ others().length }})</summary>
        <ul class="lines" aria-label="Other shared items">
          @for (item of others(); track item.itemId) {
            <li><p><strong>{{ item.title }}</strong>&ngsp;<span class="secondary">{{ item.competencyName }}</span></p>
              <div class="buttons"><button matButton type="button" class="add" [disabled]="full()" (click)="add(item)">Add<span class="visually-hidden"> {{ item.title }}</span></button></div></li>
          }
        </ul>
      </details>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      font-family: var(--nr-font);
      font-size: var(--nr-body);
      overflow-wrap: break-word;
    }
    p {
      margin: 0;
    }
    .count {
      color: var(--nr-secondary);
      font-size: var(--nr-caption);
    }
    .over {
      color: var(--nr-danger);
    }
    .said:empty {
      display: none;
    }
    summary {
      padding-block: 8px;
      font-weight: 600;
      cursor: pointer;
    }
    .buttons {
      justify-self: start;
    }
  `,
})
export class PacketRows {
  private readonly store = inject(PacketStore);
  private readonly focus = focusMover();
  protected readonly most = PACKET_LIMITS.evidenceRows;
  protected readonly mostOfCompetency = PACKET_LIMITS.rowsOfCompetency;
  protected readonly said = signal('');

  private readonly items = computed(() => {
    const desk = this.store.desk();
    return desk ? [...desk.rows, ...desk.proposals, ...desk.others] : [];
  });
  private readonly chosen = computed(() => this.store.sections()?.rows ?? []);
  private readonly inTable = computed(() => new Set(this.chosen().map(({ itemId }) => itemId)));
  protected readonly rows = computed<readonly ShownRow[]>(() => this.chosen().map((row) => ({ ...row, item: this.items().find(({ itemId }) => itemId === row.itemId) ?? null })));
  protected readonly proposals = computed(() => (this.store.desk()?.proposals ?? []).filter(({ itemId }) => !this.inTable().has(itemId)));
  protected readonly others = computed(() => {
    const desk = this.store.desk();
    return desk ? [...desk.others, ...desk.rows].filter(({ itemId, gone }) => !gone && !this.inTable().has(itemId)) : [];
  });
  protected readonly full = computed(() => this.chosen().length >= this.most);

  protected nameOf({ competency }: ShownRow): string {
    return this.items().find((item) => item.competency === competency)?.competencyName ?? competency;
  }

  protected codesOf({ item }: ShownRow): string {
    return item && item.indicators.length > 0 ? `: ${item.indicators.join(', ')}` : '';
  }

  protected add(...items: readonly PacketItem[]): void {
    this.set([...this.chosen(), ...items.map(({ itemId, newest, competency }) => ({ itemId, revision: newest, competency }))], `${items.map(({ title }) => title).join(', ')}: in the table.`);
    this.focus('.remove');
  }

  protected addAll(): void {
    this.add(...this.proposals());
  }

  protected remove({ itemId, item }: ShownRow): void {
    this.set(this.chosen().filter((row) => row.itemId !== itemId), `${item?.title ?? 'The item'}: taken out.`);
    this.focus('.remove, .add');
  }

  protected first({ itemId, item }: ShownRow): void {
    this.set([...this.chosen()].sort((a, b) => Number(b.itemId === itemId) - Number(a.itemId === itemId)), `${item?.title ?? 'The item'}: named first.`);
    this.focus('.remove');
  }

  protected renew({ itemId }: ShownRow, revision: number): void {
    this.set(this.chosen().map((row) => (row.itemId === itemId ? { ...row, revision } : row)), 'The newest words are in the packet.');
    this.focus('.remove');
  }

  private set(rows: readonly ChosenRow[], said: string): void {
    this.store.set('rows', rows);
    this.said.set(said);
  }
}
