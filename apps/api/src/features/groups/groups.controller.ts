import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Call, Creates, CurrentCall, Requires } from '../../platform/access/call.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { AnswerGroup, AskGroupQuestion, GroupQuestion, OwnGroup } from './groups.dto.js';
import { GroupsService } from './groups.service.js';

@ApiTags('equity')
@Controller('api')
export class GroupsController {
  constructor(private readonly service: GroupsService) {}

  @Get('group-questions')
  @Requires('group-question.list')
  @ApiOperation({ operationId: 'listGroupQuestions', summary: 'What people are asked of themselves for equity, in the order in which it was asked' })
  listGroupQuestions(@CurrentCall() call: Call): Promise<GroupQuestion[]> {
    return this.service.list(call);
  }

  @Post('group-questions')
  @Requires('group-question.ask')
  @Creates()
  @ApiOperation({ operationId: 'askGroupQuestion', summary: 'Ask people something of themselves; refused (400) when it is asked already, (409, too_many_questions) from the ninth on' })
  askGroupQuestion(@CurrentCall() call: Call, @Body() body: AskGroupQuestion): Promise<GroupQuestion> {
    return this.service.ask(call, body);
  }

  @Delete('group-questions/:groupQuestionId')
  @HttpCode(204)
  @Requires('group-question.close')
  @ApiOperation({ operationId: 'closeGroupQuestion', summary: 'Ask it no more; every answer to it is deleted' })
  closeGroupQuestion(@CurrentCall() call: Call, @Param('groupQuestionId', IdPipe) groupQuestionId: string): Promise<void> {
    return this.service.close(call, groupQuestionId);
  }

  @Get('own-groups')
  @Requires('own-group.read')
  @ApiOperation({ operationId: 'readOwnGroups', summary: 'What the organisation asks of oneself, and what one said; nobody else reads it' })
  readOwnGroups(@CurrentCall() call: Call): Promise<OwnGroup[]> {
    return this.service.own(call);
  }

  @Put('own-groups/:groupQuestionId')
  @Requires('own-group.answer')
  @ApiOperation({ operationId: 'answerOwnGroup', summary: 'Answer, or change an answer; it is counted with everyone’s at the next monthly count' })
  answerOwnGroup(@CurrentCall() call: Call, @Param('groupQuestionId', IdPipe) groupQuestionId: string, @Body() { choice }: AnswerGroup): Promise<OwnGroup> {
    return this.service.answer(call, groupQuestionId, choice);
  }

  @Delete('own-groups/:groupQuestionId')
  @HttpCode(204)
  @Requires('own-group.withdraw')
  @ApiOperation({ operationId: 'withdrawOwnGroup', summary: 'Take one’s answer back; it is deleted' })
  withdrawOwnGroup(@CurrentCall() call: Call, @Param('groupQuestionId', IdPipe) groupQuestionId: string): Promise<void> {
    return this.service.withdraw(call, groupQuestionId);
  }
}
