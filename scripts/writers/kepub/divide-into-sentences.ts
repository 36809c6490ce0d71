/** A sentence ends with its mark and the quotation marks and brackets after it, at a space; in Chinese and Japanese at once. */
const sentence = /[\s\S]*?(?:[.!?:…؟۔।]+['"”’»)\]]*\s+|[。！？]+[”’」』）]*\s*)/gu

/** Text in its sentences, each with the white space after it; joined they are the text. */
export function divideIntoSentences(text: string): string[] {
  const sentences = text.match(sentence) ?? []
  const rest = text.slice(sentences.join('').length)
  return rest === '' ? sentences : [...sentences, rest]
}
