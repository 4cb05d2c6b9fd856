import { httpResource } from '@angular/common/http';
import { Component, computed, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { PacketView } from '@nextrung/api-client';
import { DateText, ErrorState, PageHeader, Skeleton } from '@nextrung/ui';

import { toProblem } from '../../shell/http/problem';
import { PersonNavOf } from '../person/frame/index';
import { WhoCanSee } from '../visibility/index';
import { PacketEvidence, PacketNotes, PacketStanding } from './document/index';

/** The promotion case as it will be printed. */
@Component({
  selector: 'nr-packet-page',
  imports: [DateText, ErrorState, MatButton, PacketEvidence, PacketNotes, PacketStanding, PageHeader, PersonNavOf, Skeleton, WhoCanSee],
  templateUrl: './packet-page.html',
  styleUrl: './packet-page.scss',
})
export default class PacketPage {
  readonly personId = input.required<string>();
  protected readonly resource = httpResource<PacketView>(() => `/api/people/${this.personId()}/packet`);
  protected readonly packet = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
  protected readonly base = computed(() => `/api/people/${this.personId()}/packet`);
}
