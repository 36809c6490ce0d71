import type { Receipt } from '../receipt/receipt-schema.ts'

export interface ToolDifference {
  /** “browser”, “library sharp”, “font EBGaramond_400Regular.ttf”. */
  what: string
  /** “none” where there is none. */
  was: string
  is: string
}

type Tools = Pick<Receipt, 'madeWith' | 'theme' | 'fonts'>

/** What in the programs, the theme and the fonts is not the same in two receipts. */
export function toolDifferences(was: Tools, is: Tools): ToolDifference[] {
  const [before, after] = [named(was), named(is)]
  const names = new Set([...before.keys(), ...after.keys()])
  return [...names].flatMap((what) => {
    const [one = 'none', other = 'none'] = [before.get(what), after.get(what)]
    return one === other ? [] : [{ what, was: one, is: other }]
  })
}

function named({ madeWith, theme, fonts }: Tools): Map<string, string> {
  const { octavo, browser, node, icu, platform, libraries } = madeWith
  return new Map([
    ['Octavo', octavo.version],
    ['Octavo’s own files', short(octavo.sha256)],
    ...(browser === undefined ? [] : [['browser', browser] as const]),
    ['Node.js', node],
    ['ICU', icu],
    ['platform', platform],
    ...Object.entries(libraries).map(([name, version]) => [`library ${name}`, version] as const),
    ...theme.folders.map(({ name, sha256 }) => [`theme ${name}`, short(sha256)] as const),
    ...fonts.map(({ file, sha256 }) => [`font ${file}`, short(sha256)] as const),
  ])
}

function short(sum: string): string {
  return sum.slice(0, 12)
}
