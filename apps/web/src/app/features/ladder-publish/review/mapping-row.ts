import { Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { IndicatorMapping, IndicatorMappingView } from '@nextrung/api-client';
import { textDiff } from '@nextrung/domain/ladder';
import { counted, readableParts } from '@nextrung/ui';

import { DecideForm } from './decide-form';
import { decisionWords, listed } from './decisions';
import { StatementSide } from './statement-side';
import type { Statement, Statements } from './statements';

/** Where one indicator in force goes: both words side by side, why, and the decision. */
@Component({
  selector: 'nr-mapping-row',
  imports: [DecideForm, MatButton, StatementSide],
  templateUrl: './mapping-row.html',
  styleUrl: './mapping-row.scss',
})
export class MappingRow {
  readonly entry = input.required<IndicatorMappingView>();
  readonly old = input.required<Statements>();
  readonly now = input.required<Statements>();
  readonly busy = input(false);
  /** The form is open. */
  readonly open = input(false);
  /** Why the last try was refused. */
  readonly refused = input('');
  readonly opened = output();
  readonly closed = output();
  readonly decided = output<IndicatorMapping>();
  readonly undone = output();

  protected readonly name = computed(() => listed(this.entry().from));
  protected readonly words = computed(() => decisionWords(this.entry()));
  protected readonly before = computed(() => found(this.old(), this.entry().from));
  protected readonly after = computed(() => found(this.now(), this.entry().to));
  protected readonly place = computed(() => this.before()[0]?.place ?? '');
  private readonly parts = computed(() => {
    const [[before, ...more], [after, ...others]] = [this.before(), this.after()];
    if (!before || !after || more.length > 0 || others.length > 0) return null;
    const parts = readableParts(textDiff(before.text, after.text));
    return parts.some(({ kind }) => kind === 'same') ? parts : null;
  });
  protected readonly beforeParts = computed(() => this.parts()?.filter(({ kind }) => kind !== 'added') ?? null);
  protected readonly afterParts = computed(() => this.parts()?.filter(({ kind }) => kind !== 'removed') ?? null);
  protected readonly about = computed(() => {
    const { kind, similarity, items, reason, decided, to } = this.entry();
    const alike = kind !== 'same' && to.length > 0 && similarity > 0 && !/\d %/.test(reason) ? `${Math.round(similarity * 100)} % alike.` : '';
    const named = items === 0 ? 'No item names it.' : `${counted(items, 'item names', 'items name')} it.`;
    return [decided ? '' : reason, alike, named].filter((text) => text !== '').join(' ');
  });
}

function found(statements: Statements, ids: readonly string[]): readonly Statement[] {
  return ids.flatMap((id) => statements.get(id) ?? []);
}
