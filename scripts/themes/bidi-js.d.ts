declare module 'bidi-js' {
  interface Bidi {
    /** One level for each code unit; odd ones are read from the right. */
    getEmbeddingLevels(text: string, direction?: 'ltr' | 'rtl'): { levels: Uint8Array }
    getMirroredCharacter(character: string): string | null
  }
  export default function bidiFactory(): Bidi
}
