import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fieldCodes } from '../../../functions/contract/document/field-codes.ts'
import { errors } from '../../../functions/contract/parts.ts'
import { errorType } from '../../../functions/platform/errors/define-errors.ts'
import { repositoryRoot } from '../../../lib/repository-root.ts'
import { documentationFiles } from '../../../tools/documentation/documentation.ts'
import { renderErrorsPage } from '../../../tools/documentation/errors-page.ts'
import { guideHtml } from '../../../tools/documentation/guide-html.ts'
import { guides } from '../../../tools/documentation/guides.ts'
import { addPicture } from '../../../tools/documentation/picture.ts'

const noPictures = (): never => {
  throw new Error('There is no picture here')
}
const english = (markdown: string) => guideHtml(markdown, 'en', noPictures)

describe('a guide', () => {
  test('has an anchor for each heading, named as on GitHub', () => {
    expect(english('## Qué pasa, *cada* mes & `x`')).toContain('id="qué-pasa-cada-mes--x"')
  })

  test('links to what the site serves, and shows other documents as plain text', () => {
    const html = english('[a](client.md#rules) [b](runbook.md#x) [c](https://drand.love) [d](#e)')
    expect(html).toContain('<a href="/docs/client#rules">a</a> b ')
    expect(html).toContain('<a href="https://drand.love">c</a> <a href="#e">d</a>')
  })

  test('leads to the part of the page about the draw in its own language', () => {
    expect(english('[a](draw.md)')).toContain('href="/docs/draw-rules"')
    expect(guideHtml('[a](draw.md)', 'es', noPictures)).toContain('href="/docs/draw"')
  })

  test('labels each cell of a table with the heading of its column', () => {
    expect(english('| a `b` | |\n|---|---|\n| 1 | 2 |')).toContain(
      '<tr><td data-label="a b">1</td><td data-label="">2</td></tr>',
    )
  })

  test('shows a picture in its size, with its text', () => {
    const html = guideHtml('![El "fichero"](pictures/file.png)', 'es', (path) => ({
      src: `/assets/of-${path}`,
      width: 390,
      height: 844,
    }))
    expect(html).toContain(
      '<img src="/assets/of-pictures/file.png" alt="El &quot;fichero&quot;" width="390" height="844"',
    )
  })
})

describe('a picture', () => {
  // The smallest PNG: 1 by 1.
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  const docs = mkdtempSync(join(tmpdir(), 'pictures-'))
  writeFileSync(join(docs, 'file.png'), png)
  writeFileSync(join(docs, 'file.jpg'), 'no picture')

  test('becomes an asset with a hash in its name; another kind of file or none is a fault', () => {
    const files = {}
    const { src, ...size } = addPicture(files, 'file.png', docs)
    expect(src).toMatch(/^\/assets\/file-[\w-]{10}\.png$/)
    expect(size).toEqual({ width: 1, height: 1 })
    expect(files).toEqual({ [src.slice(1)]: png })
    expect(() => addPicture(files, 'file.jpg', docs)).toThrow('file.jpg must be a PNG')
    expect(() => addPicture(files, 'none.png', docs)).toThrow('ENOENT')
    rmSync(docs, { recursive: true })
  })
})

describe('the files', () => {
  const files = documentationFiles()
  const text = (path: string) => String(files[path])
  const pages = Object.keys(files).filter((path) => path.endsWith('.html'))
  const addressOf = (path: string) => `/${path.replace(/(\/index)?\.html$/, '')}`
  const asset = (kind: RegExp) => {
    const [path, ...others] = Object.keys(files).filter((file) => kind.test(file))
    expect(others).toEqual([])
    return path ?? ''
  }

  test('contain every page, and all links lead somewhere', () => {
    const names = ['errors', ...Object.keys(guides)].map((name) => `docs/${name}.html`)
    expect(pages.toSorted()).toEqual(['docs/index.html', ...names].toSorted())
    const known = ['/', '/favicon.svg', '/v1/openapi.json', ...pages.map(addressOf)]
    for (const page of pages) {
      for (const [, link = ''] of text(page).matchAll(/(?:href|src)="([^"]*)"/g)) {
        const [path = '', fragment] = link.split('#')
        if (path.startsWith('https://')) continue
        if (path !== '' && !known.includes(path))
          expect(Object.keys(files), `${page}: ${link}`).toContain(path.slice(1))
        if (fragment === undefined) continue
        const target = path === '' ? page : `${path.slice(1)}.html`
        expect(text(target), `${page}: ${link}`).toContain(`id="${fragment}"`)
      }
    }
  })

  test.each(pages)('%s links to all others, and marks itself as the current page', (page) => {
    for (const other of pages) expect(text(page)).toContain(`href="${addressOf(other)}"`)
    expect(text(page).match(/href="[^"]*"[^>]* aria-current="page"/g)).toEqual([
      expect.stringContaining(`href="${addressOf(page)}"`),
    ])
  })

  test.each(pages)('%s has nothing inline, and nothing from elsewhere', (page) => {
    expect(text(page)).not.toMatch(/<style|<script>|\sstyle=|<[^>]*\son\w+=/)
    expect(text(page)).not.toMatch(/\ssrc="(?!\/)|<link[^>]*href="(?!\/)/)
    if (page !== 'docs/index.html') expect(text(page)).not.toContain('<script')
  })

  test('contain the part of docs/draw.md for participants in Spanish, without the part for programmers', () => {
    expect(text('docs/draw.html')).toContain('<html lang="es">')
    expect(text('docs/draw.html')).toContain('Guarde el correo de cada mes')
    expect(text('docs/draw.html')).not.toContain('Everything needed')
    expect(text('docs/draw-rules.html')).toContain('id="randomness"')
  })

  test('contain the checker unchanged', () => {
    const checker = readFileSync(join(repositoryRoot, 'tools/check_draw.py'), 'utf8')
    expect(text('docs/check_draw.py')).toBe(checker)
  })

  test('contain the viewer and what starts it, small enough for CloudFront to compress', () => {
    const viewer = asset(/^assets\/reference-viewer-/)
    const start = asset(/^assets\/reference-start-/)
    expect(text(viewer)).toContain('createApiReference')
    expect(text(viewer).length).toBeLessThan(10_000_000)
    expect(text('docs/index.html')).toMatch(
      new RegExp(`<script src="/${viewer}"></script>\\s*<script src="/${start}"></script>`),
    )
  })
})

describe('the errors page', () => {
  const page = renderErrorsPage(errors, fieldCodes)

  test.each(errors.map((error) => [error.code, error] as const))('explains %s', (code, error) => {
    const [path, anchor] = errorType(code).split('#')
    expect([path, anchor]).toEqual(['/docs/errors', code])
    const section = page.slice(page.indexOf(`<section id="${code}">`)).split('</section>')[0] ?? ''
    expect(section).toContain(`<strong>${error.status}</strong>`)
    for (const heading of ['What it means', 'What to do']) expect(section).toContain(heading)
    expect(error.meaning).toMatch(/\.$/)
    expect(error.remedy).toMatch(/\.$/)
  })
})
