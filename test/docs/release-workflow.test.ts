import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const root = fileURLToPath(new URL('../../', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
const workflow = parse(read('docs/guide/release-workflow.yaml')) as {
  on: { push: { tags: string[] } }
  env: { BOOK: string }
  jobs: Record<string, { steps: { uses?: string; run?: string }[] }>
}
const commands = Object.values(workflow.jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []))
const inGuide = [...read('docs/guide/releases.md').matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(([, block = '']) => block)

/** `npm run NAME -- … --option …`: the name and the options. */
function calls(shell: string): { name: string; options: string[] }[] {
  return [...shell.matchAll(/npm run (?:-s )?([\w-]+)(.*)/g)].map(([, name = '', rest = '']) => ({
    name,
    options: rest.match(/--[a-z][\w-]*/g) ?? [],
  }))
}

describe.each([
  ['the workflow', commands],
  ['the guide to releases', inGuide],
])('%s', (_, blocks) => {
  it('checks, builds and verifies, in this order, by scripts that there are, with options that they have', () => {
    const found = blocks.flatMap(calls)
    const names = found.map(({ name }) => name)
    expect(names.slice(-3)).toEqual(['check', 'build', 'verify-edition'])
    for (const { name, options } of found) {
      const [, file = ''] = /^tsx (\S+)$/.exec(scripts[name] ?? '') ?? []
      expect(existsSync(join(root, file)), name).toBe(true)
      for (const option of options) expect(read(file), `${name} ${option}`).toContain(`  ${option}`)
    }
  })
})

it('begins at a tag, with a manuscript that there is', () => {
  expect(workflow.on.push.tags).toEqual(['v*'])
  expect(existsSync(join(root, workflow.env.BOOK, 'edition.yaml'))).toBe(true)
})
