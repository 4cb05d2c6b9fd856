import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { WrittenAt } from '../../persistence/columns.js';

/** The tenant. A global table: it holds a name and a time zone, nothing about people. */
@Entity('organisations')
@Check('organisations_leaver_names', `leaver_names IN ('kept', 'role')`)
export class OrganisationEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  /** IANA name; decides which day "today" is. */
  @Column('text')
  timeZone: string;

  /** Loaded by the product as an example. */
  @Column({ type: 'boolean', default: false })
  demo: boolean;

  /** How people who have left are shown beside what they said: by name, or as “A former colleague”. */
  @Column({ type: 'text', default: 'kept' })
  leaverNames: 'kept' | 'role';

  /** Everybody in it reads what promotion asks for and how it is decided. */
  @Column({ type: 'boolean', default: false })
  criteriaOpen: boolean;

  @WrittenAt()
  createdAt: Date;
}
