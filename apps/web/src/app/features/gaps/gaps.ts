import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { GapView, OverlayView, PersonProfile, WaiverView } from '@nextrung/api-client';
import { DateText } from '@nextrung/ui';

import { focusMover } from '../../shell/forms/focus-mover';
import { LadderStore } from '../../shell/ladder/ladder-store';
import { SessionStore } from '../../shell/session/session-store';
import { ProposeWaiverForm } from '../waivers/index';
import { CloseActionForm } from './close-action';
import { GapKindMark } from './gap-kind-mark';
import { actionSentence, chanceWords, isOpenAction } from './gap-words';
import { MarkGapForm } from './mark-gap';

type Form = { readonly indicator: string; readonly kind: 'mark' | 'close' | 'waive' };

/** Every indicator that is still missing, with the kind of gap it is and what the line manager does about it. */
@Component({
  selector: 'nr-gaps',
  imports: [CloseActionForm, DateText, GapKindMark, MarkGapForm, MatButton, ProposeWaiverForm],
  templateUrl: './gaps.html',
  styleUrl: './gaps.scss',
})
export class Gaps {
  readonly profile = input.required<PersonProfile>();
  readonly gaps = input.required<readonly GapView[]>();
  readonly waivers = input<readonly WaiverView[]>([]);
  readonly changed = output();

  protected readonly reader = computed(() => this.session.person()?.id ?? '');
  protected readonly self = computed(() => this.profile().id === this.reader());
  /** As read; a change shows at once. */
  protected readonly shown = linkedSignal(() => this.gaps());
  protected readonly groups = computed(() => byCompetency(this.shown(), this.ladder.ladder()?.overlays ?? []));
  protected readonly open = signal<Form | null>(null);
  protected readonly said = signal('');
  protected readonly actionSentence = actionSentence;
  protected readonly chanceWords = chanceWords;
  protected readonly isOpenAction = isOpenAction;
  private readonly session = inject(SessionStore);
  private readonly ladder = inject(LadderStore);
  private readonly focus = focusMover();

  protected can(operation: string): boolean {
    return this.profile().can.includes(operation);
  }

  protected isOpen(gap: GapView, kind: Form['kind']): boolean {
    const open = this.open();
    return open?.indicator === gap.indicator && open.kind === kind;
  }

  protected isProposed({ indicator }: GapView): boolean {
    return this.waivers().some((waiver) => waiver.indicator === indicator && waiver.state === 'proposed');
  }

  protected dismiss({ indicator }: GapView): void {
    this.open.set(null);
    this.focus(`[data-gap="${indicator}"] button`);
  }

  protected marked(gap: GapView): void {
    this.shown.update((gaps) => gaps.map((one) => (one.indicator === gap.indicator ? gap : one)));
    this.settle(gap, isOpenAction(gap.action) ? 'Saved. The action stands in your to-do list.' : 'Saved.');
  }

  protected settle(gap: GapView, said: string): void {
    this.dismiss(gap);
    this.said.set(said);
    this.changed.emit();
  }
}

/** Skills of an overlay say which one they belong to. */
function byCompetency(gaps: readonly GapView[], overlays: readonly OverlayView[]): { readonly id: string; readonly name: string; readonly gaps: GapView[] }[] {
  const nameOf = ({ competency, competencyName }: GapView): string => {
    const overlay = overlays.find(({ skills }) => skills.some(({ id }) => id === competency));
    return overlay ? `${overlay.name}: ${competencyName}` : competencyName;
  };
  const groups = new Map<string, { id: string; name: string; gaps: GapView[] }>();
  for (const gap of gaps) {
    const group = groups.get(gap.competency) ?? { id: gap.competency, name: nameOf(gap), gaps: [] };
    groups.set(gap.competency, { ...group, gaps: [...group.gaps, gap] });
  }
  return [...groups.values()];
}
