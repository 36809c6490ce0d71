import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { CitationStyle } from '../../../scripts/edition/types.ts'
import { readReferences } from '../../../scripts/readers/read-references.ts'
import { citeMarkdown } from '../cite-markdown.ts'
import { type Answers, asInNote } from './pandoc-answers.ts'

export interface OurOptions {
  input: string
  references: string
  style: CitationStyle
  language: string
}

/** The same book as Pandoc’s, by Octavo. */
export async function ourAnswers({ input, references: file, style, language }: OurOptions): Promise<Answers> {
  const { references } = await readReferences(dirname(file))
  const { citations, bibliography } = citeMarkdown(readFileSync(input, 'utf8'), { style, references, language })
  const between = style.class === 'note' ? ' ‖ ' : ' '
  return {
    citations: citations.map(({ author, text, insideNote }) => {
      const whole = author ? `${author}${between}${text}` : text
      return insideNote ? asInNote(whole) : whole
    }),
    bibliography,
  }
}
