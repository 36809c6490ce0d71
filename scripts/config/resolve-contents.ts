import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { Settings } from '../edition/settings.ts'
import type { Matter } from '../edition/types.ts'
import type { YamlDocument } from '../readers/yaml-document.ts'
import type { EditionConfig } from './edition-schema.ts'

type Entry = EditionConfig['contents']['front'][number]
type Resolved = Settings['contents'][number]

/** The reading order as one flat list; a generated chapter that `contents` does not place is left for later rooms. */
export function resolveContents(file: VFile, document: YamlDocument<EditionConfig>): Resolved[] {
  const { front, body, back } = document.value.contents
  const at = (matter: Matter, ...path: PropertyKey[]) => document.placeOf(['contents', matter, ...path])
  const resolved = [
    ...front.map((entry, index) => resolveEntry(entry, 'front', at('front', index))),
    ...body.flatMap((entry, index) => {
      if (typeof entry === 'string' || !('part' in entry)) return [resolveEntry(entry, 'body', at('body', index))]
      return entry.chapters.map((chapter, inner) => ({
        ...resolveEntry(chapter, 'body', at('body', index, 'chapters', inner)),
        ...(inner === 0 ? { part: entry.part } : {}),
      }))
    }),
    ...back.map((entry, index) => resolveEntry(entry, 'back', at('back', index))),
  ]
  const notes = resolved.find((entry) => entry.kind === 'notes')
  if (notes && document.value.notes.placement !== 'book') {
    report(file, 'settings-are-valid', {
      reason: 'In contents: a chapter of notes, and the notes stand in their chapters.',
      place: { line: notes.place.line, column: notes.place.column },
      expected: ['`placement: book` under `notes`'],
    })
  }
  if (!resolved.some((entry) => entry.kind === 'text')) {
    report(file, 'manuscript-has-text', {
      reason: '`contents` names no chapter.',
      place: document.placeOf(['contents']),
    })
  }
  return resolved
}

function resolveEntry(entry: Entry, matter: Matter, place: Resolved['place']): Resolved {
  if (typeof entry !== 'string' && 'generate' in entry) {
    return { id: entry.generate, kind: entry.generate, matter, optional: false, place }
  }
  const path = typeof entry === 'string' ? entry : entry.file
  const optional = typeof entry === 'string' ? false : entry.optional
  const role = typeof entry === 'string' ? undefined : entry.role
  const id = chapterId(path)
  return { id, kind: 'text', path: path.replaceAll('\\', '/'), matter, ...(role ? { role } : {}), optional, place }
}

/** `part-one/03-the-nep.md` → `the-nep`: a file's ordinal orders a folder, it is not part of the chapter's name. */
function chapterId(path: string): string {
  const name = path.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '')
  return name.replace(/^\d+[-_. ]+(?=.)/, '').replaceAll(/\s+/g, '-')
}
