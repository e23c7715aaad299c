import { Marked, type Tokens } from 'marked'
import { escapeHtml } from './html.ts'
import type { Picture } from './picture.ts'

/** Where the site serves what our Markdown files link to. */
const servedAt: Readonly<Record<string, string>> = {
  'client.md': '/docs/client',
  'events.md': '/docs/events',
  'coherence.md': '/docs/coherence',
  'draw.md': '/docs/draw-rules',
  'guia-responsable.md': '/docs/guia-responsable',
  'guia-especialista.md': '/docs/guia-especialista',
  'supervision.md': '/docs/supervision',
  'openapi.json': '/v1/openapi.json',
  '../tools/check_draw.py': '/docs/check_draw.py',
}

const targetOf = (href: string, language: 'en' | 'es'): string | undefined => {
  if (/^(https:\/\/|#|\/)/.test(href)) return href
  const [file = '', fragment] = href.split('#')
  const page = file === 'draw.md' && language === 'es' ? '/docs/draw' : servedAt[file]
  return page !== undefined && fragment !== undefined ? `${page}#${fragment}` : page
}

const plainText = (html: string) => html.replace(/<[^>]*>|&[a-z]+;|&#\d+;/g, '')

/** GitHub's anchor of a heading, so that links work here as they do there. */
const anchorOf = (heading: string) =>
  plainText(heading)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-')

const attribute = (text: string) => plainText(text).replaceAll('"', '&quot;')

/**
 * A guide's Markdown as HTML. A link to a file that the site does not serve becomes plain text; `pictureAt` gives what
 * stands for a picture's path. Each cell of a table knows its column's heading, because on a phone a row is shown as a
 * block.
 */
export const guideHtml = (
  markdown: string,
  language: 'en' | 'es',
  pictureAt: (path: string) => Picture,
): string => {
  const marked = new Marked({ gfm: true, async: false })
  marked.use({
    renderer: {
      heading({ tokens, depth }) {
        const text = this.parser.parseInline(tokens)
        return `<h${depth} id="${anchorOf(text)}">${text}</h${depth}>\n`
      },
      link({ href, tokens }) {
        const text = this.parser.parseInline(tokens)
        const target = targetOf(href, language)
        return target === undefined ? text : `<a href="${target}">${text}</a>`
      },
      image({ href, text }) {
        const { src, width, height } = pictureAt(href)
        return `<img src="${src}" alt="${escapeHtml(text)}" width="${width}" height="${height}" loading="lazy">`
      },
      table({ header, rows }) {
        const inline = ({ tokens }: Tokens.TableCell) => this.parser.parseInline(tokens)
        const labels = header.map(inline)
        const row = (cells: Tokens.TableCell[]) =>
          cells.map((cell, at) => `<td data-label="${attribute(labels[at] ?? '')}">${inline(cell)}</td>`)
        const body = rows.map((cells) => `<tr>${row(cells).join('')}</tr>`).join('\n')
        const head = labels.map((label) => `<th scope="col">${label}</th>`).join('')
        return `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>\n`
      },
    },
  })
  return marked.parse(markdown, { async: false })
}
