import type { ChapterRole } from '../edition/types.ts'

/** What `role` of a chapter in `contents` may be. */
export const chapterRoles = [
  'abstract',
  'acknowledgments',
  'afterword',
  'appendix',
  'colophon',
  'conclusion',
  'dedication',
  'epilogue',
  'foreword',
  'introduction',
  'preface',
  'prologue',
] as const satisfies ChapterRole[]
