import { ValidateBy, type ValidationOptions } from 'class-validator';

const WHOLE = /^[A-Za-z0-9+/]*={0,2}$/;

/** Whether a text is base64 of whole bytes. Looked at in pieces: one pattern over fifteen megabytes can run out of its stack. */
export function isBase64Text(value: unknown): boolean {
  if (typeof value !== 'string' || value.length % 4 !== 0) return false;
  for (let at = 0; at < value.length; at += 65_536) {
    const piece = value.slice(at, at + 65_536);
    if (!WHOLE.test(piece) || (piece.endsWith('=') && at + piece.length < value.length)) return false;
  }
  return true;
}

/** Base64 text, also a large one. */
export const IsBase64Text = (options: ValidationOptions): PropertyDecorator => ValidateBy({ name: 'isBase64Text', validator: { validate: isBase64Text } }, options);
