import { plainToInstance } from 'class-transformer';
import { IsEmail, IsString, IsTimeZone, MaxLength, MinLength, validateSync } from 'class-validator';
import { Trimmed } from '../../platform/http/trimmed.js';
import type { NewOrganisation } from './new-organisation.js';

/** What an operator gives for a further organisation; the names are those of the command's options. */
class Order {
  @Trimmed()
  @IsString({ message: '--name: name the organisation' })
  @MinLength(1, { message: '--name: name the organisation' })
  @MaxLength(200, { message: '--name: at most 200 characters' })
  name: string;

  @IsTimeZone({ message: '--time-zone: an IANA name, such as Europe/Berlin' })
  timeZone: string;

  @Trimmed()
  @IsString({ message: '--admin-name: name the first administrator' })
  @MinLength(1, { message: '--admin-name: name the first administrator' })
  @MaxLength(200, { message: '--admin-name: at most 200 characters' })
  adminName: string;

  @Trimmed()
  @MaxLength(320, { message: '--admin-email: at most 320 characters' })
  @IsEmail({}, { message: '--admin-email: an e-mail address' })
  adminEmail: string;
}

/** Everything that is wrong with it, or the organisation to make. */
export function readOrder(given: unknown): { readonly problems: string[] } | { readonly problems: null; readonly organisation: NewOrganisation } {
  const order = plainToInstance(Order, given);
  const problems = validateSync(order, { stopAtFirstError: true }).flatMap(({ constraints }) => Object.values(constraints ?? {}));
  if (problems.length > 0) return { problems };
  const { name, timeZone, adminName, adminEmail } = order;
  return { problems: null, organisation: { name, timeZone, admin: { name: adminName, email: adminEmail } } };
}
