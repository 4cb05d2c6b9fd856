import { generateKeyPairSync } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Where the server finds the key that signs packets: what was set; else one beside the embedded database, made at the first
 * start and readable by its owner only. Nothing for another database, whose key is its operator's to choose.
 * @param {NodeJS.ProcessEnv} env @param {string | null} folder of the embedded database @returns {Record<string, string>}
 */
export function packetSigningKeyFile(env, folder) {
  if (env.PACKET_SIGNING_KEY || env.PACKET_SIGNING_KEY_FILE || folder === null) return {};
  const file = join(folder, 'packet-signing-key');
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(file, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600, flag: 'wx' });
  }
  return { PACKET_SIGNING_KEY_FILE: file };
}
