import type { Landmark } from './navigation.ts'

/** `epub:type` of a landmark → the type that OPF 2.0.1, §2.6 has for it. */
const types: Record<string, string> = {
  cover: 'cover',
  titlepage: 'title-page',
  'copyright-page': 'copyright-page',
  toc: 'toc',
  loi: 'loi',
  lot: 'lot',
  dedication: 'dedication',
  foreword: 'foreword',
  preface: 'preface',
  acknowledgments: 'acknowledgements',
  bodymatter: 'text',
  glossary: 'glossary',
  bibliography: 'bibliography',
  index: 'index',
}

/** The landmarks once more, for readers that know EPUB 2 alone: most of them open the book at `text`. */
export function guideOf(landmarks: Landmark[]): Landmark[] {
  return landmarks.flatMap((landmark) => {
    const type = types[landmark.type]
    return type === undefined ? [] : [{ ...landmark, type }]
  })
}
