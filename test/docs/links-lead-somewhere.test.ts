import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import GithubSlugger from 'github-slugger'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

const pages = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...['bench', 'docs', 'scripts', 'templates'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.md'))
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`),
  ),
]

/** A page without its code, in which links are examples. */
function proseOf(path: string): string {
  return readFileSync(path, 'utf8').replace(/^(`{3,})[\s\S]*?^\1$/gm, '')
}

/** The fragments of a page’s headings, as GitHub makes them. */
function fragmentsOf(path: string): Set<string> {
  const slugger = new GithubSlugger()
  return new Set([...proseOf(path).matchAll(/^#+ (.+)$/gm)].map(([, words = '']) => slugger.slug(words)))
}

function deadLinks(page: string): string[] {
  const path = join(root, page)
  const links = proseOf(path)
    .replace(/`[^`\n]*`/g, '')
    .matchAll(/\]\(([^)\s]+)\)/g)
  return [...links].flatMap(([, link = '']) => {
    if (/^[a-z]+:/.test(link)) return []
    const [file = '', fragment] = link.split('#')
    const target = file === '' ? path : join(dirname(path), file)
    if (!existsSync(target)) return [link]
    return fragment !== undefined && target.endsWith('.md') && !fragmentsOf(target).has(fragment) ? [link] : []
  })
}

describe('links of the documentation lead somewhere', () => {
  it.each(pages)('%s', (page) => {
    expect(deadLinks(page)).toEqual([])
  })
})
