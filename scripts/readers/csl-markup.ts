import type { PhrasingContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Reference } from '../edition/types.ts'

/** Fields that are words of a title or the like; in YAML they are Markdown, as for Pandoc. */
const fields =
  /^(?:title|title-short|short|container-title|container-title-short|collection-title|volume-title|part-title|original-title|reviewed-title|publisher|event|event-title|genre|archive|archive_location|archive_collection|medium|section|edition)$/

const blocks = {
  disable: {
    null: [
      ...[
        'blockQuote',
        'codeFenced',
        'codeIndented',
        'definition',
        'headingAtx',
        'htmlFlow',
        'list',
        'setextUnderline',
      ],
      ...['thematicBreak'],
    ],
  },
}

/**
 * An item of `references.yaml` with the inline Markdown of its titles as the markup of CSL: `*emphasis*` → `<i>`,
 * `**strong**` → `<b>`, `^2^`, `~2~`, `[iPhone]{.nocase}`, `[ad]{.smallcaps}`, `--` and `---`. Other fields stay.
 */
export function withCslMarkup(item: Reference): Reference {
  const marked = Object.entries(item).map(([field, value]) => [field, fields.test(field) ? cslMarkup(value) : value])
  return { ...Object.fromEntries(marked), id: item.id, type: item.type }
}

function cslMarkup(value: unknown): unknown {
  if (typeof value !== 'string' || !/[*_^~[`\\]|--|\.\.\./.test(value)) return value
  const [first] = fromMarkdown(value, { extensions: [blocks] }).children
  return first?.type === 'paragraph' ? markupOf(first.children) : value
}

function markupOf(nodes: PhrasingContent[]): string {
  return nodes
    .map((node): string => {
      if (node.type === 'text') return extended(node.value)
      if (node.type === 'emphasis') return `<i>${markupOf(node.children)}</i>`
      if (node.type === 'strong') return `<b>${markupOf(node.children)}</b>`
      if ('children' in node) return markupOf(node.children as PhrasingContent[])
      return 'value' in node ? node.value : ' '
    })
    .join('')
}

/** What Pandoc’s Markdown has beyond CommonMark. */
function extended(text: string): string {
  return text
    .replace(/\[([^[\]]+)\]\{\.nocase\}/g, '<span class="nocase">$1</span>')
    .replace(/\[([^[\]]+)\]\{\.smallcaps\}/g, '<span style="font-variant:small-caps;">$1</span>')
    .replace(/\^([^\s^]+)\^/g, '<sup>$1</sup>')
    .replace(/~([^\s~]+)~/g, '<sub>$1</sub>')
    .replace(/(?<!-)---(?!-)/g, '—')
    .replace(/(?<!-)--(?!-)/g, '–')
    .replace(/\.\.\./g, '…')
}
