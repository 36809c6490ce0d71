import { describe, expect, it } from 'vitest'
import { readDrawing } from '../../../scripts/readers/pictures/read-drawing.ts'

const namespaces = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
const shape = '<circle id="dot" cx="5" cy="5" r="4"/>'
const drawing = (inside: string, attributes = '') =>
  `<svg ${namespaces} width="10" height="20" ${attributes}>${inside}${shape}</svg>`

function read(svg: string) {
  const { bytes, ...rest } = readDrawing(new TextEncoder().encode(svg))
  return { ...rest, svg: new TextDecoder().decode(bytes) }
}

const far = 'http://example.org/a'

/** A drawing, what is said to be taken out of it, and what may not be left. */
const hostile: Record<string, [svg: string, removed: RegExp, left: RegExp]> = {
  'a script': [drawing('<script>fetch("/")</script>'), /a script/, /script|fetch/],
  'a script of another prefix': [
    drawing('<s:script xmlns:s="http://www.w3.org/2000/svg">fetch("/")</s:script>'),
    /a script/,
    /script|fetch/,
  ],
  'a script of HTML': [
    drawing('<h:script xmlns:h="http://www.w3.org/1999/xhtml">f()</h:script>'),
    /HTML/,
    /script|f\(/,
  ],
  'a script in other capitals': [drawing('<SCRIPT>f()</SCRIPT>'), /script/i, /SCRIPT|f\(/],
  'a handler': [drawing('', 'onload="f()"'), /handler onload/, /onload/],
  'a handler in other capitals': [drawing('<g OnClick="f()"/>'), /handler OnClick/, /OnClick/],
  'a page within': [
    drawing('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">Words</p></foreignObject>'),
    /foreignObject/,
    /foreignObject|Words/,
  ],
  'a page within a switch': [drawing('<switch><foreignObject/><g/></switch>'), /foreignObject/, /foreignObject/],
  'a picture from elsewhere': [drawing(`<image href="${far}" width="9" height="9"/>`), /address/, /example|<image/],
  'the same by its older name': [drawing(`<image xlink:href="${far}" width="9"/>`), /address/, /example|<image/],
  'a prefix of one’s own for links': [
    drawing(`<image xmlns:y="http://www.w3.org/1999/xlink" y:href="${far}" width="9"/>`),
    /address/,
    /example|<image/,
  ],
  'a file of the machine': [drawing('<image href="file:///etc/passwd"/>'), /address/, /passwd/],
  'a file beside it': [drawing('<use href="other.svg#a"/>'), /address/, /other/],
  'a link to a script': [drawing('<a href="javascript:f()"><g/></a>'), /address/, /javascript/],
  'a link to a script, disguised': [drawing('<a href=" java&#10;script:f()"><g/></a>'), /address/, /script/],
  'a drawing in data': [drawing('<image href="data:image/svg+xml;base64,PHN2Zz4="/>'), /address/, /data:/],
  'a page in data': [drawing('<a href="data:text/html,f()"><g/></a>'), /address/, /data:/],
  'an imported style': [drawing(`<style>@import url(${far}); g { fill: red }</style>`), /imported/, /import|example/],
  'an imported style in CDATA': [drawing(`<style><![CDATA[@import "${far}";]]></style>`), /imported/, /import|example/],
  'an imported style, escaped': [drawing(`<style>@\\69mport "${far}";</style>`), /./, /example/],
  'a font from elsewhere': [
    drawing(`<style>@font-face { font-family: A; src: url("${far}") }</style>`),
    /address/,
    /example/,
  ],
  'a paint from elsewhere': [drawing(`<g fill="url(${far}#p)"/>`), /address/, /example/],
  'a paint in a style': [drawing(`<g style="fill: url('${far}#p'); stroke: red"/>`), /address/, /example/],
  'a paint by an escaped name': [drawing(`<g style="fill: u\\72l(${far})"/>`), /./, /example/],
  'a picture by a function': [
    drawing(`<style>g { background: image-set("${far}" 1x) }</style>`),
    /image-set/,
    /example/,
  ],
  'an address in a variable': [drawing(`<style>g { --a: url(${far}); fill: var(--a) }</style>`), /./, /example/],
  'a style sheet by an instruction': [
    `<?xml-stylesheet href="${far}"?>${drawing('')}`,
    /style sheet from outside/,
    /stylesheet|example/,
  ],
  'a base address': [drawing('', `xml:base="${far}"`), /address/, /example/],
  'an animation': [drawing('<animate attributeName="href" values="javascript:f()"/>'), /animation/, /animate/],
  'an address set later': [drawing(`<set attributeName="href" to="${far}"/>`), /animation/, /example/],
  'an animation in a style': [
    drawing('<style>@keyframes a { to { fill: red } } g { animation: a 1s }</style>'),
    /animation/,
    /keyframes|animation/,
  ],
  'an element that SVG lost': [drawing('<handler>f()</handler><iframe src="a"/>'), /handler.*iframe/, /handler|iframe/],
}

describe('a drawing is left without', () => {
  it.each(Object.entries(hostile))('%s', (_name, [source, removed, left]) => {
    const clean = read(source)
    expect(clean.removed.join(', ')).toMatch(removed)
    expect(clean.svg).not.toMatch(left)
    expect(clean.svg).toContain('id="dot"')
    expect(read(clean.svg)).toMatchObject({ svg: clean.svg, removed: [] })
  })
})

it('keeps the bytes of a drawing that only draws', () => {
  const innocent = [
    drawing('<style>g { fill: url(#p); color: #333 }</style><g fill="url(#p)" style="stroke: red"/>'),
    drawing('<image href="data:image/png;base64,iVBORw0KGgo=" width="9" height="9"/><use xlink:href="#dot"/>'),
    `<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><s:title>A picture</s:title></s:svg>`,
  ]
  for (const svg of innocent) expect(read(svg)).toMatchObject({ svg, removed: [] })
})

it('takes out what drawing programs note, without a word', () => {
  const { svg, removed } = read(`<?xml version="1.0"?>
    <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
    <!-- by Ann --><svg ${namespaces} xmlns:ink="http://www.inkscape.org/namespaces/inkscape" width="10" height="20"
      ink:export-filename="/home/ann/a.png"><ink:view zoom="2"/><metadata>Ann</metadata>${shape}</svg>`)
  expect(removed).toEqual([])
  expect(svg).not.toMatch(/ann|inkscape|DOCTYPE/i)
  expect(svg).toContain('id="dot"')
})

it('refuses entities, and what is no drawing', () => {
  const bomb = `<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${drawing('<text>&b;</text>')}`
  for (const source of [bomb, '<html xmlns="http://www.w3.org/1999/xhtml"/>', 'words', '', drawing('<g>')]) {
    expect(() => read(source)).toThrow()
  }
})

it.each([
  ['width="10" height="20"', 10, 20],
  ['width="1in" height="25.4mm"', 96, 96],
  ['viewBox="0 0 40 30"', 40, 30],
  ['viewBox="0 0 40 30" width="80"', 80, 60],
  ['viewBox="0,0,40,30" width="100%" height="100%"', 40, 30],
  ['', 300, 150],
])('has a size: %s', (attributes, width, height) => {
  const size = read(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}/>`)
  expect([size.width, size.height]).toEqual([width, height])
})
