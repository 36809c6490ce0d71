import { expect, it } from 'vitest'
import { fileNames } from '../../scripts/writers/file-names.ts'

it('keeps safe names and makes the others safe, each by itself', () => {
  const names = fileNames(['kronstadt', 'Émigrés & others', '第一章', 'toc', 'Kronstadt'], { reserved: ['toc'] })
  const values = [...names.values()]
  expect(values[0]).toBe('kronstadt')
  expect(values[1]).toMatch(/^Emigres-others-[0-9a-f]{8}$/)
  expect(values[2]).toMatch(/^[0-9a-f]{8}$/)
  expect(values[3]).toMatch(/^toc-[0-9a-f]{8}$/)
  expect(values[4]).toMatch(/^Kronstadt-[0-9a-f]{8}$/)
  expect(fileNames(['第一章']).get('第一章')).toBe(values[2])
})

it('keeps folders and extensions of pictures', () => {
  const names = fileNames(['maps/north.svg', 'maps/Süd.svg', '../up.png'], { folders: true })
  expect(names.get('maps/north.svg')).toBe('maps/north.svg')
  expect(names.get('maps/Süd.svg')).toMatch(/^maps\/Sud-[0-9a-f]{8}\.svg$/)
  expect(names.get('../up.png')).not.toContain('..')
})
