import { create, type Font } from 'fontkit'
import type { ThemeFont } from '../edition/types.ts'

export interface FamilyFaces {
  family: string
  has: (character: string) => boolean
  /** A text in the face that is nearest to what is asked. */
  set: (text: string, asked: { weight: number; style: string }) => Outline[]
}

/** A glyph in type of size 1. */
export interface Outline {
  /** What an SVG path says in `d`, y upwards, in units of `1 / unitsPerEm`. */
  path: string
  unitsPerEm: number
  /** How far it moves those after it. */
  advance: number
  /** From where it would stand, x to the right and y upwards. */
  x: number
  y: number
}

interface Face {
  weight: number
  style: string
  font: Font
  characters: ReadonlySet<number>
}

/** The families of some fonts, in their order, and what they can draw; the parts of a family are taken together. */
export function familyFaces(fonts: ThemeFont[]): FamilyFaces[] {
  const faces = new Map<string, Face[]>()
  for (const { family, weight, style, bytes } of fonts) {
    const font = create(Buffer.from(bytes))
    if (!('characterSet' in font)) continue
    const face = { weight, style, font, characters: charactersOf(font) }
    faces.set(family, [...(faces.get(family) ?? []), face])
  }
  return [...faces].map(([family, own]) => ({
    family,
    has: (character) => own.some((face) => covers(face, character)),
    set: (text, asked) => setIn(nearest(own, asked), text),
  }))
}

/** A font of no characters at all has no table of them, and fontkit throws. */
function charactersOf(font: Font): ReadonlySet<number> {
  try {
    return new Set(font.characterSet)
  } catch {
    return new Set()
  }
}

function covers({ characters }: Face, character: string): boolean {
  return characters.has(character.codePointAt(0) ?? 0)
}

function nearest(faces: Face[], { weight, style }: { weight: number; style: string }): Face[] {
  const distance = (face: Face) => Math.abs(face.weight - weight) + (face.style === style ? 0 : 1000)
  return faces.toSorted((one, other) => distance(one) - distance(other))
}

/** Shaped as one where one face has it all; the parts of a family for Han characters share no shapes. */
function setIn(faces: Face[], text: string): Outline[] {
  const whole = faces.find((face) => [...text].every((character) => covers(face, character)))
  if (whole) return outlines(whole.font, text)
  return [...text].flatMap((character) => {
    const font = (faces.find((face) => covers(face, character)) ?? faces[0])?.font
    return font ? outlines(font, character) : []
  })
}

function outlines(font: Font, text: string): Outline[] {
  const { unitsPerEm } = font
  const { glyphs, positions } = font.layout(text)
  return glyphs.map((glyph, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {}
    const move = { advance: xAdvance / unitsPerEm, x: xOffset / unitsPerEm, y: yOffset / unitsPerEm }
    return { path: glyph.path.toSVG(), unitsPerEm, ...move }
  })
}
