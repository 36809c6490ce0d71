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
  /** Number of the note of the first citation; absent for a first citation. */
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
    let within: PositionedItem | undefined
    return cluster.items.map((item) => {
      const firstNote = firstNotes.get(item.key)
      const found =
        firstNote === undefined
          ? { position: position.first, nearNote: false }
          : {
              position: repeated(item, within ?? antecedent(clusters, index)),
              firstNote,
              nearNote: cluster.note - (lastNotes.get(item.key) ?? 0) <= nearNoteDistance,
            }
      if (firstNote === undefined) firstNotes.set(item.key, cluster.note)
      lastNotes.set(item.key, cluster.note)
      within = item
      return found
    })
  })
}

/** What “ibid.” may point to: the only work of the note just before, when nothing else is cited in that note. */
function antecedent(clusters: PositionedCluster[], index: number): PositionedItem | undefined {
  const previous = clusters[index - 1]
  const note = clusters[index]?.note ?? 0
  if (previous?.items.length !== 1 || note - previous.note > 1) return undefined
  const shared = clusters[index - 2]?.note === previous.note && note !== previous.note && previous.note !== 0
  return shared ? undefined : previous.items[0]
}

function repeated(item: PositionedItem, before: PositionedItem | undefined): number {
  if (before?.key !== item.key) return position.subsequent
  const then = locatorOf(before)
  const now = locatorOf(item)
  if (then === now) return position.ibid
  return now ? position.ibidWithLocator : position.subsequent
}

function locatorOf(item: PositionedItem): string {
  return item.locator ? `${item.label} ${item.locator}` : ''
}
