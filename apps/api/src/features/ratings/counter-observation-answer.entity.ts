import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day, WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import { CounterObservationEntity } from './counter-observation.entity.js';

/** The person's own word on what was observed against them; once, append-only. */
@Entity('counter_observation_answers')
@Index('counter_observation_answers_once', ['organisationId', 'observationId'], { unique: true })
@ForeignKey(() => CounterObservationEntity, ['organisationId', 'observationId'], ['organisationId', 'id'], { name: 'counter_observation_answers_observation_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'], { name: 'counter_observation_answers_person_fk' })
export class CounterObservationAnswerEntity extends TenantEntity {
  @Column('uuid')
  observationId: string;

  /** Whose word it is: the one that was observed. */
  @Column('uuid')
  personId: string;

  @Column('text')
  answer: string;

  @Day()
  onDay: string;

  @WrittenAt()
  createdAt: Date;
}
