import type { OpenedEpub } from '../open-epub.ts'
import { readStyles } from './read-styles.ts'

/** How vertical lines follow each other in a book, as its style sheets say of the root: `vertical-rl`; undefined without. */
export function verticalLinesOf({ entries }: OpenedEpub): string | undefined {
  return entries
    .filter(({ name }) => name.endsWith('.css'))
    .flatMap(({ bytes }) => readStyles(new TextDecoder().decode(bytes)))
    .filter(({ selector, property }) => /^(?:html|body)$/.test(selector) && property === 'writing-mode')
    .map(({ value }) => value)
    .find((value) => value.startsWith('vertical'))
}
