import fc from 'fast-check';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Every spec of the readiness model as one: modules are then loaded once for a mutant instead of once for each spec,
 * which is most of the time. Examples come before generated inputs, because they are quicker at noticing. What only
 * says which inputs are generated cannot notice a mutant.
 */
// The same inputs for every mutant, so that none seems noticed by chance; and a failure is not made smaller.
fc.configureGlobal({ seed: 20_260_927, endOnFailure: true });
const folder = join(import.meta.dirname, '../../libs/domain/src/readiness');
const isGenerated = (name: string): boolean => readFileSync(join(folder, name), 'utf8').includes('fast-check');
const specs = globSync('**/*.spec.ts', { cwd: folder }).filter((name) => name !== 'reached.spec.ts').sort();
const { examples = [], generated = [] } = Object.groupBy(specs, (name) => (isGenerated(name) ? 'generated' : 'examples'));
for (const name of [...examples, ...generated]) await import(join(folder, name));
