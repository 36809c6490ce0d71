const little = `the of and to in a that is was for it with as on be at by not are but from or have an they which one all
there their we been has when who will more no if out so up into than them can only other some could time these two may
then do first any now such like our over even most made after also many before must through where much way well down
should because each just those how too little very still own see long here between both under never same another while
last might against`

const plain = `river harbour timber market weather garden bridge letter window morning evening winter summer village
mountain valley island engine paper silver copper leather cotton candle basket ladder kettle miller carter weaver
printer sailor porter keeper dealer farmer builder teacher doctor lawyer merchant stranger neighbour daughter brother
company country county district province quarter corner station platform railway signal lantern journey passage distance
measure number answer question reason purpose matter manner method pattern border limit level surface bottom middle
centre margin column carry gather follow consider remember discover deliver remain return observe preserve receive
describe propose suppose compare prepare produce publish finish promise permit commit submit ordinary common public
private general special narrow heavy steady sudden gentle bitter sober proper simple double single certain uncertain
possible impossible necessary particular remarkable considerable reasonable comfortable profitable miserable`

const stems =
  'form settle govern measure manage arrange establish employ improve require state develop adjust agree attach enforce'
const prefixes = ['', 're', 'mis', 'over', 'under', 'counter', 'inter']
const suffixes = ['ment', 'ments', 'ing', 'able', 'ability']

const short = little.split(/\s+/)
const middling = plain.split(/\s+/)
const long = stems
  .split(' ')
  .flatMap((stem) => prefixes.flatMap((prefix) => suffixes.map((suffix) => join(prefix, stem, suffix))))

function join(prefix: string, stem: string, suffix: string): string {
  const dropsLetter = stem.endsWith('e') && /^[ai]/.test(suffix)
  return prefix + (dropsLetter ? stem.slice(0, -1) : stem) + suffix
}

/** Invents words and sentences that read like English, have its lengths, and can be divided. */
export interface Prose {
  /** Whole sentences of at least `least` words together. */
  sentences: (least: number) => string[]
  /** A few words with a capital at the beginning, without a full stop. */
  title: (words: number) => string
  /** From 0 to `below`, without it. */
  below: (below: number) => number
  chance: (share: number) => boolean
}

/** The same seed gives the same prose. */
export function makeProse(seed: number): Prose {
  const random = seeded(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  const pick = (words: string[]) => words[below(words.length)] ?? ''
  const word = () => {
    const kind = random()
    return pick(kind < 0.55 ? short : kind < 0.93 ? middling : long)
  }
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
  const sentence = (length: number) => {
    const words = Array.from({ length }, (_, at) => word() + (at > 2 && at < length - 3 && random() < 0.07 ? ',' : ''))
    return `${capital(words.join(' '))}.`
  }
  return {
    below,
    chance: (share) => random() < share,
    title: (words) => capital(Array.from({ length: words }, (_, at) => pick(at % 2 ? short : middling)).join(' ')),
    sentences: (least) => {
      const made: string[] = []
      for (let words = 0; words < least; ) {
        const length = 8 + below(18)
        made.push(sentence(length))
        words += length
      }
      return made
    },
  }
}

/** Numbers from 0 to 1 (a linear congruential generator modulo 2^32, whose high bits are taken). */
function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return (state >>> 4) / 2 ** 28
  }
}
