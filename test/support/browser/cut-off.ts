import type { Page } from 'playwright-core'
import * as z from 'zod/mini'

/**
 * Texts of a page of which something cannot be seen: they are wider or higher than what is around them and cut there, or
 * reach out of the page.
 */
export const cutOff = async (page: Page): Promise<string[]> => {
  const found = await page.evaluate(`(() => {
    const cut = []
    for (const each of document.querySelectorAll('body *')) {
      if (!each.checkVisibility() || each.closest('.unseen, .skip, table.cards thead')) continue
      const style = getComputedStyle(each)
      const hides = (how) => how === 'hidden' || how === 'clip'
      const { right, left, width } = each.getBoundingClientRect()
      const said = each.outerHTML.slice(0, 160)
      if (hides(style.overflowX) && each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 1) cut.push('cut: ' + said)
      if (hides(style.overflowY) && each.scrollHeight > each.clientHeight + 1 && each.clientHeight > 1) cut.push('cut: ' + said)
      if (width > 0 && (right > innerWidth + 1 || left < -1)) cut.push('out of the page: ' + said)
    }
    return cut
  })()`)
  return z.parse(z.array(z.string()), found)
}
