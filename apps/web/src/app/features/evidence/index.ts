export { EvidenceService } from './evidence-service';
export { choosableSections } from './form/choosable';
export { emptyDraft, type EvidenceDraft, inputOf, keptDraft } from './form/evidence-draft';
export { EvidenceForm } from './form/evidence-form';
export { SuggestedIndicators } from './form/suggested-indicators';
export { WhenField } from './form/when-field';
