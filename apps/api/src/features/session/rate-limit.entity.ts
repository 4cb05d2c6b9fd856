import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Counters of attempts, shared by all server processes; written by rate-limiter-flexible. */
@Entity('rate_limits')
export class RateLimitEntity {
  @PrimaryColumn({ type: 'varchar', length: 255 })
  key: string;

  @Column({ type: 'integer', default: 0 })
  points: number;

  /** Milliseconds since 1970. */
  @Column({ type: 'bigint', nullable: true })
  expire: string | null;
}
