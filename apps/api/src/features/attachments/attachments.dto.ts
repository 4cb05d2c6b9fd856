import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsString, Length, Max, Min } from 'class-validator';
import { PersonRef } from '../people/people.dto.js';

/** Bytes that one file may have: 25 MB. */
export const MOST_BYTES = 25 * 1024 * 1024;

export const ATTACHMENT_STATES = ['arriving', 'scanning', 'ready', 'refused'] as const;

/** Announces a file; its content follows in a call of its own. */
export class AttachFile {
  /** With its end, such as `report.pdf`; folders before it are left out. At most 255 characters. */
  @IsString()
  @Length(1, 255)
  name: string;

  /** Bytes. */
  @IsInt()
  @Min(1, { message: 'This file is empty.' })
  @Max(MOST_BYTES, { message: 'This file is larger than 25 MB.' })
  size: number;
}

export class AttachmentView {
  id: string;
  name: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  addedBy: PersonRef;
  @ApiProperty({ format: 'date-time' })
  addedAt: string;
  /** Only `ready` can be taken along: `arriving` has no content yet, `scanning` is looked at for viruses, `refused` had one. */
  @ApiProperty({ enum: ATTACHMENT_STATES, enumName: 'AttachmentState' })
  state: (typeof ATTACHMENT_STATES)[number];
}

export class AttachmentList {
  /** In the order in which they were attached. */
  attachments: AttachmentView[];
  /** Files can be kept here at all. */
  available: boolean;
  /** Bytes that the reader may still attach to all of their items together; 0 for others. */
  room: number;
}
