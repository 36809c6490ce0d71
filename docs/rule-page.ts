import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type RuleId, rules } from '../scripts/diagnostics/rules.ts'

export interface RulePageOptions {
  /** `test/rules`. */
  cases: string
}

/** The longest file that a page shows whole; of a longer one it shows the lines around the place. */
const whole = 24

const severities = {
  error: 'Error: nothing is written until it is mended.',
  warning: 'Warning: the edition is made all the same.',
  info: 'Remark: something to look at.',
}

/** The page of one rule, made of the catalogue and of the rule’s first failing case, with the mended file beside it. */
export function rulePage(id: RuleId, options: RulePageOptions): string {
  const { title, severity, help } = rules[id]
  const failing = join(options.cases, id, 'failing')
  const message = readFileSync(join(failing, 'messages.txt'), 'utf8')
    .split('\n')
    .find((line) => line.includes(` ${id}: `))
  const blocks = [
    '<!-- Made by `npm run docs` of scripts/diagnostics/rules.ts and test/rules/. -->',
    `# ${id}`,
    `${title}.`,
    `*${severities[severity]}*`,
    '## What to do',
    help,
    '## Example',
    ...(message ? [fence('text', message), ...exampleOf(message, id, options)] : []),
  ]
  return `${blocks.join('\n\n')}\n`
}

/** The file that the message is about, as it fails and as it passes. */
function exampleOf(message: string, id: RuleId, { cases }: RulePageOptions): string[] {
  const [, name = '', line = '1'] = /^(.+?):(\d+):\d+ /.exec(message) ?? []
  const sketch = sketchOf(join(cases, id, 'failing'))
  if (sketch.length > 0) return sketch
  const right = join(cases, id, 'passing', name)
  return [
    `In \`${name}\`:`,
    fence(languageOf(name), excerpt(join(cases, id, 'failing', name), Number(line))),
    ...(existsSync(right) ? ['Without the message:', fence(languageOf(name), excerpt(right, 1))] : []),
  ]
}

/** What stands in the place of a manuscript in cases of what is made of one. */
const sketches = {
  'damage.yaml': 'It is given when a finished EPUB was changed like this:',
  'pages.yaml': 'It is given for pages that are sketched like this:',
  'notices.yaml': 'It is given when this came of printing:',
  'trouble.yaml': 'It is given when this happened:',
  'now.lock': 'It is given when `pages.lock` says otherwise than that the pages begin like this:',
}

function sketchOf(folder: string): string[] {
  return Object.entries(sketches).flatMap(([name, words]) => {
    const path = join(folder, name)
    return existsSync(path) ? [words, fence('yaml', readFileSync(path, 'utf8').trim())] : []
  })
}

function excerpt(path: string, line: number): string {
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n')
  if (lines.length <= whole) return lines.join('\n')
  return lines.slice(Math.max(0, line - 4), line + 4).join('\n')
}

function languageOf(name: string): string {
  return { md: 'markdown', yaml: 'yaml', txt: 'text' }[name.split('.').pop() ?? ''] ?? 'text'
}

function fence(language: string, text: string): string {
  return `\`\`\`\`${language}\n${text}\n\`\`\`\``
}

/** The list of all rules, by severity. */
export function rulesPage(): string {
  const ids = Object.keys(rules) as RuleId[]
  const rows = ids.map((id) => `| [${id}](${id}.md) | ${rules[id].severity} | ${rules[id].title} |`)
  return [
    '<!-- Made by `npm run docs` of scripts/diagnostics/rules.ts and test/rules/. -->',
    '# Rules',
    'Every message names its rule. Errors stop a build; warnings and remarks do not.',
    ['| rule | severity | what holds |', '| --- | --- | --- |', ...rows].join('\n'),
  ]
    .join('\n\n')
    .concat('\n')
}
