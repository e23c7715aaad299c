import { openBrowser } from '../../../tools/browser/open-browser.ts'

const phone = { width: 390, height: 844 }

/** What the strictest mail scanners do: opens a page with scripts, presses its buttons and submits its forms as found. */
export const scanWithBrowser = async (url: string): Promise<void> => {
  const browser = await openBrowser()
  try {
    for (const act of ['press', 'submit'] as const) {
      const page = await browser.newPage({ viewport: phone })
      await page.goto(url)
      if (act === 'press') for (const button of await page.getByRole('button').all()) await button.click()
      else await page.evaluate('for (const form of document.forms) form.submit()')
      await page.waitForLoadState('networkidle')
    }
  } finally {
    await browser.close()
  }
}

/** Takes a case on from its page in a browser without scripts, and returns the text that the page then shows. */
export const withoutScripts = async (url: string, assignee: string): Promise<string> => {
  const browser = await openBrowser()
  try {
    const page = await browser.newPage({ viewport: phone, javaScriptEnabled: false })
    await page.goto(url)
    await page.getByRole('textbox').fill(assignee)
    await page.getByRole('button').click()
    return await page.locator('body').innerText()
  } finally {
    await browser.close()
  }
}
