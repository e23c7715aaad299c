import type { Clock } from '../../platform/runtime/clock.ts'
import { doesNotFit } from '../../platform/errors/errors.ts'
import { checkDealer } from './validate-dealer.ts'
import type { DealerContent } from './dealer.ts'
import { type PutResult, type PutSetting, putSetting, type SettingPort } from '../resources/put-resource.ts'
import type { Directory } from '../reading/read-directory.ts'

export type PutDealerPorts = {
  dealers: SettingPort<DealerContent>
  directory: Pick<Directory, 'brand'>
  clock: Clock
}

const unknownOf = async (directory: Pick<Directory, 'brand'>, brands: readonly string[]) => {
  const found = await Promise.all(
    brands.map(async (id) => ({ id, known: (await directory.brand(id)) !== undefined })),
  )
  return new Set(found.filter(({ known }) => !known).map(({ id }) => id))
}

/** Makes or replaces a dealer, as `putSetting` does; 422 for what `checkDealer` finds. */
export const putDealer =
  ({ dealers, directory, clock }: PutDealerPorts) =>
  async (put: PutSetting<DealerContent>): Promise<PutResult<DealerContent>> => {
    const misfits = checkDealer(put.content, await unknownOf(directory, put.content.brands), clock())
    if (misfits.length > 0) throw doesNotFit(misfits)
    return putSetting({ settings: dealers, clock })(put)
  }
