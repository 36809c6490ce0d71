import type { Root } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { VFile } from 'vfile'
import './chapter-data.ts'
import { collectTargets } from './collect-targets.ts'
import type { ChapterFacts, ReadChapter } from './facts.ts'
import { parseMarkdown } from './parse-markdown.ts'
import { chapterStages, parsedStages, type ReadContext, runStages } from './read-stages.ts'
import type { ChapterSource } from './types.ts'

export interface ReadResult {
  chapter: ReadChapter
  /** Carries the chapter's messages. */
  file: VFile
}

/** Reads one chapter: parses it and runs the stages that need nothing but the chapter itself. */
export function readChapter(source: ChapterSource, context: ReadContext): ReadResult {
  const file = new VFile({ path: source.file, value: source.text })
  const staged = { id: source.id, path: source.path ?? '' }
  const parsed = runStages(parsedStages, parseMarkdown(file), file)
  const tree = runStages(chapterStages(staged, context), parsed, file)
  return { chapter: { source, tree, facts: factsOf(source, tree, file) }, file }
}

/** Gathers what the stages left on the file into the chapter's facts. */
export function factsOf(source: ReadChapter['source'] & Partial<ChapterSource>, tree: Root, file: VFile): ChapterFacts {
  const { data } = file
  const title = data.headings?.[0]?.text ?? source.id
  return {
    id: source.id,
    title,
    shortTitle: source.shortTitle ?? title,
    ...(source.number === undefined ? {} : { number: source.number }),
    headings: data.headings ?? [],
    targets: collectTargets(tree, file),
    links: data.links ?? [],
    citations: data.citations ?? [],
    sources: data.sources ?? [],
    quotations: data.quotations ?? [],
    notes: data.notes ?? [],
    editorNotes: data.editorNotes ?? [],
    terms: data.terms ?? [],
    mentions: data.mentions ?? [],
    indexMarks: data.indexMarks ?? [],
    emendations: data.emendations ?? [],
    originalPages: data.originalPages ?? [],
    pictures: data.pictures ?? [],
    blocks: data.blocks ?? [],
    alternatives: data.alternatives ?? [],
    paragraphs: data.paragraphs ?? [],
    words: countWords(tree),
  }
}

/** Words as a reader counts them; a script without spaces between words is divided by ICU. */
function countWords(tree: Root): number {
  const text = plainText(tree, { includeImageAlt: false })
  if (
    !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u.test(text)
  ) {
    return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0
  }
  const segments = new Intl.Segmenter('und', { granularity: 'word' }).segment(text)
  return [...segments].filter((segment) => segment.isWordLike).length
}
