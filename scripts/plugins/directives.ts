/** The form of one directive of the manuscript's language (docs/guide/manuscript.md). */
export interface DirectiveForm {
  type: 'textDirective' | 'containerDirective'
  required: string[]
  optional: string[]
  /** Whether it must have content between its brackets (text) or its fences (container). */
  content: 'required' | 'optional' | 'none'
}

/** Every directive of the language; anything else in a manuscript is `directive-is-known`. */
export const directives: Record<string, DirectiveForm> = {
  anchor: { type: 'textDirective', required: ['id'], optional: [], content: 'none' },
  emend: { type: 'textDirective', required: ['sic'], optional: ['why'], content: 'required' },
  index: {
    type: 'textDirective',
    required: ['entry'],
    optional: ['principal', 'begin', 'end', 'see', 'seeAlso', 'sort'],
    content: 'optional',
  },
  noterm: { type: 'textDirective', required: [], optional: [], content: 'required' },
  page: { type: 'textDirective', required: [], optional: [], content: 'required' },
  term: { type: 'textDirective', required: ['id'], optional: [], content: 'required' },
  epigraph: { type: 'containerDirective', required: [], optional: ['id'], content: 'required' },
  figure: { type: 'containerDirective', required: [], optional: ['id', 'decorative'], content: 'required' },
  note: { type: 'containerDirective', required: [], optional: ['id'], content: 'required' },
  questions: { type: 'containerDirective', required: [], optional: ['id'], content: 'required' },
  verse: { type: 'containerDirective', required: [], optional: ['id'], content: 'required' },
}
