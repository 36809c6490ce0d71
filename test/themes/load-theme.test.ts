import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { firstFamily } from '../../scripts/themes/first-family.ts'
import { loadTheme } from '../../scripts/themes/load-theme.ts'
import { tokenValue } from '../../scripts/themes/token-value.ts'

const require = createRequire(import.meta.url)
let manuscript: string

beforeAll(async () => {
  manuscript = await mkdtemp(join(tmpdir(), 'octavo-theme-'))
})
afterAll(() => rm(manuscript, { recursive: true, force: true }))

/** A folder of a theme beside the manuscript's chapters. */
async function writeTheme(name: string, files: Record<string, string>): Promise<string> {
  await mkdir(join(manuscript, name), { recursive: true })
  for (const [file, text] of Object.entries(files)) await writeFile(join(manuscript, name, file), text)
  return `./${name}`
}

const load = (name: string) => loadTheme(name, { manuscript })
const faultOf = (name: string) =>
  load(name).then(
    () => expect.fail('The theme was loaded.'),
    (error: Error & { code?: string; hint?: string }) => error,
  )

it.each(['classic', 'pamphlet'])('%s has every sheet and template, and fonts for its families', async (name) => {
  const theme = await loadTheme(name)
  const { layouts, ...sheets } = theme.css
  for (const [kind, css] of Object.entries(sheets)) expect(css.length, kind).toBeGreaterThan(100)
  expect(layouts).toMatchObject({ standard: '', 'large-print': expect.stringContaining('Clear Print') })
  expect(Object.keys(theme.templates)).toEqual(expect.arrayContaining(['cover.ejs', 'epub/chapter.ejs']))
  const families = new Set(theme.fonts.map(({ family }) => family))
  for (const token of [
    '--text-family',
    '--heading-family',
    '--code-family',
    '--cover-family',
    '--large-print-family',
  ]) {
    expect(families).toContain(firstFamily(theme.css.tokens, token))
  }
})

it('says once what the themes have in common', async () => {
  const [classic, pamphlet] = await Promise.all(['classic', 'pamphlet'].map((name) => loadTheme(name)))
  const shared = '.verse-line {'
  expect(classic?.css.print.split(shared)).toHaveLength(2)
  expect(pamphlet?.css.print.split(shared)).toHaveLength(2)
  expect(pamphlet?.css.print).not.toContain('EB Garamond')
})

it('takes one token of a theme of the author’s, and all else from the theme that it extends', async () => {
  const name = await writeTheme('green', {
    'theme.yaml': 'extends: classic\n',
    'tokens.css': ':root { --accent: #0a5; }\n',
  })
  const [own, classic] = await Promise.all([load(name), loadTheme('classic')])
  expect(tokenValue(own.css.tokens, '--accent')).toBe('#0a5')
  expect(own.css.print).toBe(classic.css.print)
  expect(own.page).toEqual(classic.page)
  expect(own.fonts.map(({ filename }) => filename)).toEqual(classic.fonts.map(({ filename }) => filename))
  expect(Object.keys(own.templates)).toEqual(Object.keys(classic.templates))
})

it('takes a page, a template and a font from the author’s folder', async () => {
  const name = await writeTheme('own', {
    'theme.yaml': [
      'extends: pamphlet',
      'layouts: { standard: { page: { width: 120, height: 190 } } }',
      'fonts: [{ family: My Face, style: normal, weight: 400, file: face.ttf, licence: OFL-1.1 }]',
    ].join('\n'),
    'cover.ejs': '<svg/>',
  })
  const file = require.resolve('@expo-google-fonts/literata/400Regular/Literata_400Regular.ttf')
  await cp(file, join(manuscript, 'own', 'face.ttf'))
  const theme = await load(name)
  expect(theme.page).toMatchObject({ width: 120, height: 190 })
  expect(theme.templates['cover.ejs']).toBe('<svg/>')
  expect(theme.fonts[0]).toMatchObject({ family: 'My Face', filename: 'face.ttf' })
})

it('refuses what is no theme, and says where it stands', async () => {
  expect(await faultOf('./nowhere')).toMatchObject({
    code: 'config',
    hint: expect.stringContaining('classic, pamphlet'),
  })
  expect(await faultOf('base')).toMatchObject({ code: 'config', message: expect.stringContaining('layouts') })
  expect(await faultOf('../../etc')).toMatchObject({ code: 'config' })
  const faults: [name: string, yaml: string, says: string][] = [
    ['colons', 'a: b: c', './colons/theme.yaml is not YAML'],
    ['list', '- classic', './list/theme.yaml is not a theme'],
    ['unknown', 'extends: classic\nmargins: 3', 'margins'],
    ['itself', 'extends: ../itself', 'extends itself'],
    ['thin', 'extends: classic\nlayouts: { standard: { page: { width: thin } } }', 'layouts.standard.page.width'],
  ]
  for (const [name, yaml, says] of faults) {
    const fault = await faultOf(await writeTheme(name, { 'theme.yaml': yaml }))
    expect(fault, name).toMatchObject({ code: 'config', message: expect.stringContaining(says) })
  }
})

it('refuses a font that is missing, lies outside, or would be drawn as Type 3', async () => {
  const variable = dirname(require.resolve('@fontsource-variable/noto-serif-hebrew/package.json'))
  await mkdir(join(manuscript, 'fonts'), { recursive: true })
  await cp(
    join(variable, 'files/noto-serif-hebrew-hebrew-wght-normal.woff2'),
    join(manuscript, 'fonts', 'variable.woff2'),
  )
  await writeFile(join(manuscript, 'outside.ttf'), 'no font')
  await writeFile(join(manuscript, 'fonts', 'text.ttf'), 'no font')
  const faults: [face: string, says: string][] = [
    ['file: gone.ttf', 'There is no font gone.ttf'],
    ['file: ../outside.ttf', 'There is no font ../outside.ttf'],
    ['file: text.ttf', 'is not a font'],
    ['file: variable.woff2', 'is packed'],
    ['package: no-such-package, file: a.ttf', 'no-such-package'],
  ]
  for (const [face, says] of faults) {
    const yaml = `extends: classic\nfonts: [{ family: F, style: normal, weight: 400, licence: OFL-1.1, ${face} }]`
    const fault = await faultOf(await writeTheme('fonts', { 'theme.yaml': yaml }))
    expect(fault).toMatchObject({ code: 'config', message: expect.stringContaining(says) })
  }
})
