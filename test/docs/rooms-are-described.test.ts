import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const scripts = fileURLToPath(new URL('../../scripts/', import.meta.url))

const rooms = readdirSync(scripts, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => join(entry.parentPath, entry.name).slice(scripts.length).replaceAll('\\', '/'))

const mostLines = 15

describe('every folder of scripts/ has a README that is soon read', () => {
  it.each(rooms)('%s', (room) => {
    const path = join(scripts, room, 'README.md')
    expect(existsSync(path)).toBe(true)
    expect(readFileSync(path, 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(mostLines)
  })

  it.each(rooms)('%s: the files that it names are there', (room) => {
    const text = readFileSync(join(scripts, room, 'README.md'), 'utf8')
    const names = [...text.matchAll(/`([\w.-]+\.ts)`/g)].map(([, name = '']) => name)
    const known = new Set(
      readdirSync(scripts, { recursive: true, encoding: 'utf8' }).map((path) => path.split(/[\\/]/).at(-1)),
    )
    expect(names.filter((name) => !known.has(name))).toEqual([])
  })
})
