/**
 * What is left of a name when the ways of writing it in Latin letters are made one: “Trotskii” and “Trotsky”, “Kronshtadt”
 * and “Kronstadt”, “Politbureau” and “Politburo” fold alike. Takes a word in small letters; never shown to anybody.
 */
export function foldSpelling(word: string): string {
  let folded = word.normalize('NFD').replace(/[\p{M}'’ʼ]/gu, '')
  for (const [pattern, letters] of steps) folded = folded.replace(pattern, letters)
  return folded.replace(/(\p{L})\1/gu, '$1')
}

const steps: [RegExp, string][] = [
  [/eau/g, 'o'],
  [/sch|sh(?=t)/g, 's'],
  [/tch|tsch/g, 'ch'],
  [/kh/g, 'h'],
  [/ph/g, 'f'],
  [/ck/g, 'k'],
  [/x/g, 'ks'],
  [/tz|cz/g, 'ts'],
  [/w/g, 'v'],
  [/off$/g, 'ov'],
  [/eff$/g, 'ev'],
  [/ou/g, 'u'],
  [/(?:ii|iy|ij|yi|yj|y|j|ie)$/g, 'i'],
  [/(?<=[aeiou])y(?=[aeiou])|(?<=[^aeiou])[yj](?=[aeou])|^[yji](?=[aeou])/g, 'i'],
  [/ie|ye|je/g, 'e'],
  [/[yj]/g, 'i'],
]
