import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';

/** Whom the organisation asks for a second factor. A group that is named asks all of its people, whatever else they are. */
export class ChangeSignInPolicy {
  @IsBoolean({ message: 'Say yes or no' })
  everyone: boolean;

  /** Whoever is somebody’s line manager today. */
  @IsBoolean({ message: 'Say yes or no' })
  lineManagers: boolean;

  /** Administrators, auditors, and those who see pay. */
  @IsBoolean({ message: 'Say yes or no' })
  privileged: boolean;
}

export class SignInPolicy extends ChangeSignInPolicy {
  /** 0 where nothing has been decided: nobody needs one. */
  version: number;
  /** Passkeys or one-time codes can be set up here; while neither can, nobody can be asked for one. */
  possible: boolean;
  @ApiProperty({ type: String, nullable: true })
  changedByName: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  changedAt: string | null;
}
