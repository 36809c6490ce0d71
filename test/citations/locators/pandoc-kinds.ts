import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const style = fileURLToPath(new URL('kinds.csl', import.meta.url))

/**
 * Kind and locator that Pandoc finds in each suffix, `page 12`; empty where it finds none. The dash is the style’s and does
 * not count. Needs pandoc.
 */
export function pandocKinds(suffixes: string[], language: string): string[] {
  const head = { lang: language, references: [{ id: 'a', type: 'book', title: 'T' }] }
  const input = `---\n${JSON.stringify(head)}\n---\n\n${suffixes.map((suffix) => `[@a, ${suffix}]\n\n`).join('')}`
  const args = ['-f', 'markdown-smart', '-t', 'plain', '--wrap=none', '--citeproc', '--csl', style]
  const printed = execFileSync('pandoc', args, { input, encoding: 'utf8' })
  return [...printed.matchAll(/⟦T ?(\S* .*?)?(?:page)?⟧/g)].map((match) => (match[1] ?? '').replace(/[–‑]/, '-'))
}
