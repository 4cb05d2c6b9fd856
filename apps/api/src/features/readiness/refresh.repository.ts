import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

@Injectable()
export class RefreshRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Every organisation of the installation (a global table). */
  async organisationIds(): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>('SELECT id FROM organisations ORDER BY id');
    return rows.map(({ id }) => id);
  }

  /** IANA name; null when the organisation is gone. */
  async timeZone(organisationId: string): Promise<string | null> {
    const [row] = await this.dataSource.query<{ timeZone: string }[]>('SELECT time_zone AS "timeZone" FROM organisations WHERE id = $1', [organisationId]);
    return row?.timeZone ?? null;
  }
}
