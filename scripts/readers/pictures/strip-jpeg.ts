/** Segments that say something about the picture and draw nothing: Exif and XMP, Photoshop’s and IPTC’s, comments. */
const telling = new Set([0xe1, 0xed, 0xfe])

/** Segments of data that may stand before the first scan have a length; these markers have none. */
const bare = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)

const startOfScan = 0xda

/**
 * A JPEG without its metadata, its coded picture as it was (ITU-T T.81, annex B). Bytes that are built in another way
 * than the standard says come back as they are.
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = []
  let at = 0
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    const length = bare(marker) ? 2 : 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0)
    if (marker === startOfScan) return joined([...kept, bytes.subarray(at)], bytes)
    if (!telling.has(marker)) kept.push(bytes.subarray(at, at + length))
    at += length
  }
  return bytes
}

function joined(parts: Uint8Array[], original: Uint8Array): Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  return length === original.length ? original : new Uint8Array(Buffer.concat(parts))
}
