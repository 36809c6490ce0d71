import type { Root } from 'mdast'
import { type PluggableList, unified } from 'unified'
import type { VFile } from 'vfile'
import type { LocatorWords } from '../citations/locator-words.ts'
import { remarkCitations } from '../citations/remark-citations.ts'
import { remarkDividedCitations } from '../citations/remark-divided-citations.ts'
import { remarkQuotations } from '../citations/remark-quotations.ts'
import { remarkSources } from '../citations/remark-sources.ts'
import { remarkFormulas } from '../plugins/math/remark-formulas.ts'
import { remarkAnchors } from '../plugins/remark-anchors.ts'
import { remarkBlocks } from '../plugins/remark-blocks.ts'
import { remarkEmendations } from '../plugins/remark-emendations.ts'
import { remarkHeadings } from '../plugins/remark-headings.ts'
import { remarkIndexMarks } from '../plugins/remark-index-marks.ts'
import { remarkKnownNodes } from '../plugins/remark-known-nodes.ts'
import { remarkLinks } from '../plugins/remark-links.ts'
import { remarkNoteCalls } from '../plugins/remark-note-calls.ts'
import { remarkNotes } from '../plugins/remark-notes.ts'
import { remarkOriginalPages } from '../plugins/remark-original-pages.ts'
import { remarkPictures } from '../plugins/remark-pictures.ts'
import { type RemarkTermsOptions, remarkTerms } from '../plugins/remark-terms.ts'
import { remarkUndefinedReferences } from '../plugins/remark-undefined-references.ts'
import type { TermMatcher } from '../plugins/term-matcher.ts'
import { remarkCollectBlocks } from './collect-blocks.ts'
import { remarkDivideRuns } from './divide-runs.ts'
import { remarkCollectParagraphs } from './paragraphs/collect-paragraphs.ts'
import type { GlossarySettings } from './settings.ts'

/** What reading one chapter must be told; the same for every chapter of a book. */
export interface ReadContext {
  matcher: TermMatcher
  /** Id of a glossary entry → id of the entry it stands for. */
  entries: ReadonlyMap<string, string>
  /** `chapter`, and terms in quotations, unless told. */
  glossary?: Pick<GlossarySettings, 'scope' | 'quotations'>
  /** Entries whose short forms are written out in each chapter, by their ids; none unless told. */
  expanded?: RemarkTermsOptions['expanded']
  citationsAreNotes: boolean
  /** Of the edition’s language. */
  locatorWords: LocatorWords
  /** Title of a questions block without a label. */
  questions: string
}

export interface StagedChapter {
  id: string
  /** Path in the manuscript. */
  path: string
}

/** What every text goes through as it was parsed, before anything is changed. */
export const parsedStages: PluggableList = [
  remarkKnownNodes, // only what the language has is left
  remarkUndefinedReferences,
  remarkNoteCalls, // a call without a note is still text here
  remarkOriginalPages, // their numbers are no text
  remarkCollectBlocks, // the measure of conservation, taken before the first change
]

/** What turns the parsed text of a chapter into the edition's vocabulary; needs nothing but the chapter. */
export function chapterStages(chapter: StagedChapter, context: ReadContext): PluggableList {
  const { locatorWords } = context
  return [
    [remarkHeadings, { chapter: chapter.id }], // takes anchors out of headings, so before remarkAnchors
    remarkAnchors,
    [remarkBlocks, { questions: context.questions }], // figures, so before remarkPictures
    remarkCollectParagraphs, // captions are known, and the words are still the author’s
    [remarkLinks, { path: chapter.path }], // resolves references, of pictures too
    [remarkPictures, { path: chapter.path }],
    remarkFormulas,
    remarkEmendations,
    remarkIndexMarks,
    [remarkDividedCitations, { locatorWords }], // makes works of keys within citations, so before remarkCitations
    [remarkCitations, { locatorWords }],
    [remarkSources, { locatorWords }], // name citations by their ids, so after them
    [remarkQuotations, { locatorWords }],
    [remarkNotes, { citationsAreNotes: context.citationsAreNotes }], // numbers citations, so after them
    [remarkTerms, termOptions(context)], // links must not be linked again, so after all that makes links
    remarkDivideRuns, // where remarkTerms wrote abbreviations out
  ]
}

function termOptions({ matcher, entries, glossary, expanded }: ReadContext): RemarkTermsOptions {
  return { matcher, entries, scope: 'chapter', quotations: true, ...glossary, ...(expanded ? { expanded } : {}) }
}

/** Runs stages over a tree, one after the other; they leave messages and facts on the file. */
export function runStages(stages: PluggableList, tree: Root, file: VFile): Root {
  return unified().use(stages).runSync(tree, file) as Root
}
