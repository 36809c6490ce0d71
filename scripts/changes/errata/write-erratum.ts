import type { ErrataWords } from './errata-words.ts'
import type { Erratum, ErratumPlace } from './erratum.ts'

/** A piece of a correction; quoted words are the book’s own. */
export interface ErratumPart {
  text: string
  quoted?: boolean
}

/** A correction as it is printed: “p. 14, ¶3: for *X* read *Y*”. */
export function writeErratum(erratum: Erratum, words: ErrataWords): ErratumPart[] {
  const { place, action, to } = erratum
  const about = writePlace(place, words)
  const filled = fill(templateOf(erratum, words), { ...erratum, to: to ? writePlace(to, words) : '' })
  const isOfChapter = action.endsWith('chapter') && place.page === undefined
  return isOfChapter ? filled : [{ text: `${about}: ` }, ...filled]
}

function templateOf({ action, place, to, at }: Erratum, words: ErrataWords): string {
  const isParagraph = place.paragraph !== undefined && place.about === undefined
  const templates: Record<Erratum['action'], string> = {
    read: `${words.forReading} {old} ${words.read} {new}`,
    'insert-after': words.insertAfter,
    'insert-before': words.insertBefore,
    delete: words.delete,
    'block-after': isParagraph ? words.paragraphAfter : words.blockAfter,
    'block-before': isParagraph ? words.paragraphBefore : words.blockBefore,
    'delete-block': isParagraph ? words.deleteParagraph : words.delete,
    'move-block': to ? words.moveBehind : words.moveFirst,
    'add-note': at === undefined ? words.addNote : words.addNoteAfter,
    'delete-note': words.deleteNote,
    picture: words.picture,
    table: words.tableChanged,
    'add-chapter': words.addChapter,
    'delete-chapter': words.deleteChapter,
    'move-chapter': words.moveChapter,
  }
  return templates[action]
}

/** `{to}` is a place; the others are words of the book. */
function fill(template: string, { old, new: now, at, to }: { old?: string; new?: string; at?: string; to: string }) {
  const quoted: Record<string, string | undefined> = { old: shortened(old), new: now, at }
  return template.split(/(\{\w+\})/).flatMap((piece): ErratumPart[] => {
    const name = /^\{(\w+)\}$/.exec(piece)?.[1]
    if (name === undefined) return piece === '' ? [] : [{ text: piece }]
    return name === 'to' ? [{ text: to }] : [{ text: quoted[name] ?? '', quoted: true }]
  })
}

/** Of a whole paragraph that is gone or elsewhere its first words are enough. */
const mostWords = 14

function shortened(words: string | undefined): string | undefined {
  if (words === undefined || words.includes(' … ')) return words
  const all = words.split(' ')
  return all.length <= mostWords ? words : `${all.slice(0, 8).join(' ')} …`
}

/** “p. 14, ¶3”, “p. 14, n. 5”; without pages “2.14”, or the chapter’s title. */
function writePlace(place: ErratumPlace, words: ErrataWords): string {
  const { page, paragraph, reference, chapter } = place
  const what = writeKind(place, words)
  if (page !== undefined) {
    const parts = [`${words.page}\u00A0${page}${words.afterPage}`]
    if (paragraph !== undefined && place.about === undefined) parts.push(`¶${paragraph}`)
    else if (what !== '') parts.push(what)
    return parts.join(', ')
  }
  if (reference !== undefined) return reference
  return what === '' ? chapter : `${chapter}, ${what}`
}

function writeKind({ kind, number, about }: ErratumPlace, words: ErrataWords): string {
  if (about !== undefined) return about
  if (kind === 'note') return number === undefined ? words.note : `${words.note}\u00A0${number}`
  if (kind === 'heading' || kind === 'label') return words.heading
  if (kind === 'caption' || kind === 'picture') return words.figure
  return kind === 'cell' ? words.table : ''
}
