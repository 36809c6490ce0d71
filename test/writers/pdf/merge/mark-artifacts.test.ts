import { describe, expect, test } from 'vitest'
import { contentOperators } from '../../../../scripts/writers/pdf/merge/content-operators.ts'
import { withArtifacts } from '../../../../scripts/writers/pdf/merge/mark-artifacts.ts'

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
})
