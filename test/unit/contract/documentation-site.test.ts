import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { errors } from '../../../functions/contract/parts.ts'
import { fieldCodes } from '../../../functions/contract/document/field-codes.ts'
import { renderErrorsPage } from '../../../functions/contract/pages/errors-page.ts'
import { guideFile, guides, isGuideName } from '../../../functions/contract/pages/guides.ts'
import { referencePolicy, renderReferencePage } from '../../../functions/contract/pages/reference-page.ts'
import { policyHash, readingPage, readingPolicy } from '../../../functions/contract/pages/site-page.ts'
import { respondWithFile, servedFile, servedGzip } from '../../../functions/contract/pages/served-file.ts'
import { errorType } from '../../../functions/platform/errors/define-errors.ts'
import { documentationAssets } from '../../../lib/bundling/assets/documentation-assets.ts'
import { guideHtml } from '../../../lib/bundling/assets/guide-html.ts'
import { repositoryRoot } from '../../../lib/repository-root.ts'
import { gunzipSync, gzipSync } from 'node:zlib'

const headersOf = (headers: Readonly<Record<string, string | undefined>>) => (name: string) => headers[name]

describe('a guide', () => {
  test('has an anchor for each heading, named as on GitHub', () => {
    expect(guideHtml('## Qué pasa, *cada* mes & `x`')).toContain('id="qué-pasa-cada-mes--x"')
  })

  test('links to what the site serves, and shows other documents as plain text', () => {
    const html = guideHtml('[a](client.md#rules) [b](runbook.md#x) [c](https://drand.love) [d](#e)')
    expect(html).toContain('<a href="/docs/client#rules">a</a> b ')
    expect(html).toContain('<a href="https://drand.love">c</a> <a href="#e">d</a>')
  })

  test('labels each cell of a table with the heading of its column', () => {
    expect(guideHtml('| a `b` | |\n|---|---|\n| 1 | 2 |')).toContain(
      '<tr><td data-label="a b">1</td><td data-label="">2</td></tr>',
    )
  })
})

describe('the assets', () => {
  const assets = documentationAssets()

  test('contain every guide, and all links lead somewhere', () => {
    const pages = new Set(['/docs', '/docs/errors', '/docs/check_draw.py', '/v1/openapi.json'])
    const names = Object.keys(guides).filter(isGuideName)
    for (const name of names) pages.add(`/docs/${name}`)
    for (const name of names) {
      const html = String(assets[guideFile(name)])
      expect(html).toMatch(/^<h1 /)
      for (const [, href = ''] of html.matchAll(/href="([^"]*)"/g)) {
        const [path = '', fragment] = href.split('#')
        if (path.startsWith('https://')) continue
        if (path !== '') expect(pages, `${name}: ${href}`).toContain(path)
        const target = path === '' ? html : String(assets[`${path.slice('/docs/'.length)}.html`] ?? '')
        if (fragment !== undefined) expect(target, `${name}: ${href}`).toContain(`id="${fragment}"`)
      }
    }
  })

  test('contain the part of docs/draw.md for participants in Spanish, without the part for programmers', () => {
    const people = String(assets['draw.html'])
    expect(people).toContain('Guarde el correo de cada mes')
    expect(people).not.toContain('Everything needed')
    expect(String(assets['draw-rules.html'])).toContain('id="randomness"')
  })

  test('contain the checker unchanged', () => {
    expect(assets['check_draw.py']).toBe(readFileSync(join(repositoryRoot, 'tools/check_draw.py'), 'utf8'))
  })

  test("contain the viewer, which fits into Lambda's 6 MB limit even uncompressed", () => {
    const viewer = gunzipSync(Buffer.from(assets['viewer.js.gz'] ?? ''))
    expect(viewer.toString()).toContain('createApiReference')
    expect((viewer.length * 4) / 3).toBeLessThan(6 * 1024 * 1024)
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

describe('every page', () => {
  test('links to all others and marks itself as the current page', () => {
    const page = readingPage({ path: '/docs/draw', title: 'x', language: 'es', body: '' })
    for (const path of ['/docs', '/docs/client', '/docs/errors', '/docs/events', '/docs/draw-rules'])
      for (const html of [page, renderReferencePage('/docs/viewer.js')])
        expect(html).toContain(`href="${path}"`)
    expect(page).toMatch(/href="\/docs\/draw"[^>]* aria-current="page"/)
    expect(page).toContain('<html lang="es">')
  })

  test('without the viewer may use only its own style', () => {
    const page = readingPage({ path: '/docs/errors', title: 'x', language: 'en', body: '' })
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? ''
    expect(readingPolicy).toContain(`style-src ${policyHash(style)};`)
    expect(readingPolicy).not.toContain('unsafe')
    expect(page).not.toMatch(/<script|\sstyle=|\son\w+=|@import|url\(/)
  })

  test('with the viewer may only run its own scripts and send requests to its own host', () => {
    const page = renderReferencePage('/docs/viewer.js?v=1')
    const inline = /<script>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? ''
    expect(referencePolicy).toContain(`script-src 'self' ${policyHash(inline)};`)
    expect(referencePolicy).toContain("connect-src 'self';")
    expect(referencePolicy).toContain("default-src 'none';")
    expect(referencePolicy).not.toMatch(/unsafe-eval|https?:/)
    expect(page).not.toMatch(/(src|href)="(?!\/)/)
  })
})

describe('a served file', () => {
  const file = servedFile('hello', { contentType: 'text/plain' })
  const etag = `W/"${file.version}"`

  test('is compressed if the client accepts gzip', () => {
    const zipped = respondWithFile(file, headersOf({ 'accept-encoding': 'br, gzip;q=0.5' }))
    expect(zipped.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding', etag })
    expect(zipped.status === 200 && gunzipSync(zipped.raw.body).toString()).toBe('hello')
    for (const accepted of [{}, { 'accept-encoding': 'br' }, { 'accept-encoding': 'gzip;q=0, br' }]) {
      const plain = respondWithFile(file, headersOf(accepted))
      expect(plain.status === 200 && plain.raw.body.toString()).toBe('hello')
      expect(plain.headers).not.toHaveProperty('content-encoding')
    }
  })

  test('is the same whether it was given compressed or not', () => {
    const given = servedGzip(gzipSync('hello'), { contentType: 'text/plain' })
    expect(given.plain().toString()).toBe('hello')
    expect(gunzipSync(given.gzipped()).toString()).toBe('hello')
  })

  test('responds 304 to a client that already has it', () => {
    for (const asked of [etag, `"x", ${etag}`, '*', `"${file.version}"`])
      expect(respondWithFile(file, headersOf({ 'if-none-match': asked }))).toEqual({
        status: 304,
        body: null,
        headers: expect.objectContaining({ etag }),
      })
    expect(respondWithFile(file, headersOf({ 'if-none-match': '"other"' })).status).toBe(200)
  })

  test('has another version when its content changes', () => {
    expect(servedFile('hallo', { contentType: 'text/plain' }).version).not.toBe(file.version)
  })
})
