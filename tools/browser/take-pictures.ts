/** `npm run pictures`: takes the guides' pictures of a running service's console; `--help` says how. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { repositoryRoot } from '../../lib/repository-root.ts'
import { openBrowser } from './open-browser.ts'
import { pictures, type Picture } from './pictures.ts'
import { readCommandLine } from '../command/command-line.ts'
import { runCommand } from '../command/run-command.ts'
import { dataOption, readRun } from '../running/running-service.ts'

const command = 'pictures'
const folder = join(repositoryRoot, 'docs', 'pictures')
const { values } = readCommandLine({ command, options: dataOption, maxArguments: 0 })

await runCommand(async () => {
  const { site } = readRun(values.data, z.object({ site: z.string() }))
  mkdirSync(folder, { recursive: true })
  const browser = await openBrowser()
  try {
    const take = async ({ name, person, path, width, height, show }: Picture) => {
      const page = await browser.newPage({ viewport: { width, height }, colorScheme: 'light' })
      await page.goto(new URL(`/entrar?to=${encodeURIComponent(path)}`, site).href)
      await page.getByRole('button', { name: person }).click()
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForLoadState('networkidle')
      await show?.(page)
      await page.screenshot({ path: join(folder, `${name}.png`) })
      await page.close()
      process.stdout.write(`docs/pictures/${name}.png\n`)
    }
    for (const picture of pictures) await take(picture)
  } finally {
    await browser.close()
  }
})
