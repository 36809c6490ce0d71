import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { type MessageData, messageData, restoreMessages } from '../diagnostics/message-data.ts'
import type { EditionBuilt, EditionMade } from './build-edition.ts'

/** A build as it is remembered: what it said, and what it made, without the bytes. */
export interface KeptBuild {
  files: { path: string; messages: MessageData[] }[]
  made: Omit<EditionMade, 'artefacts'> & { artefacts: KeptArtefact[] }
}

interface KeptArtefact {
  name: string
  mediaType: string
  pages?: number
  sha256: string
}

/** What is to be remembered of a build. */
export function keptBuild(files: VFile[], { artefacts, ...made }: EditionMade): KeptBuild {
  return {
    files: files
      .filter(({ messages }) => messages.length > 0)
      .map((file) => ({ path: file.path, messages: messageData(file) })),
    made: { ...made, artefacts: artefacts.map(({ bytes, ...artefact }) => ({ ...artefact, sha256: sha256(bytes) })) },
  }
}

/** The remembered build, if every file that it made is where it was put, as it was made; else undefined. */
export async function editionOnDisk({ files, made }: KeptBuild): Promise<EditionBuilt | undefined> {
  const artefacts = await Promise.all(made.artefacts.map((artefact) => artefactOnDisk(made.out, artefact)))
  if (artefacts.includes(undefined)) return undefined
  return {
    files: files.map(({ path, messages }) => {
      const file = new VFile({ path })
      restoreMessages(file, messages)
      return file
    }),
    made: { ...made, artefacts: artefacts.filter((artefact) => artefact !== undefined) },
  }
}

async function artefactOnDisk(out: string, { sha256: wanted, ...artefact }: KeptArtefact) {
  const bytes = await readFile(join(out, artefact.name)).catch(() => undefined)
  return bytes && sha256(bytes) === wanted ? { ...artefact, bytes: new Uint8Array(bytes) } : undefined
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
