import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import { type DraftHeading, type DraftReference, hasPlaces, type IndexDraft } from './index-draft.ts'
import type { Place } from './types.ts'

/**
 * Keeps of the references of an index those that lead to pages. Reports the author’s that do not, and headings that say
 * “see” and have pages too; what the glossary makes goes without a word.
 */
export function checkIndexReferences(draft: IndexDraft, fileOf: (path: string) => VFile): void {
  const headings = every(draft.headings)
  for (const heading of headings) if (heading.see.length > 0) checkAlone(heading, fileOf)
  const broken = new Set<DraftReference>()
  for (const heading of headings) {
    for (const reference of [...heading.see, ...heading.seeAlso]) {
      const fault = faultOf(heading, draft.find(reference))
      if (fault !== undefined) broken.add(reference)
      if (fault !== undefined && isWritten(reference)) tell(reference, fault, fileOf)
    }
  }
  for (const heading of headings) {
    heading.see = heading.see.filter((reference) => !broken.has(reference))
    heading.seeAlso = heading.seeAlso.filter((reference) => !broken.has(reference))
  }
}

function checkAlone(heading: DraftHeading, fileOf: (path: string) => VFile): void {
  const written = heading.see.find(isWritten)
  const other = heading.seeAlso.find(isWritten)?.place
  if (written && (hasPlaces(heading) || other)) {
    const { file, line, column } = written.place
    const first = every(new Map([['', heading]])).find(({ firstPlace }) => firstPlace)?.firstPlace ?? other
    report(fileOf(file), 'index-see-stands-alone', {
      reason: `This heading only says see “${written.path.join('!')}”, and ${hasPlaces(heading) ? 'has pages' : 'says “see also”'} too.`,
      place: { line, column },
      ...(first ? { cause: { reason: 'the first of them is here', ...first } } : {}),
    })
  }
  if (hasPlaces(heading)) heading.see = []
}

function faultOf(heading: DraftHeading, target: DraftHeading | undefined): string | undefined {
  if (!target) return 'is not a heading of the index'
  if (target === heading) return 'is the heading itself'
  if (hasPlaces(target)) return undefined
  return target.see.length > 0 ? 'is a heading that only says “see” itself' : 'is a heading without pages'
}

type WrittenReference = Extract<DraftReference, { place: Place }>

function isWritten(reference: DraftReference): reference is WrittenReference {
  return 'place' in reference
}

function tell({ path, place }: WrittenReference, fault: string, fileOf: (path: string) => VFile): void {
  report(fileOf(place.file), 'index-reference-has-target', {
    reason: `“${path.join('!')}”, to which this heading refers, ${fault}.`,
    place: { line: place.line, column: place.column },
    actual: path.join('!'),
  })
}

function every(headings: ReadonlyMap<string, DraftHeading>): DraftHeading[] {
  return [...headings.values()].flatMap((heading) => [heading, ...every(heading.headings)])
}
