import { namesWhatWasSeen } from '@nextrung/domain/evidence';
import { ValidateBy } from 'class-validator';

/** A note that only agrees or praises says nothing that the person, or a committee, could look at. */
export const NamesWhatWasSeen = (): PropertyDecorator =>
  ValidateBy(
    { name: 'namesWhatWasSeen', validator: { validate: (value: unknown) => typeof value === 'string' && namesWhatWasSeen(value) } },
    { message: 'Name what you saw: a document, a meeting, a number. A word of praise or agreement alone says nothing' },
  );
