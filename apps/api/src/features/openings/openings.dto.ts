import { ApiProperty } from '@nestjs/swagger';
import { PersonRef } from '../people/people.dto.js';

/** Somebody opened an item. Kept once a day; not kept for lists, files that were taken along, or what stands on other pages. */
export class OpeningView {
  viewer: PersonRef;
  @ApiProperty({ format: 'date' })
  firstOn: string;
  @ApiProperty({ format: 'date' })
  lastOn: string;
}
