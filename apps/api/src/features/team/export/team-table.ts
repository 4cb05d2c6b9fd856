import type { Ladder } from '@nextrung/domain/ladder';
import type { TeamCell, TeamRow } from '../team.dto.js';
import type { SheetCell } from './xlsx.js';

const STATES = { no_evidence: 'No evidence', building: 'Building', close: 'Close', ready: 'Ready' } as const;
const STATUSES = { no_evidence: 'No evidence', emerging: 'Emerging', demonstrated: 'Demonstrated', sustained: 'Sustained' } as const;
const CONFIDENCES = { none: 'None', low: 'Low', medium: 'Medium', high: 'High' } as const;

/** The team page as a table: people × competencies, in the words of the page. */
export interface TeamTable {
  readonly header: readonly string[];
  line(row: TeamRow, today: string): readonly SheetCell[];
}

/** @param overlays ids of those that have columns of their own */
export function teamTable(ladder: Ladder, overlays: readonly string[]): TeamTable {
  const beside = ladder.overlays.filter(({ id }) => overlays.includes(id));
  const columns = [
    ...ladder.competencies.map(({ id, name }) => ({ id, name, overlay: null })),
    ...beside.flatMap(({ id: overlay, name: of, skills }) => skills.map(({ id, name }) => ({ id, name: `${of}: ${name}`, overlay }))),
  ];
  return {
    header: ['Name', 'Rung', 'Target', 'Manager', 'Team', 'Index (0–100)', 'State', 'Confidence', 'Gates met', 'Gates', ...columns.map(({ name }) => name), 'Newest evidence', 'First lapse', 'Items waiting for you', 'Next', 'As of'],
    line: (row, today) => [
      row.person.name, row.rung, row.targetRung, row.managerName, row.teamName, row.index, row.state && STATES[row.state], row.state && CONFIDENCES[row.confidenceWord], row.gates === 0 ? null : row.gatesMet, row.gates === 0 ? null : row.gates,
      ...columns.map(({ id, overlay }) => cellWords(row.cells.find((cell) => cell.competency === id && cell.overlay === overlay))),
      row.newestEvidence, row.lapsesOn, row.waiting, row.next, row.heldOn ?? today,
    ],
  };
}

function cellWords(cell: TeamCell | undefined): string | null {
  if (!cell) return null;
  return `${STATUSES[cell.status]}, gate ${cell.met ? 'met' : 'not met'}${cell.contested ? ', contested' : ''}`;
}
