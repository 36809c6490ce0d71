/** Languages whose names begin with the family name, or are sorted by their first word: such names stay as they are. */
const uninverted = new Set(['zh', 'yue', 'ja', 'ko', 'hu', 'vi', 'is', 'th', 'my', 'km', 'lo', 'am', 'ti', 'ar', 'fa'])

const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u

/** Stand after the given names in an index: “Humboldt, Alexander von”. */
const particles = new Set(
  'van von vom zu zum zur de du des di da do dos das del della dei degli dal dalla ter ten te af av'.split(' '),
)
/** Particles only behind one of those; alone they make a by-name, as in “Friedrich der Große”. */
const followers = new Set("der den dem het 't la las los le les lo und zu".split(' '))

/** Begin a family name: “bin Laden, Osama”. */
const openings = new Set(['bin', 'ben', 'ibn', 'abu', 'al', 'el'])

const elided = /^(?:d|dell|dall)['’](?=\p{L})/u
const suffix = /^(?:jr|sr|jun|sen)\.?$/i
const ordinal = /^[IVX]+\.?$/
const initial = /^\p{L}\.$/u

/**
 * A person’s name as an index lists it, the family name first: “Lenin, Vladimir”, “Beauvoir, Simone de”, “King, Martin
 * Luther, Jr.”. It stays as it is where there is nothing to turn round or no way to know how: one word; a comma or a
 * bracket in it; a ruler’s number or a by-name (“Nicholas II”, “Catherine of Aragon”); a last word that is an initial; a
 * language or a script whose names are not turned round. `language` (BCP 47) is that of the name.
 */
export function invertedName(name: string, language = ''): string {
  const text = name.trim()
  if (/[,،、()[\]]/.test(text) || eastAsian.test(text) || uninverted.has(language.toLowerCase().split('-')[0] ?? '')) {
    return text
  }
  const words = [...text.matchAll(/\S+/g)].map((found) => ({ text: found[0], at: found.index }))
  const junior = words.length > 2 && suffix.test(words.at(-1)?.text ?? '') ? words.pop() : undefined
  const last = words.at(-1)?.text ?? ''
  if (words.length < 2 || ordinal.test(last) || initial.test(last) || !startsLikeName(last)) return text
  const family = familyStart(words.map((word) => word.text))
  const given = givenEnd(words.map((word) => word.text).slice(0, family))
  if (given === 0 || words.slice(0, given).some((word) => !startsLikeName(word.text))) return text
  const end = junior?.at ?? text.length
  const from = words[family]?.at ?? 0
  const elision = elided.exec(text.slice(from, end))?.[0] ?? ''
  const first = text.slice(0, words[given]?.at ?? from).trim()
  const particle = text.slice(words[given]?.at ?? from, from).trim()
  const behind = [first, particle, elision].filter((part) => part !== '').join(' ')
  const parts = [text.slice(from + elision.length, end).trim(), behind, ...(junior ? [junior.text] : [])]
  return parts.join(', ')
}

/** Index of the first word of the family name: mostly the last word. */
function familyStart(words: string[]): number {
  let start = words.length - 1
  if (/^[yie]$/.test(words[start - 1] ?? '') && start >= 3) start -= 2 // Ortega y Gasset
  while (start > 0 && isPartOfFamily(words[start - 1] ?? '')) start--
  return start
}

/** A particle that is written with a capital, as in “Charles De Gaulle”, belongs to the family name. */
function isPartOfFamily(word: string): boolean {
  const small = word.toLowerCase()
  return openings.has(small) || (word !== small && (particles.has(small) || followers.has(small)))
}

/** How many of the words before the family name are given names; the rest are particles. */
function givenEnd(words: string[]): number {
  let end = words.length
  while (end > 0 && (particles.has(words[end - 1] ?? '') || followers.has(words[end - 1] ?? ''))) end--
  return particles.has(words[end] ?? '') ? end : words.length
}

function startsLikeName(word: string): boolean {
  const sign = /\p{L}/u.exec(word.replace(elided, ''))?.[0] ?? ''
  return sign !== '' && (sign !== sign.toLowerCase() || sign === sign.toUpperCase())
}
