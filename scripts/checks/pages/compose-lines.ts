import type { Block, LinkWords, Piece } from './book-pages.ts'
import type { DrawnPiece } from './drawn-pieces.ts'
import type { Place } from './open-structure.ts'

export interface TaggedPiece extends DrawnPiece {
  place: Place
}

export interface ComposeLinesOptions {
  /** From 0. */
  page: number
  blocks: Block[]
  /** Words of links by the link’s element; added to. */
  links: Map<string, LinkWords>
}

/** A line while it grows. */
interface Draft {
  block: number
  pieces: TaggedPiece[]
}

/** In parts of the size: how far from a line’s baseline a sign still belongs to it, as the mark of a note does. */
const reach = 0.5
/** In parts of the size: a gap that wide is a space, though none may be drawn. */
const narrowestSpace = 0.12
/** A sign so much larger than the line after it is its initial. */
const initial = 1.8

/** Makes lines of the pieces of one page, in the order of the file, and adds them and their words to their blocks. */
export function composeLines(pieces: TaggedPiece[], { page, blocks, links }: ComposeLinesOptions): void {
  const open = new Map<number, Draft>()
  const drafts: Draft[] = []
  for (const piece of pieces) {
    const draft = continued(piece, open.get(piece.place.block), drafts.at(-1), blocks)
    if (draft) draft.pieces.push(piece)
    else drafts.push({ block: piece.place.block, pieces: [piece] })
    open.set(piece.place.block, draft ?? (drafts.at(-1) as Draft))
  }
  for (const { block, pieces: parts } of joinInitials(drafts)) {
    const own = blocks[block]
    if (!own) continue
    const composed = lineOf(parts)
    const { line } = composed
    noteLinks(parts, composed, { block, offset: own.text.length, links })
    own.text += `${line.text} `
    own.lines.push({ ...line, page, block })
  }
}

function continued(piece: TaggedPiece, own: Draft | undefined, last: Draft | undefined, blocks: Block[]) {
  if (own && isOnLine(piece, own)) return own
  // A heading of a list and its years are groups beside each other, not one in the other.
  const loose = last && blocks[last.block]?.role === 'Other' && blocks[piece.place.block]?.role === 'Other'
  const near = last?.pieces.at(-1)
  return loose && near && isOnLine(piece, last) && Math.abs(piece.left - near.right) < piece.size ? last : undefined
}

function isOnLine({ baseline, size }: TaggedPiece, { pieces }: Draft): boolean {
  const main = mainPiece(pieces)
  return Math.abs(baseline - main.baseline) <= reach * Math.max(size, main.size)
}

/** A drop capital stands in the first of the lines that it is as high as. */
function joinInitials(drafts: Draft[]): Draft[] {
  return drafts.filter((draft, index) => {
    const next = drafts[index + 1]
    const [piece] = draft.pieces
    const isInitial =
      piece &&
      next?.block === draft.block &&
      draft.pieces.length === 1 &&
      piece.text.trim().length <= 2 &&
      piece.size >= initial * mainPiece(next.pieces).size
    if (isInitial) next.pieces.unshift({ ...piece, size: 0 })
    return !isInitial
  })
}

/** That with the most signs. */
function mainPiece(pieces: TaggedPiece[]): TaggedPiece {
  return pieces.reduce((main, piece) => (piece.size > 0 && piece.text.length > main.text.length ? piece : main))
}

interface Composed {
  line: Piece & { characters: number }
  /** Where each piece begins in the line’s text. */
  starts: number[]
}

function lineOf(pieces: TaggedPiece[]): Composed {
  const { baseline, size } = mainPiece(pieces)
  const line = { text: '', baseline, size, left: Infinity, right: -Infinity, spaces: 0, spaceWidth: 0, characters: 0 }
  const starts: number[] = []
  for (const piece of pieces) {
    const gap = piece.left - line.right
    if (line.text !== '' && gap > narrowestSpace * size) {
      if (!/\s$/.test(line.text) && !/^\s/.test(piece.text)) line.text += ' '
      line.spaces += 1
      line.spaceWidth += gap
    }
    const text = line.text === '' ? piece.text.trimStart() : piece.text
    starts.push(line.text.length)
    line.text += text
    line.left = Math.min(line.left, piece.left)
    line.right = Math.max(line.right, piece.right)
    line.spaces += piece.spaces
    line.spaceWidth += piece.spaceWidth
    if (!isRaised(piece, size)) line.characters += text.length
  }
  const surplus = line.text.length - line.text.trimEnd().length
  return { line: { ...line, text: line.text.trimEnd(), characters: line.characters - surplus }, starts }
}

/** Small capitals are as small, but stand on the line. */
function isRaised(piece: Piece, size: number): boolean {
  return piece.size > 0 && piece.size < 0.9 * size
}

interface Words {
  block: number
  /** Where the line begins in the text of its block. */
  offset: number
  links: Map<string, LinkWords>
}

function noteLinks(pieces: TaggedPiece[], { line, starts }: Composed, { block, offset, links }: Words): void {
  for (const [index, piece] of pieces.entries()) {
    const { link } = piece.place
    const text = piece.text.trim()
    const lead = index === 0 ? 0 : piece.text.length - piece.text.trimStart().length
    const start = offset + (starts[index] ?? 0) + lead
    const end = start + text.length
    const known = link === undefined ? undefined : links.get(link)
    if (link === undefined || (known && known.block !== block)) continue
    links.set(link, {
      block,
      text: known ? `${known.text}${known.end < start ? ' ' : ''}${text}` : text,
      start: known?.start ?? start,
      end,
      right: piece.right,
      isRaised: (known?.isRaised ?? true) && isRaised(piece, line.size),
    })
  }
}
