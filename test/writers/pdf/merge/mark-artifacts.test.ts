import { describe, expect, test } from 'vitest'
import { makeArtifacts } from '../../../../scripts/writers/pdf/merge/content/make-artifacts.ts'
import { markArtifacts } from '../../../../scripts/writers/pdf/merge/content/mark-artifacts.ts'
import { contentOperators } from '../../../../scripts/writers/pdf/merge/content-operators.ts'

/** The stream with its artifacts marked, of whatever type they are. */
const withArtifacts = (source: string) =>
  markArtifacts(source, 100).replace(/\/Artifact <<[^>]*>> BDC/g, '/Artifact BMC')

describe('operators of a content stream', () => {
  test('are read with their operands', () => {
    const source =
      '/F1 12 Tf % a comment BT\n(a \\) (nested) ET) Tj <0A0B> Tj [(x) -20 (y)] TJ /P <</MCID 0 /L (en)>> BDC'
    const operators = [...contentOperators(source)]
    expect(operators.map(({ operator }) => operator)).toEqual(['Tf', 'Tj', 'Tj', 'TJ', 'BDC'])
    expect(operators.map(({ start, end }) => source.slice(start, end))[1]).toBe('(a \\) (nested) ET) Tj')
  })

  test('never hold an inline image', () => {
    expect(() => [...contentOperators('BI /W 1 ID x EI')]).toThrow('inline image')
  })
})

describe('artifacts', () => {
  test('are texts, paths and objects outside marked content', () => {
    expect(withArtifacts('BT /F 1 Tf (Head) Tj 1 0 Td (2) Tj ET')).toBe(
      'BT /F 1 Tf /Artifact BMC\n(Head) Tj 1 0 Td (2) Tj\nEMC ET',
    )
    expect(withArtifacts('0 0 m 1 1 l S /X Do')).toBe('/Artifact BMC\n0 0 m 1 1 l S\nEMC /Artifact BMC\n/X Do\nEMC')
  })

  test('are not what is marked already, nor clipping paths', () => {
    const tagged = '0 0 9 9 re W n /P <</MCID 0>> BDC BT (Text) Tj ET 0 0 1 1 re f EMC'
    expect(withArtifacts(tagged)).toBe(tagged)
  })

  test('end where marked content begins in the same text object', () => {
    expect(withArtifacts('BT (a) Tj /P <</MCID 0>> BDC (b) Tj EMC (c) Tj ET')).toBe(
      'BT /Artifact BMC\n(a) Tj\nEMC /P <</MCID 0>> BDC (b) Tj EMC /Artifact BMC\n(c) Tj\nEMC ET',
    )
  })

  test('include marks without a tag, such as that of a ligature', () => {
    expect(withArtifacts('BT (Foreign a) Tj /Span <</ActualText (ff)>> BDC (x) Tj EMC (airs) Tj ET')).toBe(
      'BT /Artifact BMC\n(Foreign a) Tj /Span <</ActualText (ff)>> BDC (x) Tj EMC (airs) Tj\nEMC ET',
    )
    expect(withArtifacts('/ReversedChars BMC BT (. .) Tj ET EMC BT (a) Tj ET')).toBe(
      '/Artifact BMC\n/ReversedChars BMC BT (. .) Tj ET EMC\nEMC BT /Artifact BMC\n(a) Tj\nEMC ET',
    )
    const inside = '/P <</MCID 0>> BDC BT (a) Tj /Span <</ActualText (ff)>> BDC (x) Tj EMC ET EMC'
    expect(withArtifacts(inside)).toBe(inside)
  })

  test('are never around tagged content', () => {
    const source = 'BT (a) Tj /Span BMC (b) Tj /P <</MCID 0>> BDC (c) Tj EMC EMC ET'
    expect(withArtifacts(source)).toBe(
      'BT /Artifact BMC\n(a) Tj\nEMC /Span BMC (b) Tj /P <</MCID 0>> BDC (c) Tj EMC EMC ET',
    )
  })

  test('are of the type that their place on the page says', () => {
    const at = (y: number) => `q .5 0 0 -.5 0 100 cm BT 1 0 0 -1 10 ${y} Tm (Words) Tj ET Q`
    const header = '/Artifact <</Type /Pagination /Subtype /Header>> BDC'
    const footer = '/Artifact <</Type /Pagination /Subtype /Footer>> BDC'
    expect(markArtifacts(at(20), 100)).toContain(header)
    expect(markArtifacts(at(180), 100)).toContain(footer)
    expect(markArtifacts(at(100), 100)).toContain('/Artifact <</Type /Layout>> BDC')
    expect(markArtifacts('0 0 1 1 re f', 100)).toContain('/Artifact <</Type /Layout>> BDC')
  })

  test('are made of tagged content that is taken out of the tags', () => {
    const source = '/Table <</MCID 1 >>BDC 0 0 1 1 re f EMC /P <</MCID 11 >>BDC EMC'
    expect(makeArtifacts(source, [1])).toBe('/Artifact <</Type /Layout>> BDC 0 0 1 1 re f EMC /P <</MCID 11 >>BDC EMC')
  })
})
