export const svgNamespace = 'http://www.w3.org/2000/svg'
export const xlinkNamespace = 'http://www.w3.org/1999/xlink'

const structure = 'svg g defs symbol use a switch title desc style view'
const shapes = 'path rect circle ellipse line polyline polygon image text tspan textPath'
const paints = 'linearGradient radialGradient stop pattern marker clipPath mask filter'
const filters = [
  'feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap',
  'feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode',
  'feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence',
].join(' ')

/** Elements of SVG 2 that draw, or say what is drawn. */
export const drawingElements = new Set([structure, shapes, paints, filters].join(' ').split(' '))

/** Elements that show nothing without an address. */
export const referringElements = new Set(['image', 'use', 'feImage'])
