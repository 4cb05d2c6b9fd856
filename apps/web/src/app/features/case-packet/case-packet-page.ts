import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { PACKET_LIMITS } from '@nextrung/domain/promotion';
import { DateText, ErrorState, PageHeader, Skeleton } from '@nextrung/ui';
import { RichTextView } from '@nextrung/ui/rich-text';

import { focusMover } from '../../shell/forms/focus-mover';
import { PacketEvidence, PacketNotes, PacketStanding } from '../packet/document/index';
import { PacketAddendaSection } from './packet-addenda';
import { PacketCommentsPanel } from './packet-comments';
import { PacketConflict } from './packet-conflict';
import { PacketFiles } from './packet-files';
import { PacketPoints } from './packet-points';
import { PacketRows } from './packet-rows';
import { PacketScope } from './packet-scope';
import { PacketStatements } from './packet-statements';
import { PacketStore } from './packet-store';
import { PacketTextField } from './packet-text';
import { dimensionWords, sectionWords } from './sections';

/** The packet of a case: written in place while it is open, and as it was decided on once it is locked. */
@Component({
  selector: 'nr-case-packet-page',
  imports: [
    DateText, ErrorState, MatButton, PacketAddendaSection, PacketCommentsPanel, PacketConflict, PacketEvidence, PacketFiles, PacketNotes, PacketPoints, PacketRows, PacketScope, PacketStanding,
    PacketStatements, PacketTextField, PageHeader, RichTextView, RouterLink, Skeleton,
  ],
  providers: [PacketStore],
  templateUrl: './case-packet-page.html',
  styleUrl: './case-packet-page.scss',
})
export default class CasePacketPage {
  readonly caseId = input.required<string>();

  protected readonly store = inject(PacketStore);
  private readonly focus = focusMover();
  protected readonly limits = PACKET_LIMITS;
  protected readonly sectionWords = sectionWords;
  protected readonly dimensionWords = dimensionWords;
  protected readonly line = computed(() => {
    const packet = this.store.packet();
    if (!packet) return '';
    if (packet.lockedOn !== null) return 'As it was locked. Nothing in it changes any more; what is new stands beside it.';
    return packet.desk ? 'Written together, and saved by itself. Every claim leads to the item behind it.' : 'A draft: the person and their manager are writing it.';
  });
  /** What the reader is told while they type. */
  protected readonly said = computed(() => {
    if (this.store.conflicts().length > 0) return 'Not saved yet: choose between the two texts.';
    if (this.store.problem()) return '';
    if (this.store.saving()) return 'Saving…';
    return this.store.waiting() ? 'Not saved yet.' : 'Saved.';
  });

  constructor() {
    effect(() => {
      const caseId = this.caseId();
      untracked(() => void this.store.open(caseId));
    });
  }

  /** They stand below what may be twelve pages. */
  protected toFiles(): void {
    this.focus('#files');
  }

  protected leave(): void {
    void this.store.flush();
  }
}
