import { DomainError, platformErrors } from './errors.ts'

/** 410: what has this id was erased or withdrawn, or its time was over; the id stays taken unless `detail` says otherwise. */
export const gone = (detail?: string) => new DomainError(platformErrors.gone, detail)

/** Whether something could not be done because what it is about was erased: for a consumer of events, it is done. */
export const isGone = (fault: unknown): boolean =>
  fault instanceof DomainError && fault.error === platformErrors.gone

/** What was read; undefined if it was erased, as if it had never been there. For what only counts or follows up. */
export const absentIfGone = async <T>(read: Promise<T>): Promise<T | undefined> => {
  try {
    return await read
  } catch (fault) {
    if (isGone(fault)) return undefined
    throw fault
  }
}
