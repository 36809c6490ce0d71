import type { Galley, GalleyBlock, PlannedNote, PlannedPage } from '../../../../scripts/writers/pdf/layout/galley.ts'

const tolerance = 0.1

/** Whatever is wrong with a plan whose galley has nothing that is higher than a page. */
export function planFaults(galley: Galley, pages: PlannedPage[], height: number): string[] {
  const moved = new Set(pages.flatMap(({ floats }) => floats.map(({ block }) => block)))
  const room = { height, moved }
  return [
    ...positionFaults(galley, pages),
    ...noteFaults(galley, pages),
    ...pages.flatMap((page, index) => roomFaults(galley, page, room).map((fault) => `page ${index}: ${fault}`)),
    ...floatFaults(galley, pages),
  ]
}

/** Each page begins where the one before ends, the first at the beginning, and the last ends at the end. */
function positionFaults({ blocks }: Galley, pages: PlannedPage[]): string[] {
  const faults: string[] = []
  let at = { block: 0, line: 0 }
  for (const [index, { from, to }] of pages.entries()) {
    if (from.block !== at.block || from.line !== at.line)
      faults.push(`page ${index} does not begin where the last ended`)
    const isBehind = to.block > from.block || (to.block === from.block && to.line > from.line)
    const { floats = [], notes = [] } = pages[index] ?? {}
    if (!isBehind && floats.length === 0 && notes.length === 0) faults.push(`page ${index} has nothing`)
    at = to
  }
  if (at.block !== blocks.length || at.line !== 0) faults.push(`the text ends in block ${at.block} of ${blocks.length}`)
  return faults
}

/** Each note stands once, whole, in the order of calls of its stream, and not before its call. */
function noteFaults(galley: Galley, pages: PlannedPage[]): string[] {
  const faults: string[] = []
  const reached = galley.notes.map(() => 0)
  const begun = { author: -1, editor: -1 }
  for (const [index, page] of pages.entries()) {
    for (const { note, from, to } of page.notes) {
      const { stream = 'author' } = galley.notes[note] ?? {}
      if (from !== reached[note]) faults.push(`note ${note} goes on from line ${from}, not ${reached[note]}`)
      if (note < begun[stream]) faults.push(`note ${note} stands behind note ${begun[stream]}`)
      const calledOn = pages.findIndex((each) => callsOn(galley, each).includes(note))
      if (from === 0 && index < calledOn) faults.push(`note ${note} stands before its call`)
      if (to <= from) faults.push(`note ${note} is cut at ${to}`)
      begun[stream] = Math.max(begun[stream], note)
      reached[note] = to
    }
  }
  for (const [note, { ends }] of galley.notes.entries()) {
    if (reached[note] !== ends.length) faults.push(`note ${note} is not whole`)
  }
  return faults
}

interface Room {
  height: number
  /** Blocks that stand elsewhere than in their place. */
  moved: Set<number>
}

/** Text, gap and notes have room, and the notes stand one below the other at the foot. */
function roomFaults(galley: Galley, page: PlannedPage, { height, moved }: Room): string[] {
  const faults: string[] = []
  const text = textHeight(galley, page, moved)
  if (Math.abs(text - page.height) > tolerance) faults.push(`the text is ${text} high, not ${page.height}`)
  if (page.height > height + tolerance) faults.push(`the text sticks out by ${page.height - height}`)
  const [first] = page.notes
  if (!first) return faults
  const isNotesOnly = page.height === 0
  if (!isNotesOnly && first.top < page.height + galley.noteGap - tolerance) faults.push('no gap above the notes')
  let end = first.top
  for (const [index, note] of page.notes.entries()) {
    const opens = index > 0 && streamOf(galley, note) !== streamOf(galley, page.notes[index - 1])
    if (note.first !== (index === 0 ? 'of-page' : opens ? 'of-stream' : undefined)) faults.push('a wrong first note')
    if (Math.abs(note.top - end - (opens ? galley.noteGap : 0)) > tolerance) faults.push('a hole between notes')
    end = note.top + noteHeight(galley, note)
  }
  if (Math.abs(end - height) > tolerance) faults.push(`the notes end at ${end}`)
  return faults
}

/** Blocks that have moved stand on a later page, in order and without touching. */
function floatFaults({ blocks }: Galley, pages: PlannedPage[]): string[] {
  const faults: string[] = []
  let last = -1
  for (const [index, page] of pages.entries()) {
    let end = 0
    for (const { block, top, height } of page.floats) {
      if (block <= last) faults.push(`figure ${block} stands behind figure ${last}`)
      const own = blocks[block]?.settings.normal[0]?.height ?? 0
      if (Math.abs(top - end) > tolerance || height < own) faults.push(`figure ${block} on page ${index} overlaps`)
      const passed = pages.findIndex(({ to }) => to.block > block)
      if (passed < 0 || passed >= index) faults.push(`figure ${block} has moved forward`)
      end = top + height
      last = block
    }
  }
  for (const block of blocks.keys()) {
    const times = pages.filter(({ floats }) => floats.some((float) => float.block === block)).length
    if (times > 1) faults.push(`figure ${block} stands ${times} times`)
  }
  return faults
}

/** Notes called by the lines of a page. */
export function callsOn(galley: Galley, page: PlannedPage): number[] {
  return linesOn(galley, page, new Set()).flatMap(({ line }) => line.notes ?? [])
}

/** The lines of a page without what has moved away. */
function linesOn({ blocks }: Galley, { from, to, settings }: PlannedPage, moved: Set<number>) {
  return blocks.flatMap((block, index) => {
    if (index < from.block || index > to.block || (index === to.block && to.line === 0) || moved.has(index)) return []
    const chosen = settings.find((each) => each.block === index)?.setting
    const setting = index === from.block && from.line > 0 ? from.setting : (chosen ?? 'normal')
    const lines = block.settings[setting] ?? block.settings.normal
    const first = index === from.block ? from.line : 0
    const end = index === to.block ? to.line : lines.length
    return lines.slice(first, end).map((line, at) => ({ line, index, isFirst: first === 0 && at === 0, block }))
  })
}

function textHeight(galley: Galley, page: PlannedPage, moved: Set<number>): number {
  const head = page.floats.reduce((sum, { height }) => sum + height, 0)
  let y = head
  for (const { line, index, isFirst, block } of linesOn(galley, page, moved)) {
    const opensSection = page.from.block === 0 && page.from.line === 0
    if (isFirst && index === page.from.block && !opensSection) y += block.head
    else if (isFirst) y += spaceAbove(galley, index, moved, page)
    for (const filler of page.fillers) if (isFirst && filler.block === index) y += filler.space
    y += line.height
  }
  return y
}

/** What has moved takes the space of its own along. */
function spaceAbove({ blocks }: Galley, index: number, moved: Set<number>, page: PlannedPage): number {
  const { space } = blocks[index] as GalleyBlock
  let first = index
  while (first > page.from.block && moved.has(first - 1)) first -= 1
  if (first === index) return space
  const [opening, closing] = [blocks[first] as GalleyBlock, blocks[index - 1] as GalleyBlock]
  return Math.max(0, space - (closing.floats?.below ?? 0), opening.space - (opening.floats?.above ?? 0))
}

function streamOf({ notes }: Galley, note: PlannedNote | undefined) {
  return note && notes[note.note]?.stream
}

function noteHeight({ notes }: Galley, { note, from, to }: PlannedNote): number {
  const ends = notes[note]?.ends ?? []
  return (ends[to - 1] ?? 0) - (from > 0 ? (ends[from - 1] ?? 0) : 0)
}
