const functionWords: Record<string, string> = {
  en: 'the of and to in that was is for with it as on by were had from they which not',
  de: 'der die das und den von zu mit sich des auf für ist im dem nicht ein eine als auch',
  fr: 'le la les de des et en un une du que dans il pour qui est par sur au ne',
  es: 'el la los las de y en que un una del por con se su para es al lo no',
  it: 'il lo la gli di e che un una del per con si dei nel della è non sono al',
  nl: 'de het een en van in dat op te zijn met voor niet aan er om ook bij was die',
  pt: 'o os a as de e que em um uma do da dos das para com não por se na',
}
/** Fewer function words than this say nothing. */
const fewest = 20

export interface DetectedLanguage {
  /** BCP 47. */
  language: string
  /** The text has enough words to tell. */
  told: boolean
}

/** The language whose commonest function words are the most frequent; English where there are too few words. */
export function detectLanguage(text: string): DetectedLanguage {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const scores = Object.entries(functionWords).map(([language, list]): [string, number] => {
    const set = new Set(list.split(' '))
    return [language, words.filter((word) => set.has(word)).length]
  })
  const [best] = scores.sort(([, a], [, b]) => b - a)
  if (!best || best[1] < fewest) return { language: 'en', told: false }
  return { language: best[0], told: true }
}
