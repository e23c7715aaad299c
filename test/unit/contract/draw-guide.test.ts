import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkerSource, guideHtml } from '../../../functions/contract/pages/draw-guide.ts'
import { guidePolicy, renderGuidePage } from '../../../functions/contract/pages/guide-page.ts'
import { drawGuideSource } from '../../../tools/draw-guide.ts'

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')

test('what is served is what docs/draw.md and the checker say', () => {
  expect(read('functions/contract/pages/draw-guide.ts')).toBe(drawGuideSource())
  expect(checkerSource).toBe(read('tools/check_draw.py'))
})

test('the page needs nothing from elsewhere, runs nothing, and leads to the checker', () => {
  const page = renderGuidePage()
  expect(page).not.toMatch(/<script|<img|<link|src=|onclick|url\(/)
  expect(guidePolicy).toContain("default-src 'none'")
  expect(guideHtml).toContain('href="check_draw.py"')
  expect([...page.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).not.toContainEqual(
    expect.stringMatching(/\.\./),
  )
})
