import { createHash } from 'node:crypto'

const hashes = new WeakMap<Uint8Array, string>()

/** SHA-256 of a value made of JSON and bytes, in hexadecimal. Fields that are undefined count as missing ones; their order counts. */
export function fingerprint(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(value, asText) ?? '')
    .digest('hex')
}

function asText(this: unknown, key: string, shown: unknown): unknown {
  // Buffers have turned themselves into lists of numbers when they come here.
  const value = (this as Record<string, unknown>)[key]
  return value instanceof Uint8Array ? `bytes ${hashOf(value)}` : shown
}

/** Bytes of fonts and pictures are asked for again and again. */
function hashOf(bytes: Uint8Array): string {
  const known = hashes.get(bytes)
  if (known !== undefined) return known
  const hash = createHash('sha256').update(bytes).digest('hex')
  hashes.set(bytes, hash)
  return hash
}
