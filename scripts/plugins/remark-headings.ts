import GithubSlugger, { slug } from 'github-slugger'
import type { Heading as HeadingNode, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { Heading } from '../edition/facts.ts'
import { isReservedId } from './reserved-ids.ts'
import { textOfTitle } from './text-of-title.ts'

export interface RemarkHeadingsOptions {
  /** The chapter's id; the title gets it. */
  chapter: string
}

/**
 * Gives headings their ids: the chapter's for its title, an `:anchor`'s where there is one, else a slug of the text.
 * Checks that the chapter begins with its only title and that levels do not skip.
 */
export function remarkHeadings(options: RemarkHeadingsOptions) {
  return (tree: Root, file: VFile): void => {
    checkTitle(tree, file)
    const slugger = new GithubSlugger()
    slugger.slug(options.chapter)
    const headings: Heading[] = []
    visit(tree, 'heading', (node) => {
      const text = textOfTitle(node)
      const before = headings.at(-1)
      if (before && node.depth > before.level + 1) {
        report(file, 'heading-levels-descend', {
          reason: `“${text}” is a heading of level ${node.depth} below one of level ${before.level}.`,
          place: node,
        })
      }
      const anchor = takeAnchor(node)
      const isTitle = node.depth === 1 && !headings.some(({ level }) => level === 1)
      const id = isTitle ? options.chapter : (anchor ?? slugOf(text, slugger))
      node.data = { ...node.data, hProperties: { id } }
      headings.push({ id, level: node.depth, text })
    })
    file.data.headings = headings
  }
}

/** A heading such as “Figure 1” would get an id that Octavo gives itself: `section-figure-1` is its id. */
function slugOf(text: string, slugger: GithubSlugger): string {
  const id = isReservedId(slug(text)) ? '' : slugger.slug(text)
  return id === '' || isReservedId(id) ? slugger.slug(`section ${text}`) : id
}

function checkTitle(tree: Root, file: VFile): void {
  const content = tree.children.filter((node) => !isInvisible(node))
  const [first] = content
  if (!first) {
    report(file, 'manuscript-has-text', { reason: 'The chapter is empty.', place: { line: 1, column: 1 } })
    return
  }
  const titles = content.filter((node) => node.type === 'heading' && node.depth === 1)
  if (first !== titles[0])
    report(file, 'chapter-has-title', { reason: 'The chapter does not begin with its # title.', place: first })
  for (const extra of titles.slice(1)) report(file, 'chapter-has-title', { reason: 'A second # title.', place: extra })
  if (content.length === 1 && titles.length === 1) {
    report(file, 'manuscript-has-text', { reason: 'The chapter has a title and no text.', place: first })
  }
}

function isInvisible(node: RootContent): boolean {
  return node.type === 'definition' || node.type === 'footnoteDefinition'
}

function takeAnchor(node: HeadingNode): string | undefined {
  const at = node.children.findIndex((child) => child.type === 'textDirective' && child.name === 'anchor')
  const anchor = node.children[at]
  if (anchor?.type !== 'textDirective') return undefined
  node.children.splice(at, 1)
  const last = node.children.at(-1)
  if (last?.type === 'text') last.value = last.value.trimEnd()
  return anchor.attributes?.id ?? undefined
}
