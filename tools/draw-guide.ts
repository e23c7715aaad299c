import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Marked } from 'marked'

const root = join(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

/**
 * The only link a reader of the page can follow: the checker, which is served next to it. Our sources are shown by
 * name only.
 */
const served: Readonly<Record<string, string>> = { '../tools/check_draw.py': 'check_draw.py' }

const toHtml = (markdown: string): string => {
  const marked = new Marked({ gfm: true, async: false })
  marked.use({
    renderer: {
      link({ href, tokens }) {
        const text = this.parser.parseInline(tokens)
        const target = href.startsWith('https://') ? href : served[href]
        return target === undefined ? text : `<a href="${target}">${text}</a>`
      },
    },
  })
  return marked.parse(markdown, { async: false })
}

/** The source of `functions/contract/pages/draw-guide.ts`: `docs/draw.md` as HTML, and the checker's text. */
export const drawGuideSource = (): string =>
  [
    '// Printed by tools/print-draw-guide.ts from docs/draw.md and tools/check_draw.py: change those.',
    `export const guideHtml = ${JSON.stringify(toHtml(read('docs/draw.md')))}`,
    `export const checkerSource = ${JSON.stringify(read('tools/check_draw.py'))}`,
    '',
  ].join('\n')
