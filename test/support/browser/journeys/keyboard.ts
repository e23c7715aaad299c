import type { Locator, Page } from 'playwright-core'

/** Presses Tab until something has the focus. Throws if nothing like it can be reached in 150 steps. */
export const tabTo = async (page: Page, wanted: Locator): Promise<void> => {
  await wanted.first().waitFor()
  for (let steps = 0; steps < 150; steps += 1) {
    await page.keyboard.press('Tab')
    if ((await page.locator(':focus').and(wanted).count()) > 0) return
  }
  throw new Error(`The keyboard does not get to ${String(wanted)}`)
}

/** Goes to a control with the keyboard alone and presses Enter, or another key. */
export const pressAt = async (page: Page, wanted: Locator, key = 'Enter'): Promise<void> => {
  await tabTo(page, wanted)
  await page.keyboard.press(key)
}

/** Goes to a field with the keyboard alone and types into it. */
export const typeAt = async (page: Page, wanted: Locator, text: string): Promise<void> => {
  await tabTo(page, wanted)
  await page.keyboard.type(text)
}
