import type { Element, Root } from 'hast'
import { h } from 'hastscript'
import { visit } from 'unist-util-visit'

export interface RehypeFigureNumbersOptions {
  /** Id of a figure → its number. */
  numbers: Record<string, number>
  label: string
}

/** Puts "Figure 3." before the caption of each figure; a figure without a caption has no number to show. */
export function rehypeFigureNumbers(options: RehypeFigureNumbersOptions) {
  return (tree: Root): void => {
    visit(tree, { tagName: 'figure' }, (node) => {
      const figure = node as Element
      const number = options.numbers[String(figure.properties.id)]
      const caption = figure.children.find(
        (child): child is Element => child.type === 'element' && child.tagName === 'figcaption',
      )
      const first = caption?.children.find(
        (child): child is Element => child.type === 'element' && child.tagName === 'p',
      )
      if (number === undefined || !first) return
      first.children.unshift(h('span.figure-number', `${options.label} ${number}.`), { type: 'text', value: ' ' })
    })
  }
}
