import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import type { LocalRun } from '../running/local-run.ts'

/** Sends a request as a caller, and expects it to succeed. */
export type Ask = (
  who: string,
  path: string,
  asked?: Parameters<LocalRun['api']>[1],
) => Promise<{ body: unknown; headers: Headers }>

const started = z.object({
  importId: z.string(),
  upload: z.object({ url: z.string(), headers: z.record(z.string(), z.string()) }),
})
const state = z.looseObject({
  state: z.string(),
  rows: z.object({ read: z.int(), kept: z.int(), repeated: z.int(), refused: z.int() }),
})

/** Announces a file of survey responses, uploads it, and waits until it was read. Returns what became of it. */
export const importResponses = async (
  ask: Ask,
  { brand, csv, ...more }: { brand: string; csv: string; dryRun?: boolean; coveredUntil?: string },
) => {
  const bytes = Buffer.from(csv)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const { body } = await ask('staff', '/v1/survey-imports', {
    body: { brand, fileName: 'encuestas.csv', bytes: bytes.length, sha256, ...more },
  })
  const { importId, upload } = started.parse(body)
  const put = await fetch(upload.url, { method: 'PUT', headers: upload.headers, body: bytes })
  if (!put.ok) throw new Error(`The upload failed: ${put.status} ${await put.text()}`)
  for (let tries = 1; ; tries += 1) {
    const found = state.parse((await ask('staff', `/v1/survey-imports/${importId}`)).body)
    if (['done', 'failed', 'mapping'].includes(found.state)) return { ...found, importId }
    if (tries === 200) throw new Error(`The import stays ${JSON.stringify(found)}`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
