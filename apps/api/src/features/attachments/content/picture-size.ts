import { ContentRefusal } from './kinds.js';

/** As many as the largest cameras make, twice over. A picture that unfolds to more takes the memory of whoever opens it. */
const MOST_PIXELS = 200_000_000;

export function requireModest(width: number, height: number): void {
  if (width === 0 || height === 0) throw new ContentRefusal('This picture has no size; it is damaged.');
  if (width * height > MOST_PIXELS) throw new ContentRefusal('This picture has more than 200 million points. Make it smaller.');
}
