// Renders the sample in a process of its own and prints the digest of the bytes.
import { createHash } from 'node:crypto';
import { registerHooks } from 'node:module';

registerHooks({
  resolve(specifier, context, next) {
    const ours = specifier.startsWith('.') && context.parentURL?.endsWith('.ts');
    return next(ours ? specifier.replace(/\.js$/, '.ts') : specifier, context);
  },
});
const { renderPdf } = await import('../pdf.ts');
const { samplePacket } = await import('./sample-packet.ts');
console.log(createHash('sha256').update(await renderPdf(samplePacket())).digest('hex'));
