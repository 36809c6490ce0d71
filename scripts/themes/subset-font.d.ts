declare module 'subset-font' {
  /** A font with the glyphs of a text alone; axes that are given a value are no longer variable. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: 'truetype'; variationAxes?: Record<string, number> },
  ): Promise<Buffer>
}
