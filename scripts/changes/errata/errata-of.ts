import type { BookText, TextBlock } from '../edition-text.ts'
import type { BlockChange, ChapterChange } from '../text/compare-texts.ts'
import { errataOfBlock } from './errata-of-block.ts'
import type { Erratum } from './erratum.ts'
import { placeOf } from './place-of.ts'

interface Ranked {
  rank: number
  erratum: Erratum
}

/** Place of a block in the earlier book; a note’s is behind the text that calls it. */
type Rank = (block: TextBlock | undefined) => number

/** The corrections that turn a printed copy of the earlier edition into the present one, in the order of its pages. */
export function errataOf(earlier: BookText, changes: ChapterChange[], language: string): Erratum[] {
  const blocks = earlier.chapters.flatMap((chapter) => chapter.blocks)
  const order = new Map(blocks.map((block, index) => [block, index]))
  const rank: Rank = (block) =>
    block?.called ? rank(block.called.block) + 0.25 : ((block && order.get(block)) ?? blocks.length)
  const listed = changes
    .filter((change) => !isGenerated(change))
    .flatMap((change) => [
      ...ofChapter(change, rank),
      ...onceAPage(
        withoutTermsOfEntries(change.blocks).flatMap((block) =>
          errataOfBlock(block, { chapter: change, pages: earlier.pages, language }).map((erratum) => ({
            rank: rank(block.old ?? block.behind),
            erratum,
          })),
        ),
      ),
    ])
  return listed.sort((one, other) => one.rank - other.rank).map(({ erratum }) => erratum)
}

/** An index is made anew with the pages. */
function isGenerated({ old, new: now }: ChapterChange): boolean {
  return (now ?? old)?.blocks.some(({ kind }) => kind === 'generated') ?? false
}

/** Of a chapter that is new, gone or elsewhere: one correction, whatever stands in it. */
function ofChapter({ change, old, new: now }: ChapterChange, rank: Rank): Ranked[] {
  if (change === 'kept') return []
  const chapter = (old ?? now)?.title ?? ''
  const first = old?.blocks[0]
  const place = first ? placeOf(first, 0, chapter) : { kind: 'heading' as const, chapter }
  const action = { added: 'add-chapter', removed: 'delete-chapter', moved: 'move-chapter' } as const
  const words = change === 'added' ? { new: chapter } : { old: chapter }
  return [{ rank: rank(first) - 0.5, erratum: { action: action[change], place, ...words } }]
}

/** A term that comes or goes is told with its definition. */
function withoutTermsOfEntries(blocks: BlockChange[]): BlockChange[] {
  const told = new Set(blocks.map((each) => `${each.change} ${(each.new ?? each.old)?.about}`))
  return blocks.filter((each) => {
    const block = each.new ?? each.old
    return block?.kind !== 'term' || !told.has(`${each.change} ${block.text}`)
  })
}

/** Of a table whose cells are others. */
function onceAPage(errata: Ranked[]): Ranked[] {
  const pages = new Set<string | undefined>()
  return errata.filter(({ erratum: { action, place } }) => {
    if (action !== 'table') return true
    const isFirst = !pages.has(place.page)
    pages.add(place.page)
    return isFirst
  })
}
