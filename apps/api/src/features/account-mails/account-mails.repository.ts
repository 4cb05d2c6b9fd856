import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

@Injectable()
export class AccountMailsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Where to write to an account; null when it is gone. A disabled one is told, too. */
  async address(accountId: string): Promise<string | null> {
    const [row] = await this.dataSource.query<{ email: string }[]>('SELECT email FROM accounts WHERE id = $1', [accountId]);
    return row?.email ?? null;
  }
}
