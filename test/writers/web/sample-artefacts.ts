import type { Artefact } from '../../../scripts/edition/types.ts'

/** Files of the names and kinds that a build makes; their bytes are only bytes. */
export function sampleArtefacts(): Artefact[] {
  const bytes = (length: number) => new Uint8Array(length).map((_, index) => (index * length) % 251)
  return [
    { name: 'sample.epub', mediaType: 'application/epub+zip', bytes: bytes(41_234) },
    { name: 'sample.pdf', mediaType: 'application/pdf', bytes: bytes(234_567), pages: 212 },
    { name: 'sample-booklet.pdf', mediaType: 'application/pdf', bytes: bytes(240_067), pages: 108 },
    { name: 'sample-duplex-test.pdf', mediaType: 'application/pdf', bytes: bytes(2_101), pages: 2 },
    { name: 'sample-large-print.pdf', mediaType: 'application/pdf', bytes: bytes(1_334_567), pages: 340 },
    { name: 'read/index.html', mediaType: 'text/html', bytes: bytes(900) },
    { name: 'sample.zip', mediaType: 'application/zip', bytes: bytes(77) },
  ]
}
