import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import { placeIn, textOf } from './block-text.ts'
import { recogniseChapterLine } from './recognise-chapter-line.ts'
import { recogniseNames } from './recognise-names.ts'
import type { Block, Front, Moved } from './types.ts'

/** More lines than this before the text are not looked at. */
const longestFront = 4

/** Finds the byline, the book's title and its subtitle among the short lines with which a text begins. */
export function recogniseFront(blocks: Block[], file: VFile): Front {
  const lines = shortLinesOf(blocks)
  const chapter = lines.findIndex((block) => recogniseChapterLine(textOf(block)))
  const candidates = chapter < 0 ? lines : lines.slice(0, chapter)
  const bylines = bylinesOf(candidates, file)
  const [title, ...rest] = candidates.filter((block) => !bylines.includes(block))
  const front: Front = { creators: [], used: new Set(), moved: [] }
  for (const byline of bylines) {
    front.creators.push(...(recogniseNames(textOf(byline))?.creators ?? []))
    use(front, byline, 'creators')
  }
  // Without a chapter's heading the title is the chapter's heading too, and stays where it is.
  if (title) front.title = textOf(title)
  if (chapter < 0) return front
  if (title) use(front, title, 'title')
  if (rest.length > 0) front.subtitle = rest.map(textOf).join(' ')
  for (const block of rest) {
    use(front, block, 'subtitle')
    report(file, 'import-is-certain', {
      reason: `“${textOf(block)}” was taken for the subtitle: it stands between the title and the chapter’s heading.`,
      place: placeIn(block),
    })
  }
  return front
}

/** A lone name is a byline only beside another line that can be the title. */
function bylinesOf(candidates: Block[], file: VFile): Block[] {
  const marked = candidates.filter((block) => recogniseNames(textOf(block))?.marked)
  if (marked.length > 0 || candidates.length < 2) return marked
  const named = candidates.slice(0, 2).find((block) => recogniseNames(textOf(block)))
  if (!named) return []
  report(file, 'import-is-certain', {
    reason: `“${textOf(named)}” was taken for the author: it has the shape of a name and stands beside the title.`,
    place: placeIn(named),
  })
  return [named]
}

function shortLinesOf(blocks: Block[]): Block[] {
  const end = blocks.findIndex((block) => {
    const text = textOf(block)
    return (
      block.lines.length > 1 ||
      text.length > 120 ||
      /[.,;:]$/.test(text) ||
      !/^["“‘]?[\p{Lu}\p{N}]|^(?:by|edited|translated) /u.test(text)
    )
  })
  return blocks.slice(0, Math.min(end < 0 ? blocks.length : end, longestFront))
}

function use(front: Front, block: Block, into: Moved['into']): void {
  front.used.add(block)
  front.moved.push({ ...placeIn(block), text: textOf(block), into })
}
