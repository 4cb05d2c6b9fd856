import { IsBoolean } from 'class-validator';

export class SetPermissions {
  /** Keeps people and structure; reads no evidence. */
  @IsBoolean()
  isAdmin: boolean;

  /** Reads people, structure and the register of what was opened; changes nothing. */
  @IsBoolean()
  isAuditor: boolean;

  /** Reads and records what others are paid. */
  @IsBoolean()
  seesPay: boolean;
}
