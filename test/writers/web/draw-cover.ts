import { Resvg } from '@resvg/resvg-js'

/** A cover of 1600 × 2560 pixels: plain, or of a noise that no PNG can compress. */
export function drawCover(kind: 'plain' | 'noise' = 'plain'): Uint8Array {
  const noise = '<filter id="n"><feTurbulence baseFrequency="0.9" numOctaves="1"/></filter>'
  const fill = kind === 'plain' ? 'fill="#7a1f1f"' : 'filter="url(#n)"'
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="2560">${noise}
    <rect width="1600" height="2560" ${fill}/><circle cx="800" cy="900" r="400" fill="#f4efe4"/></svg>`
  return new Uint8Array(new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng())
}
