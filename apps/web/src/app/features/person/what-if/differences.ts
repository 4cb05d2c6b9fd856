import type { PictureGate, ReadinessPicture } from '@nextrung/api-client';
import { confidenceWords, dateText, stateWords, statusWords } from '@nextrung/ui';

/** What differs between two pictures, a sentence each, the largest things first; empty where nothing does. */
export function differences(before: ReadinessPicture, after: ReadinessPicture): readonly string[] {
  const words: string[] = [];
  if (before.state !== after.state) words.push(`The state becomes “${stateWords[after.state]}” instead of “${stateWords[before.state]}”.`);
  if (before.index !== after.index) words.push(`The index ${after.index > before.index ? 'rises' : 'falls'} from ${before.index} to ${after.index}.`);
  else if (Math.abs(after.rawIndex - before.rawIndex) > 0.05) words.push(`The index ${after.rawIndex > before.rawIndex ? 'rises' : 'falls'} by less than a point.`);
  for (const gate of after.gates) {
    const was = before.gates.find(({ id }) => id === gate.id);
    if (was) words.push(...gateDifferences(was, gate));
  }
  if (reachedEpisodes(before) !== reachedEpisodes(after)) words.push(`Breadth: ${reachedEpisodes(after)} instead of ${reachedEpisodes(before)} of ${after.breadth.needed} episodes.`);
  if (before.confidenceWord !== after.confidenceWord) words.push(`Confidence becomes ${confidenceWords[after.confidenceWord].toLowerCase()} instead of ${confidenceWords[before.confidenceWord].toLowerCase()}.`);
  return words;
}

/** Episodes towards breadth: those beyond what is asked change nothing. */
export function reachedEpisodes({ breadth }: Pick<ReadinessPicture, 'breadth'>): number {
  return Math.min(breadth.episodes, breadth.needed);
}

function gateDifferences(before: PictureGate, after: PictureGate): readonly string[] {
  const words: string[] = [];
  if (before.met !== after.met) words.push(`the gate is ${after.met ? 'met' : 'no longer met'}`);
  if (before.status !== after.status) words.push(`${statusWords[after.status].toLowerCase()} instead of ${statusWords[before.status].toLowerCase()}`);
  if (before.contested !== after.contested) words.push(after.contested ? 'contested' : 'no longer contested');
  if (!after.met && !before.met) {
    const gone = before.missing.filter((one) => !after.missing.includes(one));
    const left = after.missing.filter((one) => !before.missing.includes(one));
    if (left.length > 0) words.push(`missing now: ${left.join('; ')}`);
    else if (gone.length > 0) words.push(`no longer missing: ${gone.join('; ')}`);
    else if (gateMoved(before, after)) words.push(after.gate > before.gate ? 'a little nearer' : 'a little further away');
  }
  if (after.met && before.met && before.lapsesOn !== after.lapsesOn) words.push(after.lapsesOn === null ? 'no lapse in sight' : `would lapse on ${dateText(after.lapsesOn)}`);
  return words.length === 0 ? [] : [`${after.name}: ${words.join(', ')}.`];
}

const gateMoved = (before: PictureGate, after: PictureGate): boolean => Math.abs(after.gate - before.gate) > 5e-4;
