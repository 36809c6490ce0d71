import type { ThemeFont } from '../../edition/types.ts'

/**
 * An SVG picture that carries the theme's text face. A picture cannot reach the fonts of the page it stands on, and
 * those of the machine must not matter, so all of its words are set in the theme's first family; without ligatures, of
 * which Chromium does not say in a picture what letters they are.
 */
export function drawingWithFonts(bytes: Uint8Array, fonts: ThemeFont[]): Uint8Array {
  const svg = new TextDecoder().decode(bytes)
  const family = fonts[0]?.family
  const opening = /<(?:\w+:)?svg\b(?:[^>"']|"[^"]*"|'[^']*')*>/.exec(svg)
  if (!family || !opening || !/<(?:\w+:)?text\b/.test(svg)) return bytes
  const faces = fonts.filter((font) => font.family === family).map(face)
  const style = `<style>${faces.join('')} text, tspan, textPath { font-family: "${family}" !important; font-variant-ligatures: none }</style>`
  const at = opening.index + opening[0].length
  return new TextEncoder().encode(svg.slice(0, at) + style + svg.slice(at))
}

function face({ family, style, weight, bytes }: ThemeFont): string {
  const data = Buffer.from(bytes).toString('base64')
  return `@font-face { font-family: "${family}"; font-style: ${style}; font-weight: ${weight}; src: url(data:font/ttf;base64,${data}) }`
}
