/** Languages that write every noun with a capital. */
const nounsAreCapitals = new Set(['de', 'lb', 'gsw', 'nds', 'bar'])

/** Whether in a language (BCP 47) a capital says that a word is a name. */
export function capitalsMeanNames(language: string): boolean {
  return !nounsAreCapitals.has(language.toLowerCase().split('-')[0] ?? '')
}

/** Months, days, languages, countries and continents in small letters, as the language (BCP 47) calls them. */
export function commonNames(language: string): Set<string> {
  const names: string[] = []
  for (let unit = 0; unit < 12; unit++) {
    const date = new Date(Date.UTC(2024, unit, unit + 1))
    for (const width of ['long', 'short'] as const) {
      names.push(new Intl.DateTimeFormat(language, { month: width, timeZone: 'UTC' }).format(date))
      names.push(new Intl.DateTimeFormat(language, { weekday: width, timeZone: 'UTC' }).format(date))
    }
  }
  for (const type of ['region', 'language'] as const) {
    const display = new Intl.DisplayNames(language, { type, fallback: 'none' })
    for (const code of codesOf(type)) names.push(display.of(code) ?? '')
  }
  return new Set(names.map((name) => name.replace(/\.$/, '').toLocaleLowerCase(language)).filter((name) => name !== ''))
}

/** Every code of two letters, and those of continents; a code that nobody has been given has no name. */
function codesOf(type: 'region' | 'language'): string[] {
  const letters = [...(type === 'region' ? 'ABCDEFGHIJKLMNOPQRSTUVWXYZ' : 'abcdefghijklmnopqrstuvwxyz')]
  const pairs = letters.flatMap((first) => letters.map((second) => first + second))
  return type === 'region' ? [...pairs, ...continents] : pairs
}

/** UN M49: the world, Africa, the Americas, Asia, Europe, Oceania, and their parts. */
const continents =
  '001 002 003 005 009 011 013 014 015 017 018 019 021 029 030 034 035 039 053 054 057 061 142 143 145 150 151 154 155'.split(
    ' ',
  )
