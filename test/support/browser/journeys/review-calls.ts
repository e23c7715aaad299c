import type { Page } from 'playwright-core'
import { pressAt } from './keyboard.ts'

/**
 * Reviews calls from the queue with single keys: the first as a problem with low marks, the second as one that nobody
 * can tell about. Ends at a third, or at the empty queue.
 */
export const reviewWithKeys = async (page: Page): Promise<void> => {
  await pressAt(page, page.getByRole('button', { name: 'Revisar la siguiente' }))
  await page.waitForURL(/\/revisiones\//)
  await page.getByRole('button', { name: 'Dar el veredicto' }).waitFor()
  const first = page.url()
  await page.keyboard.press('g')
  await page.keyboard.press('4')
  await page.getByLabel('Es un problema', { exact: true }).and(page.locator(':checked')).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Qué habían dicho' }).waitFor()
  await page.keyboard.press('d')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.href !== first)
  await page.getByRole('button', { name: 'Dar el veredicto' }).waitFor()
  const second = page.url()
  await page.keyboard.press('s')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Qué habían dicho' }).waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.href !== second)
}
