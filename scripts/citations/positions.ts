/** CSL 1.0.2, “Position”: first, subsequent, ibid, ibid-with-locator, as citeproc-js numbers them. */
export const position = { first: 0, subsequent: 1, ibid: 2, ibidWithLocator: 3 } as const

export interface PositionedItem {
  key: string
  label?: string
  locator?: string
}

export interface PositionedCluster {
  /** Number of the note; 0 throughout in an in-text style. */
  note: number
  items: PositionedItem[]
}

export interface ItemPosition {
  position: number
  /** Number of the note of the first citation; absent for a first citation and inside that note. */
  firstNote?: number
  nearNote: boolean
}

/**
 * The position of every item, one pass over the clusters in order. Call it once for each stretch of text within
 * which ibid and short forms may refer back (a chapter). `nearNoteDistance` is the style’s, in notes.
 */
export function findPositions(clusters: PositionedCluster[], nearNoteDistance: number): ItemPosition[][] {
  const firstNotes = new Map<string, number>()
  const lastNotes = new Map<string, number>()
  return clusters.map((cluster, index) => {
    let within: Antecedent | undefined
    return cluster.items.map((item) => {
      const firstNote = firstNotes.get(item.key)
      const found =
        firstNote === undefined
          ? { position: position.first, nearNote: false }
          : {
              position: repeated(item, within ?? antecedent(clusters, index)),
              ...(firstNote === cluster.note ? {} : { firstNote }),
              nearNote: cluster.note - (lastNotes.get(item.key) ?? 0) <= nearNoteDistance,
            }
      if (firstNote === undefined) firstNotes.set(item.key, cluster.note)
      lastNotes.set(item.key, cluster.note)
      within = { work: item, compared: item }
      return found
    })
  })
}

/** What “ibid.” would point to, and the item whose locator decides whether one is to be printed. */
interface Antecedent {
  work: PositionedItem
  compared: PositionedItem
}

/** The work cited last in the same note; else the only work of the note just before. */
function antecedent(clusters: PositionedCluster[], index: number): Antecedent | undefined {
  const previous = clusters[index - 1]
  const [first] = previous?.items ?? []
  const last = previous?.items.at(-1)
  const note = clusters[index]?.note ?? 0
  if (!previous || !first || !last) return undefined
  if (previous.note === note) return { work: last, compared: first }
  const alone = previous.items.length === 1 && clusters[index - 2]?.note !== previous.note
  return alone && note - previous.note === 1 ? { work: first, compared: first } : undefined
}

/**
 * The locator is compared with that of the first item of the citation before, also when it is the last that “ibid.” points
 * to: so does citeproc-js, and `withoutFalseIbids` mends it.
 */
function repeated(item: PositionedItem, before: Antecedent | undefined): number {
  return before?.work.key === item.key ? compare(item, before.compared) : position.subsequent
}

/**
 * Without the “ibid.” that citeproc-js says of page 3 right after page 4 of the same work: in one note, where the citation
 * before names several works. Position by position as `findPositions` gave them.
 */
export function withoutFalseIbids(clusters: PositionedCluster[], positions: ItemPosition[][]): ItemPosition[][] {
  return positions.map((found, index) => {
    const [now, then] = [clusters[index], clusters[index - 1]]
    const [item, last] = [now?.items[0], then?.items.at(-1)]
    const [first, ...others] = found
    if (first?.position !== position.ibid || !item || !last || now?.note !== then?.note) return found
    return [{ ...first, position: compare(item, last) }, ...others]
  })
}

function compare(item: PositionedItem, before: PositionedItem): number {
  const then = locatorOf(before)
  const now = locatorOf(item)
  if (then === now) return position.ibid
  return now ? position.ibidWithLocator : position.subsequent
}

function locatorOf(item: PositionedItem): string {
  return item.locator ? `${item.label} ${item.locator}` : ''
}
