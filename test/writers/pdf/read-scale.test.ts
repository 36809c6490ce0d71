import { beforeAll, describe, expect, it } from 'vitest'
import { withBrowser } from '../../../scripts/writers/pdf/browser/with-browser.ts'
import { readDestinations } from '../../../scripts/writers/pdf/read-destinations.ts'
import { readScale } from '../../../scripts/writers/pdf/read-scale.ts'

const style = `<style>@page { size: 148mm 210mm; margin: 20mm; @bottom-center { content: counter(page) } }</style>`
const links = '<a href="#one">1</a> <a href="#two.b">2</a>'
const text = `<h1 id="one">One</h1><p style="break-before: page" id="two.b">Two ${links}</p>`
const wide = '<div style="width: 700px; height: 9px; background: red"></div>'

const printed: Record<'fitting' | 'shrunk' | 'empty', Uint8Array> = {
  fitting: new Uint8Array(),
  shrunk: new Uint8Array(),
  empty: new Uint8Array(),
}

beforeAll(async () => {
  await withBrowser({}, async (browser) => {
    const page = await browser.newPage()
    const print = async (body: string) => {
      await page.setContent(`<!doctype html><html lang="en"><title>A book</title>${style}${body}</html>`)
      return page.pdf({ preferCSSPageSize: true, tagged: true, outline: false, printBackground: true })
    }
    printed.fitting = await print(text)
    printed.shrunk = await print(text + wide)
    printed.empty = await print('')
  })
}, 60_000)

describe('the scale of a printed section', () => {
  it('is 1 where all fits its page', () => {
    expect(readScale(printed.fitting)).toBeCloseTo(1, 4)
    expect(readScale(printed.empty)).toBe(1)
  })

  it('is less where something is wider than the page, whose margin boxes stay as they are', () => {
    expect(readScale(printed.shrunk)).toBeLessThan(0.9)
  })
})

describe('the destinations of a printed section', () => {
  it('are on their pages, at their heights', () => {
    const { pages, destinations, tops } = readDestinations(printed.fitting)
    expect(pages).toBe(2)
    expect([...destinations]).toEqual([
      ['one', 0],
      ['two.b', 1],
    ])
    expect(tops.get('one')).toBeGreaterThan(0)
    expect(tops.get('two.b')).toBeLessThan(60)
  })

  it('are none where no link leads to one', () => {
    expect(readDestinations(printed.empty)).toEqual({ pages: 1, destinations: new Map(), tops: new Map() })
  })
})
