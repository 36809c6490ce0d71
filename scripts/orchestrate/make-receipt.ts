import { createHash } from 'node:crypto'
import type { VFile } from 'vfile'
import type { Artefact, Metadata, Picture } from '../edition/types.ts'
import type { ArtefactProof } from './check-artefacts.ts'
import type { EditionFigures } from './edition-figures.ts'

export interface MakeReceiptOptions {
  metadata: Metadata
  artefacts: Artefact[]
  figures: EditionFigures
  proofs: ArtefactProof[]
  inputs: { files: VFile[]; pictures: Picture[]; folder: string }
}

/** `receipt.json` and `SHA256SUMS`: what was made, of what, and what was proved of it. Equal builds give equal receipts. */
export function makeReceipt(options: MakeReceiptOptions): Artefact[] {
  const { metadata, artefacts, figures, proofs, inputs } = options
  const { slug, title, identifier, date } = metadata
  const sources = [
    ...inputs.files.map((file) => ({
      path: inside(inputs.folder, file.path),
      sha256: sha256(new TextEncoder().encode(String(file))),
    })),
    ...inputs.pictures.map(({ path, bytes, sha256: own }) => ({ path, sha256: own ?? sha256(bytes) })),
  ].toSorted((a, b) => (a.path < b.path ? -1 : 1))
  const receipt = {
    edition: { slug, title, identifier, date },
    figures,
    artefacts: artefacts.map((artefact) => ({
      name: artefact.name,
      mediaType: artefact.mediaType,
      bytes: artefact.bytes.length,
      sha256: sha256(artefact.bytes),
      ...(artefact.pages === undefined ? {} : { pages: artefact.pages }),
      ...(artefact.signatures === undefined ? {} : { signatures: artefact.signatures }),
    })),
    inputs: sources,
    conservation: proofs,
  }
  const sums = artefacts.map(({ name, bytes }) => `${sha256(bytes)}  ${name}\n`).join('')
  return [
    text('receipt.json', 'application/json', `${JSON.stringify(receipt, null, 2)}\n`),
    text('SHA256SUMS', 'text/plain', sums),
  ]
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function inside(folder: string, path: string): string {
  return path.startsWith(folder) ? path.slice(folder.length).replace(/^[/\\]+/, '') : path
}

function text(name: string, mediaType: string, content: string): Artefact {
  return { name, mediaType, bytes: new TextEncoder().encode(content) }
}
