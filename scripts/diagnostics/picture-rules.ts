/** What pictures and the cover must be; part of the catalogue in `rules.ts`. */
export const pictureRules = {
  'image-exists': {
    severity: 'error',
    title: 'A picture is a file that exists inside the manuscript’s folder',
    help: 'Copy the picture into the manuscript and give its path relative to the chapter.',
  },
  'image-is-readable': {
    severity: 'error',
    title:
      'A picture is an SVG, PNG, JPEG, GIF, WebP, AVIF or TIFF file, as its name says, whole, and of at most 100 million pixels',
    help: 'Export the picture again in one of these formats; an SVG has no entities of its own.',
  },
  'image-is-inert': {
    severity: 'warning',
    title: 'A drawing runs nothing, fetches nothing and does not move',
    help: 'What is named was taken out, and the rest is printed: look at it. Export the drawing as plain SVG, with its pictures embedded.',
  },
  'image-is-still': {
    severity: 'warning',
    title: 'A file of a picture holds one picture',
    help: 'The first is printed. Save the one that is meant as a file of its own.',
  },
  'image-has-alternative': {
    severity: 'error',
    title: 'A picture has an alternative text',
    help: 'Say between the brackets what the picture shows; a picture that says nothing goes into `:::figure{decorative}`.',
  },
  'cover-is-suitable': {
    severity: 'warning',
    title: 'A cover is in portrait, between 1.2 and 1.8 times as high as wide, and at least 1,000 pixels high',
    help: 'Export the cover larger or cut it to another shape; 1600 × 2560 pixels suits every shop. Without `cover` in edition.yaml the theme draws one.',
  },
} as const
