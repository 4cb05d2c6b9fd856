import { IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { Trimmed } from '../../platform/http/trimmed.js';

export class SavedSearch {
  id: string;
  name: string;
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
  /** Parameters of the search, such as `q=checkout&state=shared`; no page. */
  @IsString()
  @MaxLength(1000)
  @Matches(/^[a-z]+=[^&#\s]*(&[a-z]+=[^&#\s]*)*$/i, { message: 'Search for something first' })
  query: string;
}
