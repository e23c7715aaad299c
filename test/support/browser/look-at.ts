import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import * as z from 'zod/mini'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const texts = z.array(z.string())

export const widths = [320, 390, 768, 1280] as const
const heightAt = (width: number) => (width < 700 ? 844 : 900)

/** Lets a page lay itself out and finish what moves; what is in a closed part of it never does. */
const settle = (page: Page) =>
  page.evaluate(`new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    .then(() => Promise.race([new Promise((resolve) => setTimeout(resolve, 500)),
      Promise.allSettled(document.getAnimations().filter((each) => each.effect.getComputedTiming().endTime < Infinity)
        .map((each) => each.finished))]))`)

/** Gives a page another width, and lets it lay itself out. */
export const widen = async (page: Page, width: number): Promise<void> => {
  await page.setViewportSize({ width, height: heightAt(width) })
  await settle(page)
}

const runAxe = async (page: Page, rules: string): Promise<string[]> => {
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(axe)
  const found = await page.evaluate(`axe.run(${rules}).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target, failureSummary }) =>
      target + ' ' + failureSummary.replaceAll('\\n', ' ')).join(' | ')))`)
  return z.parse(texts, found)
}

/** The elements that make a page scroll sideways; none if it does not. */
export const scrollsSideways = async (page: Page): Promise<string[]> => {
  const found = await page.evaluate(`(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.querySelectorAll('body *')].filter((each) => each.getBoundingClientRect().right > clientWidth + 1)
    return [scrollWidth + ' of ' + clientWidth + ' px: ' + wide.slice(-3).map((each) => each.outerHTML.slice(0, 120)).join(' | ')]
  })()`)
  return z.parse(texts, found)
}

/** The texts that a page shows or reads out which are among those given; parts in another language are left out. */
const shownAmong = async (page: Page, given: readonly string[]): Promise<string[]> => {
  const shown = z.parse(
    texts,
    await page.evaluate(`(() => {
      const shown = []
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node instanceof Element ? node : node.parentElement
        if (element.closest('[lang]').lang !== 'es') continue
        if (node instanceof Element) shown.push(...['aria-label', 'placeholder', 'title', 'alt'].map((name) => element.getAttribute(name) ?? ''))
        else shown.push(node.data.trim())
      }
      return [...shown, document.title.split(' · ')[0]]
    })()`),
  )
  return given.filter((text) => shown.includes(text))
}

/**
 * Looks at a Spanish page that has been loaded, at every width, light and dark. Returns what is wrong with it: what axe
 * finds, sideways scrolling, texts among `english`.
 */
export const lookAt = async (page: Page, english: readonly string[]): Promise<string[]> => {
  const wrong: string[] = []
  const note = (where: string, found: readonly string[]) =>
    wrong.push(...found.map((each) => `${where}: ${each}`))
  const withTags = `{ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }`
  const contrast = `{ runOnly: { type: 'rule', values: ['color-contrast'] } }`
  for (const width of widths) {
    await widen(page, width)
    note(`${width} px`, await scrollsSideways(page))
    if (width === 390) {
      note('axe, 390 px', await runAxe(page, withTags))
      await page.emulateMedia({ colorScheme: 'dark' })
      await settle(page)
      note('axe, 390 px, dark', await runAxe(page, contrast))
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active', reducedMotion: 'reduce' })
      await settle(page)
      note('390 px, forced colours', await scrollsSideways(page))
      await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' })
    }
    if (width === 1280) note('axe, 1280 px', await runAxe(page, withTags))
  }
  note('in English', await shownAmong(page, english))
  return wrong
}
