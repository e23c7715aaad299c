import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import type { Act, Sender } from '../history/actions.ts'
import { request } from './request.ts'

/** What importing a file needs of the run. */
type Ports = {
  api: string
  token: (who: Sender) => Promise<string>
  /** Waits until what has been caused is done. */
  settle: () => Promise<void>
}

const started = z.object({
  importId: z.string(),
  upload: z.object({ url: z.string(), headers: z.record(z.string(), z.string()) }),
})
const finished = z.looseObject({
  state: z.string(),
  rows: z.looseObject({ read: z.int(), kept: z.int(), refused: z.int() }),
})

/** Imports a brand's file as staff do in the console, and waits until it is read. Throws if any row is refused. */
export const sendSurveyFile = async (
  { api, token, settle }: Ports,
  { brand, fileName, content, coveredUntil }: Extract<Act, { kind: 'survey-file' }>,
): Promise<void> => {
  const staff = await token('staff')
  const bytes = Buffer.from(content)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const body = { brand, fileName, bytes: bytes.length, sha256, coveredUntil }
  const imports = `${api}/v1/survey-imports`
  const { importId, upload } = z.parse(
    started,
    await request(imports, { token: staff, method: 'POST', body }),
  )
  const put = await fetch(upload.url, { method: 'PUT', headers: upload.headers, body: bytes })
  if (!put.ok) throw new Error(`The sample file ${fileName} could not be uploaded: ${put.status}`)
  await settle()
  const { state, rows } = z.parse(
    finished,
    await request(`${imports}/${importId}`, { token: staff, method: 'GET' }),
  )
  if (state !== 'done' || rows.refused > 0)
    throw new Error(`The sample file ${fileName} is ${state}: ${JSON.stringify(rows)}`)
}
