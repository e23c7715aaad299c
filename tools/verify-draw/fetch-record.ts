import { readPublished, type Published } from '../../functions/draws/record/checking/read-published.ts'
import { readRecord } from '../../functions/draws/record/checking/read-record.ts'
import { zeroCommitment } from '../../functions/draws/record/sealed-list.ts'
import { previousMonth } from '../../functions/platform/calendar/draw-months.ts'
import { parseJson } from './parse-json.ts'
import { NotRun } from './not-run.ts'
import { fetchText } from './sources.ts'
import type { Texts } from './texts.ts'

const recordPath = /\/groups\/([^/]+)\/draws\/([^/]+)$/

/** Rejects a record of another group or month than requested, however valid it is. */
const refuseOther = (url: string, record: unknown, say: Texts) => {
  const draw = readRecord(record)
  const asked = recordPath.exec(new URL(url).pathname)
  if ('invalid' in draw || !asked) return
  const { group, month } = draw.read.list
  if (asked[1] !== group || asked[2] !== month) throw new NotRun(say.anotherDraw(url, group, month))
}

type Fetched = { record: unknown; previous?: unknown; published?: Published; notes: string[] }
type Wanted = { token: string | undefined; previous: boolean; published: boolean }

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/**
 * Fetches a record and, if wanted, the previous month's record and the published commitment from the same service.
 * `notes` say what could not be fetched. Throws NotRun if the record itself cannot be.
 */
export const fetchRecord = async (url: string, wanted: Wanted, say: Texts): Promise<Fetched> => {
  const record = parseJson(await fetchText(url, say, wanted.token))
  refuseOther(url, record, say)
  const draw = readRecord(record)
  const found: Fetched = { record, notes: [] }
  if ('invalid' in draw || !recordPath.test(new URL(url).pathname)) return found
  const { group, month, previous } = draw.read.list
  const address = (change: (path: string) => string, search = '') => {
    const one = new URL(url)
    one.pathname = change(one.pathname)
    one.search = search
    return one.href
  }
  if (wanted.previous && previous !== zeroCommitment)
    try {
      const before = address((path) => path.replace(/[^/]+$/, previousMonth(month)))
      found.previous = parseJson(await fetchText(before, say, wanted.token))
    } catch (error) {
      found.notes.push(say.previousNotFetched(messageOf(error)))
    }
  if (wanted.published)
    try {
      const page = address(
        (path) => path.replace(recordPath, `/draws/${month}/commitments`),
        `group=${group}`,
      )
      const published = readPublished(await fetchText(page, say))
      if (published === undefined) throw new NotRun(page)
      found.published = published
    } catch (error) {
      found.notes.push(say.publishedNotFetched(messageOf(error)))
    }
  return found
}
