import { Component, DOCUMENT, inject, signal } from '@angular/core';
import { email, form, FormField, FormRoot, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { RouterLink } from '@angular/router';
import type { TakeAlongFormat } from '@nextrung/api-client';
import { ShowPassword } from '@nextrung/ui';
import { takeAlongDays, takeAlongLeftOut, takeAlongStillIn } from '@nextrung/domain/evidence';

import { submitted } from '../../shell/http/form-problems';
import type { Problem } from '../../shell/http/problem';
import { problemWords } from '../../shell/http/problem-words';
import { PlainPage } from '../../shell/pages/plain-page';
import { type LeaverFile, LeaverFiles } from './leaver-file';

/** Someone who has left gets their own evidence as a file, and nothing else. */
@Component({
  selector: 'nr-leaving-page',
  imports: [FormField, FormRoot, MatButton, MatFormFieldModule, MatInput, PlainPage, RouterLink, ShowPassword],
  templateUrl: './leaving-page.html',
  styles: `
    section,
    form {
      margin-block-start: var(--nr-group);
    }
    ul {
      margin-block: 8px;
      padding-inline-start: 20px;
    }
    fieldset {
      margin: 0;
      padding: 0;
      border: 0;
    }
  `,
})
export default class LeavingPage {
  private readonly files = inject(LeaverFiles);
  private readonly document = inject(DOCUMENT);
  protected readonly days = takeAlongDays;
  protected readonly leftOut = takeAlongLeftOut;
  protected readonly stillIn = takeAlongStillIn;
  protected readonly format = signal<TakeAlongFormat>('markdown');
  protected readonly problem = signal<Problem | null>(null);
  protected readonly words = problemWords;
  protected readonly said = signal('');
  private readonly model = signal({ email: '', password: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.email, { message: 'Enter your email address' });
      email(path.email, { message: 'This is not an email address' });
      required(path.password, { message: 'Enter your password' });
    },
    { submission: { action: (field) => submitted(field, () => this.take(), (problem) => this.problem.set(problem)) } },
  );

  private async take(): Promise<void> {
    this.said.set('');
    const file = await this.files.fetch({ ...this.model(), format: this.format() });
    this.save(file);
    this.said.set(`Your evidence is in ${file.name}, among your downloads.`);
  }

  private save({ name, content }: LeaverFile): void {
    const url = URL.createObjectURL(content);
    const link = this.document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    URL.revokeObjectURL(url);
  }
}
