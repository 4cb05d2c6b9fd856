import type { DataSource } from 'typeorm';

export async function loadDemo(_owner: DataSource): Promise<void> {
  await Promise.resolve();
}
