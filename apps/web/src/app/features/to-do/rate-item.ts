import { Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { EvidenceItem, QueueItem, RaterStanding } from '@nextrung/api-client';
import { DateText, PeriodText } from '@nextrung/ui';

import { AttachmentsSection } from '../../shell/attachments/attachments-section';
import { impactWords } from '../../shell/words/evidence-words';
import { ToldTexts } from '../../shell/words/told-texts';
import { QuestionNote, RatingForm, RatingResult } from '../rating/index';

const AS_WHOM: Readonly<Record<RaterStanding, string>> = {
  line_manager: '',
  delegate: 'You rate it in the line manager’s place.',
  dotted: 'You rate it as the dotted line, beside the line manager.',
  sponsor: 'You rate it as the sponsor.',
  skip_level: 'You rate it as the manager’s manager, beside the line manager.',
};

/** One item to rate: the evidence beside the indicators' words and the four levels. No index, no gain, no claim. */
@Component({
  selector: 'nr-rate-item',
  imports: [AttachmentsSection, DateText, MatButton, PeriodText, QuestionNote, RatingForm, RatingResult, ToldTexts],
  templateUrl: './rate-item.html',
  styleUrl: './rate-item.scss',
})
export class RateItem {
  readonly queued = input.required<QueueItem>();
  /** Set once the rating is in: the item with its claims. */
  readonly opened = input<EvidenceItem | null>(null);
  readonly rated = output<EvidenceItem>();
  readonly questioned = output<EvidenceItem>();
  readonly declined = output<EvidenceItem>();
  readonly next = output();
  readonly skip = output();

  protected readonly item = computed(() => this.queued().item);
  protected readonly asWhom = computed(() => AS_WHOM[this.queued().standing]);
  protected readonly impactWords = impactWords;
}
