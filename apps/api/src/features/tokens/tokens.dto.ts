import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import { SERVICE_SCOPES, TOKEN_SCOPES, type TokenScope } from '../../platform/access/token-scopes.js';
import { Trimmed } from '../../platform/http/trimmed.js';

export const TOKEN_STATES = ['live', 'expired', 'ended'] as const;
export type TokenState = (typeof TOKEN_STATES)[number];

const MOST_DAYS = 365;
/** In days. */
export const USUAL_LIFETIME = 90;

/** A token as it is listed: never the token itself. */
export class TokenEntry {
  id: string;
  name: string;
  @ApiProperty({ enum: TOKEN_SCOPES, enumName: 'TokenScope', isArray: true })
  scopes: TokenScope[];
  /** `ended`: by its owner, by people operations, or because permissions changed. */
  @ApiProperty({ enum: TOKEN_STATES, enumName: 'TokenState' })
  state: TokenState;
  @ApiProperty({ format: 'date-time' })
  createdAt: string;
  /** Works until this moment, at the latest. */
  @ApiProperty({ format: 'date-time' })
  expiresAt: string;
  /** To the minute; null: never. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastUsedAt: string | null;
  /** The network of its last use, without the last part of the address. */
  @ApiProperty({ type: String, nullable: true })
  lastNetwork: string | null;
}

/** A scope that a token can be given. */
export class ScopeEntry {
  @ApiProperty({ enum: TOKEN_SCOPES, enumName: 'TokenScope' })
  scope: TokenScope;
  /** What a token with it may do, in words that complete “May …”. */
  words: string;
}

export class TokenList {
  /** Newest first; those that ended more than 90 days ago are left out. */
  @ApiProperty({ type: [TokenEntry] })
  tokens: TokenEntry[];
  /** Those to choose from. */
  @ApiProperty({ type: [ScopeEntry] })
  scopes: ScopeEntry[];
}

export class NewToken {
  /** What it is for; in the list and nowhere else. */
  @Trimmed()
  @IsString()
  @MinLength(1, { message: 'Say what it is for' })
  @MaxLength(80, { message: 'Keep it to 80 characters' })
  name: string;

  /** Days until it runs out, 90 without; at most 365. */
  @IsOptional()
  @IsInt({ message: 'Enter whole days' })
  @Min(1, { message: 'Choose at least a day' })
  @Max(MOST_DAYS, { message: 'Choose at most 365 days' })
  @ApiProperty({ type: 'integer', minimum: 1, maximum: MOST_DAYS, default: USUAL_LIFETIME, required: false })
  days?: number;
}

export class CreateToken extends NewToken {
  /** What it may do, of what you may do yourself. */
  @IsArray({ message: 'Choose what it may do' })
  @ArrayMinSize(1, { message: 'Choose what it may do' })
  @ArrayMaxSize(TOKEN_SCOPES.length)
  @ArrayUnique({ message: 'Name each only once' })
  @IsIn(TOKEN_SCOPES, { each: true, message: 'Choose from the list' })
  @ApiProperty({ enum: TOKEN_SCOPES, enumName: 'TokenScope', isArray: true })
  scopes: TokenScope[];
}

export class CreateServiceToken extends NewToken {
  /** What it may do, as people operations may. */
  @IsArray({ message: 'Choose what it may do' })
  @ArrayMinSize(1, { message: 'Choose what it may do' })
  @ArrayMaxSize(SERVICE_SCOPES.length)
  @ArrayUnique({ message: 'Name each only once' })
  @IsIn(SERVICE_SCOPES, { each: true, message: 'Choose from the list' })
  @ApiProperty({ enum: SERVICE_SCOPES, enumName: 'ServiceTokenScope', isArray: true })
  scopes: TokenScope[];
}

export class CreatedToken {
  /** Shown this once; only its digest is kept. */
  token: string;
  entry: TokenEntry;
}
