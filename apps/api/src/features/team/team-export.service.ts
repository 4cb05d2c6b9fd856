import { Injectable } from '@nestjs/common';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { csvLine } from '../people/export-csv.js';
import { type TeamTable, teamTable } from './export/team-table.js';
import { type SheetCell, xlsx } from './export/xlsx.js';
import type { TeamExportQuery, TeamFilters } from './team.dto.js';
import { TeamReader } from './team.reader.js';
import { teamRow } from './team-row.js';

const PAGE = 1_000;
/** By which a spreadsheet knows that letters with accents are UTF-8. */
const MARK = '\uFEFF';

interface Piece {
  readonly today: string;
  readonly table: TeamTable;
  readonly lines: readonly (readonly SheetCell[])[];
  /** Whoever comes last, where more come after. */
  readonly next: string | null;
}

/** The team page as a file. Each page of it is read in a short transaction of its own, while the file is on its way. */
@Injectable()
export class TeamExportService {
  constructor(
    private readonly access: Access,
    private readonly reader: TeamReader,
  ) {}

  async file(call: Call, filters: TeamFilters, format: NonNullable<TeamExportQuery['format']>): Promise<{ day: string; content: AsyncIterable<string | Buffer> }> {
    const first = await this.piece(call, filters, null);
    const lines = this.lines(call, filters, first);
    return { day: first.today, content: format === 'csv' ? csv(first.table.header, lines) : xlsx('Team', first.table.header, lines) };
  }

  private async *lines(call: Call, filters: TeamFilters, first: Piece): AsyncGenerator<Piece['lines']> {
    for (let piece = first; ; piece = await this.piece(call, filters, piece.next, first.table)) {
      yield piece.lines;
      if (piece.next === null) return;
    }
  }

  private piece(call: Call, filters: TeamFilters, after: string | null, known?: TeamTable): Promise<Piece> {
    return this.access.perform(call, { kind: 'organisation' }, async (scope) => {
      const { rows, from, matched, published, overlays } = await this.reader.page(scope, filters, { after, limit: PAGE });
      // A file that stops without a word would be taken for the whole.
      if (after !== null && from === null) throw new Error('The team changed while it was exported.');
      const table = known ?? teamTable(published.ladder, overlays);
      const { today } = scope;
      return { today, table, lines: rows.map((row) => table.line(teamRow(row, today), today)), next: (from ?? 1) - 1 + rows.length < matched ? (rows.at(-1)?.id ?? null) : null };
    });
  }
}

async function* csv(header: readonly string[], lines: AsyncIterable<Piece['lines']>): AsyncGenerator<string> {
  yield MARK + csvLine(header);
  for await (const some of lines) yield some.map((cells) => csvLine(cells.map((cell) => (cell === null ? '' : String(cell))))).join('');
}
