import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Api, carryCase, type CaseLine, type CycleView } from '@nextrung/api-client';
import { DateText } from '@nextrung/ui';

import { Saving } from '../../shell/forms/saving';
import { SessionStore } from '../../shell/session/session-store';
import { CaseTaskLink } from '../cases/tasks/index';
import { CASE_STATE_WORDS } from './cycle-words';

/** A cycle after a change, and what was done. */
export interface CycleChanged {
  readonly cycle: CycleView;
  readonly said: string;
}

/** Cases of a cycle that the reader has a part in; for people operations all of them, how many are in each state, and what could be carried over. */
@Component({
  selector: 'nr-cycle-cases',
  imports: [CaseTaskLink, DateText, MatButton, RouterLink],
  templateUrl: './cycle-cases.html',
  styleUrl: './cycles.scss',
})
export class CycleCases {
  readonly cycle = input.required<CycleView>();
  readonly changed = output<CycleChanged>();
  private readonly api = inject(Api);
  protected readonly overview = inject(SessionStore).isAdmin;
  protected readonly saving = new Saving();
  protected readonly late = computed(() => this.cycle().cases.filter(({ late }) => late).length);
  protected readonly words = CASE_STATE_WORDS;

  /** People operations see that a case is there; its page is of those who have a part in it. */
  protected opens({ parts }: CaseLine): boolean {
    return parts.some((part) => part !== 'admin');
  }

  protected async carry({ id, code }: CaseLine): Promise<void> {
    await this.saving.run(async () => {
      const cycle = await this.api.invoke(carryCase, { caseId: id, body: { cycleId: this.cycle().id } });
      this.changed.emit({ cycle, said: `${code} belongs to this cycle now.` });
    });
  }
}
