import type { Root } from 'mdast'
import remarkDefinitionList from 'remark-definition-list'
import remarkDirective from 'remark-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { VFile } from 'vfile'
import { remarkCitationSyntax } from '../citations/remark-citation-syntax.ts'
import { remarkFormulaSyntax } from '../plugins/math/remark-formula-syntax.ts'

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkFrontmatter)
  .use(remarkDirective)
  .use(remarkDefinitionList)
  .use(remarkCitationSyntax)
  .use(remarkFormulaSyntax)
  .freeze()

/** The manuscript's Markdown as a tree: CommonMark, GFM, front matter, directives, definition lists, citations, formulas. */
export function parseMarkdown(file: VFile): Root {
  return parser.parse(file)
}
