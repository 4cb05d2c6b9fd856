import type { FieldTree, TreeValidationResult } from '@angular/forms/signals';

import { type Problem, toProblem } from './problem';

/**
 * Runs the saving part of a form's submission. A refusal lands on the fields it names (first level of the form);
 * what names no field of the form is left to `whole`, which is null again after a success.
 */
export async function submitted<T extends object>(
  form: FieldTree<T>,
  save: () => Promise<void>,
  whole: (problem: Problem | null) => void,
): Promise<TreeValidationResult> {
  whole(null);
  try {
    await save();
    return undefined;
  } catch (error) {
    const problem = toProblem(error);
    const fields = form as unknown as Record<string, FieldTree<unknown> | undefined>;
    const known = problem.errors.flatMap(({ field, message }) => {
      const fieldTree = fields[field];
      return fieldTree === undefined ? [] : [{ kind: 'server', message, fieldTree }];
    });
    if (known.length === 0) whole(problem);
    return known;
  }
}
