import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type AgreedBar, Api, type BarCell, writeAgreedBar } from '@nextrung/api-client';
import { addDays } from '@nextrung/domain/kernel';

import { LocalDrafts } from '../../shell/drafts/local-drafts';
import { focusMover } from '../../shell/forms/focus-mover';
import { Saving } from '../../shell/forms/saving';
import { valueOf } from '../../shell/forms/value-of';
import { ifMatch } from '../../shell/http/headers';
import { SessionStore } from '../../shell/session/session-store';

interface Draft {
  readonly ladderVersion: number;
  readonly targetRung: string;
  readonly cells: readonly BarCell[];
  readonly approverId: string;
  readonly reason: string;
}

const MOST_LINES = 20;
const USUAL_DAYS = 182;

/** The next revision of an agreed bar. What is typed stays in this browser until the server has it. */
@Component({
  selector: 'nr-bar-form',
  imports: [MatButton],
  templateUrl: './bar-form.html',
  styleUrl: './bar-form.scss',
})
export class BarForm {
  readonly personId = input.required<string>();
  readonly targetRung = input.required<string | null>();
  /** What stands and what is proposed now. */
  readonly bar = input.required<AgreedBar>();
  readonly written = output<AgreedBar>();
  /** Somebody else wrote a revision meanwhile: it is to be read again. */
  readonly outdated = output();
  readonly dismissed = output();

  private readonly api = inject(Api);
  private readonly drafts = inject(LocalDrafts);
  private readonly focus = focusMover();
  protected readonly today = inject(SessionStore).today;
  protected readonly saving = new Saving(['targetRung', 'approverId', 'reason', ...Array.from({ length: MOST_LINES }, (_, at) => [`cells.${at}.competency`, `cells.${at}.proof`, `cells.${at}.byDay`]).flat()]);
  protected readonly valueOf = valueOf;
  protected readonly most = MOST_LINES;

  private readonly draftName = computed(() => `agreed-bar.${this.personId()}`);
  // Read once: what is typed stays when the bar is read again meanwhile.
  private readonly blank = linkedSignal({ source: this.personId, computation: (): Draft => this.present() });
  protected readonly draft = linkedSignal({ source: this.draftName, computation: (name): Draft => keptDraft(this.drafts.read(name), this.blank()) });
  protected readonly ladder = computed(() => this.bar().ladders.find(({ version }) => version === this.draft().ladderVersion) ?? this.bar().ladders[0]);

  constructor() {
    focusMover()('select');
    this.drafts.follow(this.draftName, () => (JSON.stringify(this.draft()) === JSON.stringify(this.blank()) ? null : this.draft()));
  }

  protected set(change: Partial<Draft>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }

  protected setLine(at: number, change: Partial<BarCell>): void {
    this.set({ cells: this.draft().cells.map((cell, index) => (index === at ? { ...cell, ...change } : cell)) });
  }

  protected addLine(): void {
    this.set({ cells: [...this.draft().cells, this.line()] });
    this.focus(`#bar-line-${this.draft().cells.length - 1} select`);
  }

  protected removeLine(at: number): void {
    this.set({ cells: this.draft().cells.filter((_, index) => index !== at) });
    this.focus('.add-line');
  }

  protected leave(): void {
    this.forget();
    this.dismissed.emit();
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const { approverId, reason, cells, ...rest } = this.draft();
    const missing = Object.fromEntries(cells.flatMap(({ proof, byDay }, at) => [...(proof.trim().length < 10 ? [[`cells.${at}.proof`, 'Say what will prove it, in at least 10 characters.']] : []), ...(byDay === '' ? [[`cells.${at}.byDay`, 'Say by when.']] : [])])) as Record<string, string>;
    if (this.bar().version > 0 && reason.trim() === '') missing['reason'] = 'Say why it is changed. It is kept beside the change.';
    if (Object.keys(missing).length > 0) return this.saving.refuse(missing);
    await this.saving.run(async () => {
      const body = { ...rest, cells: [...cells], approverId: approverId || null, reason: reason.trim() };
      const bar = await this.api.invoke(writeAgreedBar, { personId: this.personId(), body, ...ifMatch(this.bar().version) });
      this.forget();
      this.written.emit(bar);
    });
    if (this.saving.problem()?.status === 412) this.outdated.emit();
  }

  private forget(): void {
    this.drafts.drop(this.draftName());
    this.draft.set(this.blank());
  }

  /** The newest revision, or one empty line for the target rung. */
  private present(): Draft {
    const { bars: [newest], ladders } = this.bar();
    if (newest) return { ladderVersion: newest.ladderVersion, targetRung: newest.targetRung, cells: newest.cells.map(({ competency, proof, byDay }) => ({ competency, proof, byDay })), approverId: newest.approver?.id ?? '', reason: '' };
    return { ladderVersion: ladders[0]?.version ?? 1, targetRung: this.targetRung() ?? ladders[0]?.rungs[0]?.id ?? '', cells: [this.line()], approverId: '', reason: '' };
  }

  private line(): BarCell {
    return { competency: this.bar().ladders[0]?.competencies[0]?.id ?? '', proof: '', byDay: addDays(this.today(), USUAL_DAYS) };
  }
}

function keptDraft(kept: unknown, blank: Draft): Draft {
  const given = (kept ?? {}) as Partial<Draft>;
  return Array.isArray(given.cells) && typeof given.reason === 'string' ? { ...blank, ...given } : blank;
}
