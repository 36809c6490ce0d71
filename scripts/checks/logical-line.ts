/** What is painted in one go, from left to right. */
export interface TextRun {
  /** Letters that are painted together, each with the text it stands for. */
  clusters: string[]
  /** Whether the text reads from the right. */
  reversed: boolean
}

/** A run with its letters in the order of reading. */
export interface ReadRun<Run extends TextRun> {
  run: Run
  text: string
}

interface Piece {
  run: TextRun
  text: string
  kind: 'left' | 'right' | 'number' | 'neutral'
}

const fromRight =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Mandaic}]/u

/**
 * The runs of a line, given from left to right, in the order of reading: what the Unicode bidirectional algorithm
 * (UAX #9, rule L2) has turned round is turned back. A sign that stands alone between runs goes with the paragraph.
 */
export function logicalLine<Run extends TextRun>(runs: Run[], rightToLeft: boolean): ReadRun<Run>[] {
  const pieces = runs.map(pieceOf)
  const ordered = rightToLeft ? pieces.toReversed() : pieces
  const isToTurn = (group: Piece[]) => (rightToLeft ? group.some(isLeft) : group.some(({ kind }) => kind === 'right'))
  const read = groups(ordered, rightToLeft).flatMap((group) => (isToTurn(group) ? group.toReversed() : group))
  return read as (Piece & ReadRun<Run>)[]
}

function pieceOf(run: TextRun): Piece {
  const { clusters, reversed } = run
  const text = (reversed ? clusters.toReversed() : clusters).join('')
  if (reversed || (fromRight.test(text) && !/\p{N}/u.test(text))) return { run, text, kind: 'right' }
  if (/\p{L}/u.test(text)) return { run, text, kind: 'left' }
  return { run, text, kind: /\p{N}/u.test(text) ? 'number' : 'neutral' }
}

function isLeft({ kind }: Piece): boolean {
  return kind === 'left' || kind === 'number'
}

/** A number by itself belongs to words that read from the right: beside others it would be painted with them. */
function isRight({ kind }: Piece): boolean {
  return kind === 'right' || kind === 'number'
}

function isStrong({ kind }: Piece): boolean {
  return kind !== 'neutral'
}

/** Neighbours that are turned round together; every other piece by itself. */
function groups(pieces: Piece[], rightToLeft: boolean): Piece[][] {
  const isTurned = rightToLeft ? isLeft : isRight
  const found: Piece[][] = []
  for (const [index, piece] of pieces.entries()) {
    const last = found.at(-1)
    const isOpen = last?.[0] !== undefined && isTurned(last[0])
    const joins =
      isOpen &&
      piece.kind === 'neutral' &&
      isBetween(last.findLast(isStrong), pieces.slice(index).find(isStrong), rightToLeft)
    if (isOpen && (isTurned(piece) || joins)) last.push(piece)
    else found.push([piece])
  }
  return found
}

/**
 * Whether signs that stand alone go with both of their neighbours (UAX #9, rule N1). A number counts as words that read from
 * the right, and as others where it is read behind such.
 */
function isBetween(before: Piece | undefined, after: Piece | undefined, rightToLeft: boolean): boolean {
  if (before === undefined || after === undefined) return false
  if (rightToLeft) return isLeft(before) && after.kind === 'left'
  return isRight(before) && isRight(after)
}
