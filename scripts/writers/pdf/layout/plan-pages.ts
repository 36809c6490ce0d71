import type { Galley, GalleyNote, PlannedNote, PlannedPage, Position, Setting } from './galley.ts'
import { isFlawed, type PageFlaws, pageCost } from './page-cost.ts'
import { type PageEnd, pageEnds } from './page-ends.ts'
import { heightOf, type NoteRest, type PlacedNotes, placeNotes } from './place-notes.ts'
import { stretchPage } from './stretch-page.ts'

export interface PlanPagesOptions {
  /** Of the text of a full page, CSS pixels. */
  height: number
}

export interface PagePlan {
  pages: PlannedPage[]
  /** Whether some page has a flaw that other settings of paragraphs might mend. */
  isFlawed: boolean
}

/** The first pages of a section as they might be. */
interface Draft {
  at: Position
  /** Notes, and parts of notes, that must stand on the next page. */
  carried: NoteRest[]
  cost: number
  endsShort: boolean
  flawed: boolean
  page?: PlannedPage
  before?: Draft
}

/** How many drafts of the same number of pages are followed, and how many ends are tried for each page. */
const followed = 24
const tried = 6

/**
 * Divides a galley into pages so that the flaws of all pages together cost least: not page by page, since a line less here
 * may spare a widow there. The search keeps to the best drafts of each length (compare M. F. Plass, Optimal Pagination
 * Techniques for Automatic Typesetting Systems, 1981).
 */
export function planPages(galley: Galley, { height }: PlanPagesOptions): PagePlan {
  const start: Draft = {
    at: { block: 0, line: 0, setting: 'normal' },
    carried: [],
    cost: 0,
    endsShort: false,
    flawed: false,
  }
  let drafts = [start]
  let best: Draft | undefined
  while (drafts.length > 0) {
    const next = drafts.flatMap((draft) => continuations(galley, draft, height))
    for (const draft of next) if (isComplete(galley, draft) && draft.cost < (best?.cost ?? Infinity)) best = draft
    const limit = best?.cost ?? Infinity
    drafts = bestOf(next.filter((draft) => !isComplete(galley, draft) && draft.cost < limit))
  }
  if (!best) throw new Error('No page can be made of the section.')
  return { pages: pagesOf(best), isFlawed: best.flawed }
}

function isComplete({ blocks }: Galley, { at, carried }: Draft): boolean {
  return at.block >= blocks.length && carried.length === 0
}

/** The cheapest draft for each place, and the cheapest of these. */
function bestOf(drafts: Draft[]): Draft[] {
  const byPlace = new Map<string, Draft>()
  for (const draft of drafts) {
    const { at, carried, endsShort } = draft
    const rest = carried.map(({ note, from }) => `${note}:${from}`).join()
    const key = `${at.block} ${at.line} ${at.setting} ${rest} ${endsShort}`
    const known = byPlace.get(key)
    if (!known || draft.cost < known.cost) byPlace.set(key, draft)
  }
  return [...byPlace.values()].sort((one, other) => one.cost - other.cost).slice(0, followed)
}

function continuations(galley: Galley, draft: Draft, height: number): Draft[] {
  if (draft.at.block >= galley.blocks.length) return [notesAlone(galley, draft, height)]
  const usual = [...pageEnds(galley, { from: draft.at, height })]
  if (usual.length === 0) return [overfull(galley, draft, height)]
  const found = usual.map((end) => continued(galley, draft, end, height))
  for (const choice of choicesOn(galley, draft.at, usual)) {
    for (const end of pageEnds(galley, { from: draft.at, height, choice })) {
      // Before the end of the block that is set otherwise nothing is otherwise.
      if (end.to.block > choice.block || (end.to.block === choice.block && end.to.line > 0))
        found.push(continued(galley, draft, end, height, choice))
    }
  }
  return found.sort((one, other) => one.cost - other.cost).slice(0, tried)
}

type Choice = { block: number; setting: Setting }

/** Paragraphs that begin on the page and can be set otherwise. */
function choicesOn({ blocks }: Galley, from: Position, ends: PageEnd[]): Choice[] {
  const last = ends.at(-1)?.to.block ?? from.block
  const choices: Choice[] = []
  for (let block = from.line === 0 ? from.block : from.block + 1; block <= last; block++) {
    for (const setting of ['tight', 'loose'] as const) {
      if (blocks[block]?.settings[setting]) choices.push({ block, setting })
    }
  }
  return choices
}

function continued(galley: Galley, draft: Draft, end: PageEnd, height: number, choice?: Choice): Draft {
  const queue = [...draft.carried, ...end.calls.map((note) => ({ note, from: 0 }))]
  const room = height - end.height - galley.noteGap
  const placed = placeNotes(queue, room, galley)
  const isLast = end.to.block >= galley.blocks.length && placed.rest.length === 0
  const free = placed.parts.length > 0 ? room - placed.height : height - end.height
  const unfilled = isLast ? 0 : Math.max(0, Math.floor((free + 0.01) / galley.leading))
  const stretched = unfilled > 0 ? stretchPage({ ...end, free, leading: galley.leading }) : []
  const shortBy = stretched.length > 0 ? 0 : unfilled
  const flaws: PageFlaws = {
    end: isLast ? { orphan: false, widow: false, divided: false, parted: false } : end.faults,
    shortBy,
    afterShort: draft.endsShort,
    lines: end.height / galley.leading,
    isLast,
    splitNotes: placed.rest.filter(({ from }) => from > 0).length,
    deferredNotes: placed.rest.filter(({ note, from }) => from === 0 && end.calls.includes(note)).length,
    isChanged: choice !== undefined,
    stretchedBy: unfilled - shortBy,
  }
  const page: PlannedPage = {
    from: draft.at,
    to: end.to,
    height: end.height + stretched.reduce((sum, { space }) => sum + space, 0),
    settings: choice ? [choice] : [],
    fillers: [...end.fillers, ...stretched],
    notes: stacked(galley, placed, height),
  }
  return {
    at: end.to,
    carried: placed.rest,
    cost: draft.cost + pageCost(flaws),
    endsShort: shortBy > 0,
    flawed: draft.flawed || isFlawed(flaws),
    page,
    before: draft,
  }
}

/** Something that is higher than a page stands on one of its own, and sticks out. */
function overfull(galley: Galley, draft: Draft, height: number): Draft {
  const [end] = pageEnds(galley, { from: draft.at, height: Infinity })
  if (!end) throw new Error('A page would be empty.')
  return continued(galley, draft, { ...end, height }, height)
}

function notesAlone(galley: Galley, draft: Draft, height: number): Draft {
  const placed = placeNotes(draft.carried, height, galley)
  if (placed.parts.length === 0) throw new Error('A note cannot be divided into pages.')
  const page = { from: draft.at, to: draft.at, height: 0, settings: [], fillers: [] }
  return {
    ...draft,
    carried: placed.rest,
    cost: draft.cost + 1000,
    page: { ...page, notes: stacked(galley, placed, height) },
    before: draft,
  }
}

/** The notes of a page from its foot upwards: the author’s, and below them the editor’s. */
function stacked({ notes, noteGap }: Galley, { parts, height: own }: PlacedNotes, height: number): PlannedNote[] {
  const streamOf = ({ note }: { note: number }) => (notes[note] as GalleyNote).stream
  const ordered = [
    ...parts.filter((part) => streamOf(part) === 'author'),
    ...parts.filter((part) => streamOf(part) === 'editor'),
  ]
  let top = height - own
  return ordered.map((part, index) => {
    const before = ordered[index - 1]
    const opensStream = before !== undefined && streamOf(before) !== streamOf(part)
    if (opensStream) top += noteGap
    const planned: PlannedNote = { ...part, top, first: before ? (opensStream ? 'of-stream' : undefined) : 'of-page' }
    top += heightOf(notes[part.note] as GalleyNote, part.from, part.to)
    return planned
  })
}

function pagesOf(last: Draft): PlannedPage[] {
  const pages: PlannedPage[] = []
  for (let draft: Draft | undefined = last; draft?.page; draft = draft.before) pages.unshift(draft.page)
  return pages
}
