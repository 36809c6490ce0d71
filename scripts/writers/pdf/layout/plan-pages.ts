import { CannotBePlanned } from './cannot-be-planned.ts'
import type { Galley, GalleyNote, PlannedNote, PlannedPage, Position, Setting } from './galley.ts'
import type { StartPlace } from './locked-starts.ts'
import { isFlawed, type PageFlaws, pageCost } from './page-cost.ts'
import { type PageEnd, pageEnds } from './page-ends.ts'
import { type PlacedFloats, placeFloats } from './place-floats.ts'
import { heightOf, isLoneLine, type NoteRest, type PlacedNotes, placeNotes } from './place-notes.ts'
import { stretchPage } from './stretch-page.ts'

export interface PlanPagesOptions {
  /** Of the text of a full page, CSS pixels. */
  height: number
  /** With what its second page and all behind it began in a printing that is to be kept; undefined where that is no longer there. */
  kept?: (StartPlace | undefined)[] | undefined
}

export interface PagePlan {
  pages: PlannedPage[]
  /** Whether some page has a flaw that other settings of paragraphs might mend. */
  isFlawed: boolean
}

/** The first pages of a section as they might be. */
interface Draft {
  at: Position
  /** Where the next page and those behind it are to begin. */
  kept: PlanPagesOptions['kept']
  /** Notes, and parts of notes, that must stand on the next page. */
  carried: NoteRest[]
  /** Blocks that must stand at the head of the next page. */
  deferred: number[]
  cost: number
  endsShort: boolean
  flawed: boolean
  page?: PlannedPage
  before?: Draft
}

/** How many drafts of the same number of pages are followed, and how many ends are tried for each page. */
const followed = 12
const tried = 5

/**
 * Divides a galley into pages so that the flaws of all pages together cost least: not page by page, since a line less here
 * may spare a widow there. The search keeps to the best drafts of each length (compare M. F. Plass, Optimal Pagination
 * Techniques for Automatic Typesetting Systems, 1981).
 */
export function planPages(galley: Galley, { height, kept }: PlanPagesOptions): PagePlan {
  const start: Draft = {
    at: { block: 0, line: 0, setting: 'normal' },
    kept,
    carried: [],
    deferred: [],
    cost: 0,
    endsShort: false,
    flawed: false,
  }
  if (galley.blocks.length === 0) return { pages: [emptyPage(start)], isFlawed: false }
  let drafts = [start]
  let best: Draft | undefined
  while (drafts.length > 0) {
    const next = drafts.flatMap((draft) => continuations(galley, draft, height))
    for (const draft of next) if (isComplete(galley, draft) && draft.cost < (best?.cost ?? Infinity)) best = draft
    const limit = best?.cost ?? Infinity
    drafts = bestOf(next.filter((draft) => !isComplete(galley, draft) && draft.cost < limit))
  }
  if (!best) throw new CannotBePlanned('No page can be made of the section.')
  return { pages: pagesOf(best), isFlawed: best.flawed }
}

function emptyPage({ at }: Draft): PlannedPage {
  return { from: at, to: at, height: 0, settings: [], fillers: [], notes: [], floats: [] }
}

function isComplete({ blocks }: Galley, { at, carried, deferred }: Draft): boolean {
  return at.block >= blocks.length && carried.length === 0 && deferred.length === 0
}

/** The cheapest draft for each place, and the cheapest of these. */
function bestOf(drafts: Draft[]): Draft[] {
  const byPlace = new Map<string, Draft>()
  for (const draft of drafts) {
    const { at, carried, deferred, endsShort } = draft
    const rest = carried.map(({ note, from }) => `${note}:${from}`).join()
    const key = `${at.block} ${at.line} ${at.setting} ${rest} ${deferred.join()} ${endsShort}`
    const known = byPlace.get(key)
    if (!known || draft.cost < known.cost) byPlace.set(key, draft)
  }
  return [...byPlace.values()].sort((one, other) => one.cost - other.cost).slice(0, followed)
}

function continuations(galley: Galley, draft: Draft, height: number): Draft[] {
  const top = placeFloats(draft.deferred, height, galley)
  const page = { from: draft.at, height, head: top.head, waiting: top.waiting }
  const usual = [...pageEnds(galley, page)]
  const isBare = draft.carried.length === 0 && top.floats.length === 0
  if (usual.length === 0) return [isBare ? overfull(galley, draft, height) : withoutText(galley, draft, height)]
  const candidates = worthTrying(usual, draft, (end) => assess(galley, draft, { end, height }))
  for (const choice of choicesOn(galley, draft.at, usual)) {
    const ends = [...pageEnds(galley, { ...page, choice })]
    // Before the end of the block that is set otherwise nothing is otherwise.
    const changed = ends.filter(({ to }) => to.block > choice.block || (to.block === choice.block && to.line > 0))
    candidates.push(...worthTrying(changed, draft, (end) => assess(galley, draft, { end, height, choice })))
  }
  const best = candidates.sort((one, other) => one.cost - other.cost).slice(0, tried)
  const next = best.map((candidate) => continued(galley, draft, { ...candidate, top }))
  const isCrowded = draft.carried.length > 0 && best.every(({ flaws }) => flaws.deferredNotes > 0)
  return isCrowded ? [...next, withoutText(galley, draft, height)] : next
}

/** How many ends before the last that keeps all notes are looked at. */
const lookedAt = 6

/** Besides these, the end that is to be kept. */
function worthTrying(ends: PageEnd[], { kept }: Draft, assessed: (end: PageEnd) => Candidate): Candidate[] {
  const candidates: Candidate[] = []
  let whole = 0
  for (const end of ends.toReversed()) {
    const candidate = assessed(end)
    candidates.push(candidate)
    if (candidate.flaws.deferredNotes === 0) whole += 1
    if (whole >= lookedAt) break
  }
  const [next] = kept ?? []
  const keeping = ends.slice(0, ends.length - candidates.length).find(({ to }) => next && isAt(to, next))
  return keeping ? [...candidates, assessed(keeping)] : candidates
}

type Choice = { block: number; setting: Setting }

/**
 * Paragraphs that begin on the page and may be set otherwise: for each setting the longest, in which it shows least, since
 * all of them move the end of the page alike, and the last, of which it may move a line across.
 */
function choicesOn({ blocks }: Galley, from: Position, ends: PageEnd[]): Choice[] {
  const end = (ends.at(-1)?.to.block ?? from.block) + 1
  const first = from.line === 0 ? from.block : from.block + 1
  return (['tight', 'loose'] as const).flatMap((setting) => {
    const able: number[] = []
    for (let block = first; block < end; block++) if (blocks[block]?.settings[setting]) able.push(block)
    const lengthOf = (block: number) => blocks[block]?.settings.normal.length ?? 0
    const longest = able.toSorted((one, other) => lengthOf(other) - lengthOf(one))[0]
    const chosen = new Set([longest, able.at(-1)].filter((block) => block !== undefined))
    return [...chosen].map((block) => ({ block, setting }))
  })
}

interface Option {
  end: PageEnd
  height: number
  choice?: Choice
}

/** A page that might come next. */
interface Candidate extends Option {
  placed: PlacedNotes
  stretched: PlannedPage['fillers']
  flaws: PageFlaws
  cost: number
}

function assess(galley: Galley, draft: Draft, option: Option): Candidate {
  const { end, height, choice } = option
  const queue = [...draft.carried, ...end.calls.map((note) => ({ note, from: 0 }))]
  const room = height - end.height - gapAboveNotes(galley, end)
  const placed = placeNotes(queue, room, galley)
  const isLast = end.to.block >= galley.blocks.length && placed.rest.length === 0 && end.deferred.length === 0
  const free = placed.parts.length > 0 ? room - placed.height : height - end.height
  const leading = end.keepsGrid ? galley.leading : Math.min(galley.leading, end.lastLine)
  const unfilled = isLast ? 0 : Math.max(0, Math.floor((free + 0.01) / leading))
  const stretched = unfilled > 0 ? stretchPage({ ...end, free, leading }) : []
  const left = free - heightOfAll(stretched)
  const shortBy = isLast ? 0 : Math.max(0, Math.floor((left + 0.01) / leading))
  const flaws: PageFlaws = {
    end: isLast ? flawless : end.faults,
    shortBy,
    afterShort: draft.endsShort,
    lines: end.height / galley.leading,
    isLast,
    splitNotes: placed.rest.filter(({ from }) => from > 0).length,
    hasLoneLine: placed.parts.some((part) => isLoneLine(galley.notes[part.note] as GalleyNote, part)),
    deferredNotes: placed.rest.filter(({ note }) => !placed.parts.some((part) => part.note === note)).length,
    isChanged: choice !== undefined,
    isMoved: isMoved(draft, end.to, isLast),
    stretchedBy: unfilled - shortBy,
    floats: end.deferred.length,
  }
  return { ...option, placed, stretched, flaws, cost: pageCost(flaws) }
}

/** A line parts a rule from that of the notes, which stands in the middle of their gap. */
function gapAboveNotes({ leading, noteGap }: Galley, { ruleBelow }: PageEnd): number {
  return ruleBelow ? Math.max(noteGap, leading + noteGap / 2) : noteGap
}

function heightOfAll(fillers: PlannedPage['fillers']): number {
  return fillers.reduce((sum, { space }) => sum + space, 0)
}

/** Whether a page ends elsewhere than in the printing that is to be kept. */
function isMoved({ kept }: Draft, { block, line }: Position, isLast: boolean): boolean {
  if (!kept) return false
  const [next] = kept
  if (kept.length === 0 || isLast) return isLast !== (kept.length === 0)
  return next !== undefined && !isAt({ block, line }, next)
}

function isAt(one: StartPlace, other: StartPlace): boolean {
  return one.block === other.block && one.line === other.line
}

const flawless = { orphan: false, widow: false, divided: false, parted: false }

function continued(galley: Galley, draft: Draft, candidate: Candidate & { top: PlacedFloats }): Draft {
  const { end, height, choice, placed, stretched, flaws, cost, top } = candidate
  const page: PlannedPage = {
    from: draft.at,
    to: end.to,
    height: end.height + heightOfAll(stretched),
    settings: choice ? [choice] : [],
    fillers: [...end.fillers, ...stretched],
    notes: stacked(galley, placed, height),
    floats: top.floats,
  }
  return {
    at: end.to,
    kept: draft.kept?.slice(1),
    carried: placed.rest,
    deferred: end.deferred,
    cost: draft.cost + cost,
    endsShort: flaws.shortBy > 0,
    flawed: draft.flawed || isFlawed(flaws),
    page,
    before: draft,
  }
}

/** Something that is higher than a page stands on one of its own, and sticks out. */
function overfull(galley: Galley, draft: Draft, height: number): Draft {
  const [end] = pageEnds(galley, { from: draft.at, height: Infinity })
  if (!end) throw new CannotBePlanned('A page would be empty.')
  const top = placeFloats([], height, galley)
  return continued(galley, draft, { ...assess(galley, draft, { end: { ...end, height }, height }), top })
}

/** What has moved, and the rests of notes: after the end of the text, or where they leave no room for it. */
function withoutText(galley: Galley, draft: Draft, height: number): Draft {
  const { floats, head, waiting } = placeFloats(draft.deferred, height, galley)
  const placed = placeNotes(draft.carried, height - head - (floats.length > 0 ? galley.noteGap : 0), galley, [2, 1])
  if (placed.parts.length === 0 && floats.length === 0)
    throw new CannotBePlanned('A note cannot be divided into pages.')
  const page = { from: draft.at, to: draft.at, height: head, settings: [], fillers: [], floats }
  return {
    ...draft,
    kept: draft.kept?.slice(1),
    carried: placed.rest,
    deferred: waiting,
    cost: draft.cost + pageWithoutText,
    page: { ...page, notes: stacked(galley, placed, height) },
    before: draft,
  }
}

const pageWithoutText = 1000

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
