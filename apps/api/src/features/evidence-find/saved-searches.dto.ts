import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { Trimmed } from '../../platform/http/trimmed.js';

/** Pages whose filters can be kept under a name. */
export const SAVED_PAGES = ['evidence', 'team'] as const;
export type SavedPage = (typeof SAVED_PAGES)[number];

export class SavedSearchesQuery {
  /** Of which page: `evidence` (default) or `team`. */
  @IsOptional()
  @IsIn(SAVED_PAGES)
  @ApiProperty({ enum: SAVED_PAGES, enumName: 'SavedPage', required: false })
  page?: SavedPage;
}

export class SavedSearch {
  id: string;
  name: string;
  @ApiProperty({ enum: SAVED_PAGES, enumName: 'SavedPage' })
  page: SavedPage;
  /** As it stands in the address of the page, without the question mark. */
  query: string;
  /** Sent back in If-Match. */
  version: number;
}

export class NameSearch {
  /** Once among one’s own. */
  @Trimmed()
  @IsString()
  @MinLength(1, { message: 'Enter a name' })
  @MaxLength(100)
  name: string;
}

export class SaveSearch extends NameSearch {
  /** Of which page: `evidence` (default) or `team`. */
  @IsOptional()
  @IsIn(SAVED_PAGES)
  @ApiProperty({ enum: SAVED_PAGES, enumName: 'SavedPage', required: false })
  page?: SavedPage;

  /** Parameters of the search, such as `q=checkout&state=shared`; no page. */
  @IsString()
  @MaxLength(1000)
  @Matches(/^[a-z]+=[^&#\s]*(&[a-z]+=[^&#\s]*)*$/i, { message: 'Search for something first' })
  query: string;
}
