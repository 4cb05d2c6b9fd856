import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { readinessPolicy } from '@nextrung/domain/readiness';
import { PageHeader } from '@nextrung/ui';

import { SessionStore } from '../../shell/session/session-store';
import { ConstantsTable } from './constants-table';
import { Formulas } from './formulas';
import { Example } from './example';
import { Limits } from './limits';

/** How readiness is worked out, for everyone whom it is worked out for. */
@Component({
  selector: 'nr-how-it-works-page',
  imports: [ConstantsTable, Example, Formulas, Limits, PageHeader, RouterLink],
  templateUrl: './how-it-works-page.html',
  styleUrl: './how-it-works-page.scss',
})
export default class HowItWorksPage {
  protected readonly session = inject(SessionStore);
  protected readonly policy = readinessPolicy;
  protected readonly contents = [
    ['what', 'What readiness says'],
    ['in', 'What goes in'],
    ['never', 'What never goes in'],
    ['item', 'From an item to an indicator'],
    ['gates', 'From indicators to gates'],
    ['index', 'From gates to the index'],
    ['example', 'A small example'],
    ['against', 'What speaks against'],
    ['time', 'Old work and leave'],
    ['confidence', 'Confidence'],
    ['ahead', 'Next steps and forecast'],
    ['sealed', 'Why claims are sealed'],
    ['waived', 'Not applicable, and no chance given'],
    ['organisation', 'What your organisation may change'],
    ['limits', 'Limits'],
    ['constants', 'Constants'],
  ] as const;
}
