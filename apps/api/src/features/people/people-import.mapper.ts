import type { ImportActionName, ImportPlan } from './import-plan/index.js';
import type { PeopleImportPreview, PeopleImportResult } from './people-import.dto.js';

const count = ({ rows }: ImportPlan, action: ImportActionName): number => rows.filter((row) => row.action === action).length;

export function previewOf(plan: ImportPlan, effectiveOn: string): PeopleImportPreview {
  return {
    rows: plan.rows.map(({ row, action, changes }) => ({ line: row.line, name: row.name, email: row.email, action, changes: changes.map((change) => ({ ...change })) })),
    errors: plan.errors.map((error) => ({ ...error })),
    creates: count(plan, 'create'), changes: count(plan, 'change'), ends: count(plan, 'end'), unchanged: count(plan, 'unchanged'),
    newTeams: [...plan.newTeams.values()],
    unmapped: plan.unmapped.map((level) => ({ ...level })),
    effectiveOn,
  };
}

export function resultOf(plan: ImportPlan): PeopleImportResult {
  return { created: count(plan, 'create'), changed: count(plan, 'change'), ended: count(plan, 'end'), unchanged: count(plan, 'unchanged') };
}
