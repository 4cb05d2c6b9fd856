export { AnswerOffer, type OfferAnswered } from './answer-offer';
export { OfferedLines } from './offered-lines';
