import type { Directory } from '../../directory/reading/read-directory.ts'
import {
  ExportFails,
  runExport,
  type RunExportPorts,
  type Watch,
} from '../../platform/exporting/run-export.ts'
import { writeZip } from '../../platform/files/zip/write-zip.ts'
import { languageOf } from '../../platform/words/language.ts'
import type { CustomerOf } from '../../platform/personal-data/personal-data.ts'
import { elsewhere } from '../holding/elsewhere.ts'
import type { HeldData } from '../holding/held-data.ts'
import type { HeldDatum } from '../holding/holding-schemas.ts'
import type { readBlocked } from '../opening/file/read-blocked.ts'
import { customerFileKey, type CustomerExportRequest } from './customer-export.ts'
import type { TextsPorts } from './page/asked-texts.ts'
import { writePage } from './page/write-page.ts'
import { provided } from './provided.ts'
import { readAll } from './read-all.ts'
import type { refusedHeld } from './refused-held.ts'
import { writeJson } from './write-json.ts'

type MakeCustomerExportPorts = Omit<RunExportPorts<CustomerExportRequest>, 'compose'> & {
  directory: Pick<Directory, 'dealer' | 'questionnaire' | 'brand'>
  brandSurveys: TextsPorts['brandSurveys']
  data: HeldData
  blocked: ReturnType<typeof readBlocked>
  /** The customer's rows in files of refused rows. */
  refused: ReturnType<typeof refusedHeld>
  /** For how many months calls are kept from their visit. */
  callMonths: number
}

async function* onlyProvided(batches: AsyncIterable<readonly HeldDatum[]>) {
  for await (const items of batches) yield items.flatMap((item) => provided(item) ?? [])
}

/** Batches of what is held, and what else is about the customer at the end of the first. */
async function* withMore(
  batches: AsyncIterable<readonly HeldDatum[]>,
  more: readonly HeldDatum[],
): AsyncGenerator<readonly HeldDatum[], void, undefined> {
  let rest = more
  for await (const items of batches) {
    yield [...items, ...rest]
    rest = []
  }
}

/** Makes files about customers that were ordered; `runExport` says what becomes of one whose making fails. */
export const makeCustomerExport = (ports: MakeCustomerExportPorts) => {
  const { directory, brandSurveys, data, blocked, refused, callMonths, clock } = ports

  /** The archive: both files are read from the table, one after the other, so that neither has to be in memory. */
  async function* filesOf(of: CustomerOf, { part, opened }: CustomerExportRequest, watch: Watch) {
    const dealer = await directory.dealer(of.dealerId)
    if (!dealer) throw new ExportFails('internal')
    // Once for both files, which have to say the same.
    const rows = opened ? [] : await refused(of, part)
    const everything = () => (opened ? blocked(opened) : withMore(readAll(data, of, part), rows))
    const asOf = clock().toISOString()
    const isBlocked = opened !== undefined
    const all = {
      ...of,
      asOf,
      ...(isBlocked && { isBlocked }),
      elsewhere: elsewhere(languageOf(dealer.language), { areRowsShown: !isBlocked }),
    }
    yield { path: 'datos.json', content: writeJson(all, watch(everything())) }
    const again = watch(everything(), () => 0)
    const about = { name: dealer.name, zone: dealer.zone, asOf, isBlocked, callMonths }
    yield { path: 'datos.html', content: writePage({ directory, brandSurveys }, about, again) }
  }

  return runExport({
    ...ports,
    compose: async (found, watch) => {
      const { kind, customerRef, part } = found.request
      const of = { dealerId: found.dealerId, customerRef }
      const key = customerFileKey(found)
      if (kind === 'access')
        return {
          target: { key, contentType: 'application/zip' },
          pieces: writeZip(filesOf(of, found.request, watch)),
        }
      return {
        target: { key, contentType: 'application/json; charset=utf-8' },
        pieces: writeJson(
          { ...of, asOf: clock().toISOString() },
          watch(onlyProvided(readAll(data, of, part))),
        ),
      }
    },
  })
}
