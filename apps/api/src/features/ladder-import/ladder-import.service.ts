import { Injectable } from '@nestjs/common';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import type { FileInspection, FoundLadderView, InspectFile } from './ladder-import.dto.js';
import { type Inspected, LadderInspector } from './ladder-inspector.js';

/** Shows what a file with a ladder would give. Nothing of it is stored. */
@Injectable()
export class LadderImportService {
  constructor(
    private readonly access: Access,
    private readonly inspector: LadderInspector,
  ) {}

  async inspect(call: Call, { name, base64, answers }: InspectFile): Promise<FileInspection> {
    // Nothing is looked at for someone who may not.
    await this.access.perform(call, { kind: 'organisation' }, () => Promise.resolve());
    const given = answers ?? {};
    const wrong = Object.entries(given).find(([, answer]) => typeof answer !== 'string' && !(Array.isArray(answer) && answer.every((one) => typeof one === 'string')));
    if (wrong) throw Problem.invalid({ field: `answers.${wrong[0]}`, message: 'An answer is a text, or a list of texts.' });
    const inspected = await this.inspector.inspect({ name, bytes: Buffer.from(base64, 'base64'), answers: given });
    if (!inspected.ok) throw Problem.invalid({ field: 'file', message: inspected.refusal.message });
    return inspectionView(inspected);
  }
}

const inspectionView = ({ format, ladders, questions, warnings }: Extract<Inspected, { ok: true }>): FileInspection => ({
  format,
  ladders: ladders.map(ladderView),
  questions: questions.map(({ id, kind, words, options, suggestion }) => ({ id, kind, words, options: [...options], suggestion: typeof suggestion === 'string' ? [suggestion] : [...suggestion], ordered: typeof suggestion !== 'string' })),
  warnings: [...warnings],
});

const ladderView = ({ title, rungs, competencies, cells, content }: Extract<Inspected, { ok: true }>['ladders'][number]): FoundLadderView => ({
  title,
  rungs: rungs.map(({ key, title: rung, summary = '' }) => ({ key, title: rung, summary })),
  competencies: competencies.map(({ key, name, description = '' }) => ({ key, name, description })),
  cells: cells.map(({ rung, competency, level = null, statements }) => ({ rung, competency, level, statements: statements.map(({ text, must = null, source }) => ({ text, must, source })) })),
  content,
});
