import type { Locator, Page } from 'playwright-core'
import { pressAt, tabTo, typeAt } from './keyboard.ts'

/** How somebody works a page: what they press, where they type, what they choose from a list. */
export type Hand = {
  press: (wanted: Locator) => Promise<void>
  type: (wanted: Locator, text: string) => Promise<void>
  choose: (wanted: Locator, label: string) => Promise<void>
  tick: (wanted: Locator) => Promise<void>
}

/** Somebody with a mouse. */
export const mouse: Hand = {
  press: (wanted) => wanted.click(),
  type: (wanted, text) => wanted.fill(text),
  choose: async (wanted, label) => void (await wanted.selectOption({ label })),
  tick: (wanted) => wanted.check(),
}

/** Somebody with nothing but a keyboard. */
export const keyboard = (page: Page): Hand => ({
  press: (wanted) => pressAt(page, wanted),
  type: (wanted, text) => typeAt(page, wanted, text),
  choose: async (wanted, label) => {
    await tabTo(page, wanted)
    const chosen = () => wanted.locator('option:checked').textContent()
    for (let steps = 0; steps < 60 && (await chosen()) !== label; steps += 1)
      await page.keyboard.press('ArrowDown')
    if ((await chosen()) !== label) throw new Error(`The keyboard does not get to ${label}`)
  },
  tick: (wanted) => pressAt(page, wanted, 'Space'),
})
