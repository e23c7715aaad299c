import { readFileSync } from 'node:fs'
import { type Published, readPublished } from '../../functions/draws/record/checking/read-published.ts'
import { NotRun } from './not-run.ts'
import type { Texts } from './texts.ts'

const maxBytes = 1_000_000
const timeoutMs = 15_000

/** Whether an argument is an address, not a file. */
export const isUrl = (place: string): boolean => /^https?:\/\//.test(place)

const decode = (bytes: Uint8Array, from: string, say: Texts): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new NotRun(say.notText(from))
  }
}

/** A file's text. Throws NotRun if it cannot be read or is not UTF-8. */
export const readText = (path: string, say: Texts): string => {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch {
    throw new NotRun(say.unreadable(path))
  }
  return decode(bytes, path, say)
}

const readAll = async (response: Response): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    if (size > maxBytes) break
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** The text that an address responds with, up to a megabyte. Throws NotRun if it does not respond with 2xx. */
export const fetchText = async (url: string, say: Texts, token?: string): Promise<string> => {
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` }
  const headers = { accept: 'application/json', ...authorization }
  try {
    const response = await fetch(url, { headers, signal: AbortSignal.timeout(timeoutMs), redirect: 'error' })
    if (response.ok) return decode(await readAll(response), url, say)
    throw new NotRun(say.status(url, response.status))
  } catch (error) {
    if (error instanceof NotRun) throw error
    throw new NotRun(say.noAnswer(url))
  }
}

/** The commitment that `--commitment` gives: by itself, or in the file or at the URL of the published page. */
export const readCommitment = async (value: string, say: Texts): Promise<Published> => {
  const direct = readPublished(value)
  if (direct !== undefined) return direct
  const text = isUrl(value) ? await fetchText(value, say) : readPage(value, say)
  const published = readPublished(text)
  if (published === undefined) throw new NotRun(say.badCommitment)
  return published
}

const readPage = (path: string, say: Texts): string => {
  try {
    return readText(path, say)
  } catch {
    throw new NotRun(say.badCommitment)
  }
}
