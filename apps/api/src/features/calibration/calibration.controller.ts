import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Call, Creates, CurrentCall, Edits, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { unlessSame } from '../../platform/http/unless-same.js';
import { MaskedQuery } from '../panel-reviews/masked.query.js';
import { CalibrationService } from './calibration.service.js';
import { CalibrationRoom, ChangeRating, Movements, SetTimer, WriteDissent, WriteRoomNotes } from './room.dto.js';

@ApiTags('calibration')
@Controller('api')
export class CalibrationController {
  constructor(private readonly service: CalibrationService) {}

  @Get('panels/:panelId/room')
  @Requires('room.read')
  @ApiOperation({ operationId: 'getRoom', summary: 'The calibration room of a panel, as far as the reader may see it; to be asked again every second or two with If-None-Match' })
  @ApiOkResponse({ type: CalibrationRoom })
  @ApiResponse({ status: 304, description: 'Nothing has changed since.' })
  async getRoom(@CurrentCall() call: Call, @Param('panelId', IdPipe) panelId: string, @Query() { masked }: MaskedQuery, @Headers('if-none-match') seen: string | undefined, @Res({ passthrough: true }) reply: FastifyReply): Promise<CalibrationRoom | undefined> {
    return unlessSame(reply, seen, await this.service.room(call, panelId, masked === 'true'));
  }

  @Get('panels/:panelId/movements')
  @Requires('room.movements')
  @ApiOperation({ operationId: 'getMovements', summary: 'Which ratings were changed in the room, up and down, per panel and per manager' })
  getMovements(@CurrentCall() call: Call, @Param('panelId', IdPipe) panelId: string, @Query() { masked }: MaskedQuery): Promise<Movements> {
    return this.service.movements(call, panelId, masked === 'true');
  }

  @Post('cases/:caseId/calibration/open')
  @HttpCode(204)
  @Requires('calibration.lead')
  @ApiOperation({ operationId: 'openInRoom', summary: 'Put a case on the table; refused (409) while too few have submitted their ratings' })
  openInRoom(@CurrentCall() call: Call, @Param('caseId', IdPipe) caseId: string): Promise<void> {
    return this.service.open(call, caseId);
  }

  @Post('cases/:caseId/calibration/timer')
  @HttpCode(204)
  @Requires('calibration.lead')
  @ApiOperation({ operationId: 'setRoomTimer', summary: 'Keep time for the case on the table' })
  setRoomTimer(@CurrentCall() call: Call, @Param('caseId', IdPipe) caseId: string, @Body() body: SetTimer): Promise<void> {
    return this.service.setTimer(call, caseId, body);
  }

  @Post('cases/:caseId/calibration/reveal')
  @HttpCode(204)
  @Requires('calibration.lead')
  @ApiOperation({ operationId: 'revealRatings', summary: 'Show the sealed ratings to the room, all at once and for good' })
  revealRatings(@CurrentCall() call: Call, @Param('caseId', IdPipe) caseId: string): Promise<void> {
    return this.service.reveal(call, caseId);
  }

  @Put('cases/:caseId/calibration/notes')
  @HttpCode(204)
  @Requires('calibration.note')
  @Edits()
  @ApiOperation({ operationId: 'writeRoomNotes', summary: 'Keep the notes of the room on a case; If-Match: the version of the case in the room' })
  writeRoomNotes(@CurrentCall() call: Call, @Param('caseId', IdPipe) caseId: string, @Body() body: WriteRoomNotes): Promise<void> {
    return this.service.writeNotes(call, caseId, body);
  }

  @Post('cases/:caseId/calibration/changes')
  @HttpCode(204)
  @Requires('calibration.change-rating')
  @Creates()
  @ApiOperation({ operationId: 'changeOwnRating', summary: 'Change one’s own rating in the room, with direction and reason; the sealed one stays on record' })
  changeOwnRating(@CurrentCall() call: Call, @Param('caseId', IdPipe) caseId: string, @Body() body: ChangeRating): Promise<void> {
    return this.service.changeRating(call, caseId, body);
  }

  @Post('cases/:caseId/calibration/dissents')
  @HttpCode(204)
  @Requires('calibration.dissent')
  @Creates()
  @ApiOperation({ operationId: 'dissent', summary: 'Dissent in writing' })
  dissent(@CurrentCall() call: Call, @Param('caseId', IdPipe) caseId: string, @Body() body: WriteDissent): Promise<void> {
    return this.service.dissent(call, caseId, body);
  }

  @Post('cases/:caseId/calibration/leave')
  @HttpCode(204)
  @Requires('calibration.leave')
  @ApiOperation({ operationId: 'leaveRoom', summary: 'Leave the room after presenting, before the ratings are shown' })
  leaveRoom(@CurrentCall() call: Call, @Param('caseId', IdPipe) caseId: string): Promise<void> {
    return this.service.leave(call, caseId);
  }
}
