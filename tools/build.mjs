/** Builds the product as a start does, unless it is built from the present sources. */
import { build } from './start/build.mjs';

await build(new AbortController().signal);
