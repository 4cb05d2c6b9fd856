/** Which table's rows an identifier in an address, or a field of that name, stands for. Others are codes or numbers. */
export const TABLE_OF: Readonly<Record<string, string>> = {
  personId: 'people', itemId: 'evidence_items', askId: 'corroboration_asks', questionId: 'rating_questions', observationId: 'counter_observations', leaveId: 'leaves', waiverId: 'waivers', actionId: 'actions', barId: 'agreed_bars', draftId: 'ladder_drafts', lineId: 'reporting_lines',
  delegationId: 'delegations', grantId: 'access_grants', teamId: 'teams', mappingId: 'level_mappings', groupQuestionId: 'group_questions', noteId: 'notes', handoverId: 'handovers', offerId: 'evidence_offers', entryId: 'audit_entries',
  attachmentId: 'attachments', episodeId: 'episodes', searchId: 'saved_searches', caseId: 'cases', needId: 'business_needs', cycleId: 'cycles', panelId: 'panels', commentId: 'case_packet_comments', passkeyId: 'passkeys', sessionId: 'sessions', tokenId: 'api_tokens', serviceTokenId: 'api_tokens',
};
